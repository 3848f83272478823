import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { withHead } from '../../portal/page-head.ts';
import { PageHeads } from '../../portal/page-heads.service.ts';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { log } from '../log/log.ts';
import { compressedAssets } from './compressed-assets.ts';
import { sendCompressed } from './send-compressed.ts';
import { securityHeaders } from './security-headers.ts';

/** How the pages of the web leave the server: built, or from Vite while they are being written. */
export type WebPages = (app: NestExpressApplication, https: boolean) => void | Promise<void>;

const dist = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));

/** The built web: hashed assets for a year, and index.html for every page address. Without a build, only the API. */
export function serveWeb(app: NestExpressApplication, https: boolean): void {
  const page = existsSync(`${dist}index.html`) ? readFileSync(`${dist}index.html`, 'utf8') : '';
  app.use(securityHeaders(page, https));
  if (page === '') return;
  app.use(compressedAssets(`${dist}assets/`));
  app.useStaticAssets(`${dist}assets`, { prefix: '/assets/', immutable: true, maxAge: '1y', index: false });
  app.useStaticAssets(dist, {
    index: false,
    maxAge: '1h',
    // The worker that keeps the product openable is asked for anew each time, so that a mended one arrives at once.
    setHeaders: (response, path) => {
      if (path.endsWith('/sw.js')) response.setHeader('Cache-Control', 'no-cache');
    },
  });
  const { publicUrl } = app.get<RunningConfig>(CONFIG);
  const heads = app.get(PageHeads, { strict: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = request.method === 'GET' && request.accepts('html') && !isService(request.path);
    if (!wantsPage) return next();
    response.setHeader('Cache-Control', 'no-cache').type('html');
    heads
      .of(request.path, request.query['lang'] === 'en' ? 'en' : 'es')
      .then(
        (head) => {
          response.status(head.status);
          return withHead(page, head, publicUrl, request.path);
        },
        (err: unknown) => {
          // The page itself says that the server is in trouble, better than a bare status could.
          log.error({ err }, 'page head failed');
          return page;
        },
      )
      .then((html) => sendCompressed(request, response, html))
      .catch(next);
  });
}

/** Addresses that are the server's own and never a page's. */
export const isService = (path: string) =>
  /^\/(api|socket\.io|assets|healthz|readyz|metrics)(\/|$)/.test(path);
