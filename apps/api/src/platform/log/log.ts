import { pino } from 'pino';
import { errorFields } from './error-fields.ts';

/** JSON lines on standard output. Ids only: no names, addresses, texts or tokens go in. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  serializers: { err: errorFields },
  timestamp: pino.stdTimeFunctions.isoTime,
});
