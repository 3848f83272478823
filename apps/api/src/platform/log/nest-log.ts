import type { LoggerService } from '@nestjs/common';
import { log } from './log.ts';

/** Nest's own lines through the product's log: its start-up chatter only at `debug`. */
export class NestLog implements LoggerService {
  log = (message: unknown) => log.debug(String(message));
  debug = (message: unknown) => log.debug(String(message));
  verbose = (message: unknown) => log.debug(String(message));
  warn = (message: unknown) => log.warn(String(message));
  error = (message: unknown, trace?: string) => log.error({ trace }, String(message));
  fatal = (message: unknown) => log.fatal(String(message));
}
