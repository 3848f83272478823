import { readFileSync } from 'node:fs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { handlersOf } from '../http/handlers.ts';
import { asyncApiDocument } from './asyncapi.ts';
import { asyncApiPage } from './asyncapi-page.ts';
import { namedSchemas } from './named-schemas.ts';
import { openApiDocument } from './openapi.ts';
import { drawingFiles, drawnFrom, openApiPage, openApiStart, startsAt } from './openapi-page.ts';

export interface ApiDocuments {
  openApi: ReturnType<typeof openApiDocument>;
  asyncApi: ReturnType<typeof asyncApiDocument>;
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export async function describeApi(app: NestExpressApplication): Promise<ApiDocuments> {
  const schemas = await namedSchemas();
  const routes = handlersOf(app).flatMap((handler) => (handler.kind === 'http' ? [handler] : []));
  return { openApi: openApiDocument(routes, schemas, version), asyncApi: asyncApiDocument(schemas, version) };
}

/** Under /api/docs: both documents, to read and as JSON. They are made when somebody first asks. */
export function serveApiDocs(app: NestExpressApplication): void {
  let making: Promise<ApiDocuments> | undefined;
  const answer =
    (type: 'json' | 'html', said: (documents: ApiDocuments) => unknown) =>
    (_request: Request, response: Response, next: NextFunction) => {
      making ??= describeApi(app);
      making.then((documents) => response.type(type).send(said(documents)), next);
    };
  app.use(
    '/api/docs/openapi.json',
    answer('json', ({ openApi }) => openApi),
  );
  app.use(
    '/api/docs/asyncapi.json',
    answer('json', ({ asyncApi }) => asyncApi),
  );
  app.use(
    '/api/docs/asyncapi',
    answer('html', ({ asyncApi }) => asyncApiPage(asyncApi)),
  );
  app.useStaticAssets(drawingFiles, { prefix: drawnFrom, index: false });
  app.use(startsAt, (_: Request, response: Response) => response.type('js').send(openApiStart));
  app.use('/api/docs', (_: Request, response: Response) => response.type('html').send(openApiPage));
}
