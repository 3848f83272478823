import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { log } from '../log/log.ts';
import { traced } from '../log/trace.ts';
import type { Metrics } from '../metrics/metrics.ts';

const FOREIGN_ID = /^[\w-]{8,64}$/;

/**
 * Gives each request an id (a trusted proxy's own, if it sent one), answers it in `X-Request-Id`, times and logs the
 * end. Routes are named by their pattern: an address may hold a folio, a code or a token.
 */
export function watchRequests(metrics: Metrics, trustsProxy: boolean): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const given = trustsProxy ? request.header('x-request-id') : undefined;
    const requestId = given && FOREIGN_ID.test(given) ? given : randomUUID();
    const begin = process.hrtime.bigint();
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
      const told = { method: request.method, route: routeOf(request), status: statusOf(response) };
      metrics.requests.observe(told, seconds);
      if (told.route !== 'page') log.info({ requestId, ...told, ms: Math.round(seconds * 1000) }, 'request');
    });
    traced({ requestId }, next);
  };
}

/** 499 is the usual word for a caller who did not wait for the answer. */
const statusOf = (response: Response) => (response.writableFinished ? response.statusCode : 499);

function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string')
    return route.path;
  return request.path.startsWith('/api/') ? 'unknown' : 'page';
}
