import { type DestinationStream, type Logger, pino } from 'pino';
import { errorFields } from './error-fields.ts';
import { currentTrace } from './trace.ts';

/** Fields that would hold something of a person, should one ever be handed to the log, wherever it stands. */
const PRIVATE = [
  'email',
  'name',
  'displayName',
  'display_name',
  'address',
  'ip',
  'phone',
  'text',
  'body',
  'title',
  'comment',
  'token',
  'cookie',
  'cookies',
  'authorization',
  'password',
  'secret',
  'headers',
  'url',
  'parameters',
];

/**
 * JSON lines with the ids of the request or socket they belong to. Ids only: names, addresses, texts and tokens do
 * not go in, and what gets there by mistake is struck out.
 */
export const makeLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      mixin: () => ({ ...currentTrace() }),
      redact: {
        paths: PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[private]',
      },
      serializers: { err: errorFields },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );

/** A terminal shows what needs attention; anything that collects lines gets all of them. */
export const log = makeLog(process.env['LOG_LEVEL'] || (process.stdout.isTTY ? 'warn' : 'info'));
