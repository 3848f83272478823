/** The `code` that Node, its libraries and PostgreSQL put on their errors: `ENOENT`, `23505` … */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Connecting to a name with several addresses fails with one error for each.
  return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : undefined;
}
