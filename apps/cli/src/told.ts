import { CannotStart } from '@ruta/api/platform/cannot-start';

/** What a person at the terminal is told: the sentence of a known reason, the whole error of a fault of ours. */
export function told(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
