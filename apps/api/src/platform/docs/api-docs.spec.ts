import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { handlersOf } from '../http/handlers.ts';
import { type RunningApi, startApi } from '../testing/running-api.ts';
import { type ApiDocuments, describeApi } from './api-docs.ts';

/** Answered without JSON: a file, a redirect, or nothing. */
const OTHERWISE =
  /files\/|archive\/documents\/|\.(ics|pdf)$|(document|explainer)\/\{format\}|open-data|metrics|view\/\{audience\}|healthz|readyz|oidc\/callback/;

describe('the description of the API', () => {
  let api: RunningApi;
  let documents: ApiDocuments;
  beforeAll(async () => {
    api = await startApi();
    documents = await describeApi(api.app as NestExpressApplication);
  });
  afterAll(() => api?.close());

  const pointers = (document: unknown) =>
    [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = '']) => pointer);
  const at = (document: unknown, pointer: string) =>
    pointer
      .split('/')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document);

  it('O20 has every route with its policy and no reference that leads nowhere', () => {
    const routes = handlersOf(api.app).filter(({ kind }) => kind === 'http');
    const described = Object.values(documents.openApi.paths).flatMap((path) => Object.values(path));
    expect(described).toHaveLength(routes.length);
    expect(JSON.stringify(described)).not.toContain('Policy `undefined`');
    for (const document of [documents.openApi, documents.asyncApi])
      expect(pointers(document).filter((pointer) => at(document, pointer) === undefined)).toEqual([]);
  });

  it('O21 says of every reading route what it answers', () => {
    const silent = Object.entries(documents.openApi.paths).flatMap(([path, { get }]) => {
      const answer = (get as { responses: { 200?: { content?: unknown } } } | undefined)?.responses[200];
      return get && !answer?.content && !OTHERWISE.test(path) ? [path] : [];
    });
    expect(silent).toEqual([]);
  });

  it('O22 lists exactly the commands that are handled', () => {
    const handled = handlersOf(api.app).flatMap((handler) =>
      handler.kind === 'socket' ? [handler.event] : [],
    );
    const { operations } = documents.asyncApi;
    const described = Object.entries(operations).flatMap(([event, operation]) =>
      (operation as { action: string }).action === 'receive' ? [event] : [],
    );
    expect(described.sort()).toEqual([...new Set([...handled, 'ballot.cast'])].sort());
  });

  it('O23 serves both documents, as JSON and to read', async () => {
    for (const path of ['/docs/openapi.json', '/docs/asyncapi.json'])
      expect((await (await api.get(path)).json()).info.title).toMatch(/^Ruta Abierta/);
    for (const path of ['/docs', '/docs/asyncapi']) {
      const page = await api.get(path);
      expect([page.status, page.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ]);
      for (const [, file = ''] of (await page.text()).matchAll(/(?:src|href)="\/api(\/docs\/[^"]+\.\w+)"/g))
        expect([file, (await api.get(file)).status]).toEqual([file, 200]);
    }
  });
});
