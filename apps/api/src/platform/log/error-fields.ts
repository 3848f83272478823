import { QueryFailedError } from 'typeorm';

/** PostgreSQL's own fields that name things of the schema and never hold a value. */
const schemaFields = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * What may be logged of an error. A failed query carries its parameters, and its message may quote one: of it only the
 * names of the schema and where in the code it happened are kept.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  if (error instanceof QueryFailedError) {
    const driver = Object.entries(error.driverError).filter(([name]) =>
      schemaFields.some((field) => field === name),
    );
    return { type: 'QueryFailedError', ...Object.fromEntries(driver), stack: framesOf(error) };
  }
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: error.constructor.name, message: error.message, ...code, stack: framesOf(error) };
}

const framesOf = ({ stack }: Error) =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
