import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { SeatedClient } from './seated-client.ts';

/** A phone that hears nothing for this long asks again. */
const PATIENCE_MS = 1500;
const LONGEST_AWAY_MS = 30_000;

/** Sends until it is answered, always the same command, as a phone's outbox does. A refusal is thrown. */
export async function untilAnswered<Value>(
  phone: SeatedClient,
  send: () => Promise<Ack<Value>>,
): Promise<Value> {
  for (;;) {
    if (!phone.socket.connected) await phone.until(() => phone.socket.connected || null, LONGEST_AWAY_MS);
    const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
    const answer = await Promise.race([send().catch(() => null), silence]);
    if (answer?.ok) return answer.value;
    const passes = !answer || answer.refusal.code === 'request.unavailable';
    if (!passes) throw new Error(`refused: ${answer.refusal.code}`);
  }
}
