import type { NestExpressApplication } from '@nestjs/platform-express';
import { log } from './log/log.ts';

/** npm passes Ctrl-C on to a process that has just had it from the terminal: within this time it is the same one. */
const SAME_KEYSTROKE_MS = 1_000;

/**
 * Runs `close` once at the first SIGINT or SIGTERM and ends the process when it is done; a later one ends it at once. `failed` ends it too, with exit code 1, after saying the sentence it resolves with.
 */
export function endWhenTold(
  close: () => Promise<void>,
  failed: Promise<string> = new Promise(() => {}),
): void {
  let since: number | null = null;
  const end = (code: number) => {
    if (since !== null) {
      if (Date.now() - since > SAME_KEYSTROKE_MS) process.exit(130);
      return;
    }
    since = Date.now();
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'did not close cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  void failed.then((sentence) => {
    if (since !== null) return;
    process.stderr.write(`${sentence}\n`);
    end(1);
  });
}

/** Requests under way may take this long to end; then their connections are cut. */
const LAST_WORDS_MS = 5_000;

/** Takes no new requests, lets those under way end, closes sockets and pool. */
export async function closeGently(app: NestExpressApplication, patienceMs = LAST_WORDS_MS): Promise<void> {
  const late = setTimeout(() => app.getHttpServer().closeAllConnections(), patienceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}
