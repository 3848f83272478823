import { pino } from 'pino';

/** JSON lines on standard output. Ids only: no names, addresses, texts or tokens go in. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
