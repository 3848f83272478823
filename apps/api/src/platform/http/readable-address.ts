import type { RequestHandler } from 'express';
import { Refused } from './refused.ts';

/** An address with a NUL in it names nothing, and PostgreSQL takes none. */
export const refuseUnreadable: RequestHandler = (request, _response, next) =>
  next(request.url.includes('%00') ? new Refused('resource.not-found') : undefined);
