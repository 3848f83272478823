import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { SeatedClient } from './seated-client.ts';

/** A phone that hears nothing for this long asks again. */
const PATIENCE_MS = 1500;
const LONGEST_AWAY_MS = 30_000;
const AGAIN_MS = 150;
/** Refusals of the moment, after which a phone asks again by itself. */
const passing = new Set(['request.unavailable', 'request.too-many']);

const pause = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null));

/** Sends until it is answered, always the same command, as a phone's outbox does. A refusal is thrown. */
export async function untilAnswered<Value>(
  phone: SeatedClient,
  send: () => Promise<Ack<Value>>,
): Promise<Value> {
  for (;;) {
    if (!phone.socket.connected) await phone.until(() => phone.socket.connected || null, LONGEST_AWAY_MS);
    const answer = await Promise.race([send().catch(() => null), pause(PATIENCE_MS)]);
    if (answer?.ok) return answer.value;
    if (answer && !passing.has(answer.refusal.code)) throw new Error(`refused: ${answer.refusal.code}`);
    if (answer) await pause(AGAIN_MS);
  }
}
