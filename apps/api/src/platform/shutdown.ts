import { log } from './log/log.ts';

/**
 * Runs `close` once at the first SIGINT or SIGTERM and ends the process when it is done; a second signal ends it at
 * once. `failed` ends it too, with exit code 1, after saying the sentence it resolves with.
 */
export function endWhenTold(
  close: () => Promise<void>,
  failed: Promise<string> = new Promise(() => {}),
): void {
  let ending = false;
  const end = (code: number) => {
    if (ending) process.exit(130);
    ending = true;
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
    if (ending) return;
    process.stderr.write(`${sentence}\n`);
    end(1);
  });
}
