import type { Refusal } from '@ruta/contracts/protocol/refusal';

/** The server said no, by name. Its sentence is in the `refusal` catalogue. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  readonly status: number;

  constructor(refusal: Refusal, status: number) {
    super(refusal.code);
    this.name = 'RefusedError';
    this.refusal = refusal;
    this.status = status;
  }
}

/** No answer came: no network, or the server is away. Nothing is known to have been stored. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'OfflineError';
  }
}

/** An answer came that this version of the page does not understand (an older page after an upgrade, mostly). */
export class UnreadableAnswerError extends Error {
  constructor(path: string, cause: unknown) {
    super(`unreadable answer from ${path}`, { cause });
    this.name = 'UnreadableAnswerError';
  }
}
