import { readFileSync } from 'node:fs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { handlersOf } from '../http/handlers.ts';
import { asyncApiDocument } from './asyncapi.ts';
import { asyncApiPage } from './asyncapi-page.ts';
import { namedSchemas } from './named-schemas.ts';
import { openApiDocument } from './openapi.ts';

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
  let made: ApiDocuments | undefined;
  let making: Promise<ApiDocuments> | undefined;
  app.use('/api/docs', (_request: Request, _response: Response, next: NextFunction) => {
    making ??= describeApi(app);
    making.then((documents) => {
      made = documents;
      next();
    }, next);
  });
  app.use('/api/docs/asyncapi.json', (_: Request, response: Response) => response.json(made?.asyncApi));
  app.use('/api/docs/asyncapi', (_: Request, response: Response) =>
    response.type('html').send(made && asyncApiPage(made.asyncApi)),
  );
  SwaggerModule.setup('api/docs', app, () => made?.openApi as unknown as OpenAPIObject, {
    jsonDocumentUrl: 'api/docs/openapi.json',
    yamlDocumentUrl: 'api/docs/openapi.yaml',
    customSiteTitle: 'Ruta Abierta: API',
  });
}
