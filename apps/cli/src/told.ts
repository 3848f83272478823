import { CannotStart } from '@ruta/api/platform/cannot-start';
import { errorCode } from '@ruta/api/platform/error-code';

/** Node's, and PostgreSQL's. */
const DISK_FULL = new Set(['ENOSPC', '53100']);

/** What a person at the terminal is told: the sentence of a known reason, the whole error of a fault of ours. */
export function told(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  if (DISK_FULL.has(errorCode(error) ?? ''))
    return 'The disk is full; make room and try again. What was stored before is untouched.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
