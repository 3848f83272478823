import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { codePicture } from './code-picture.ts';

describe('explainers of a route', () => {
  let api: RunningApi;
  let town: Town;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
  });
  afterAll(() => api?.close());

  const sheet = (format: string, query = '', headers = {}) =>
    fetch(`${api.url}/api${town.path}/route/explainer/${format}${query}`, { headers });

  it('EX1 are there for anybody once a route is announced, in every format and both languages', async () => {
    expect((await sheet('html')).status).toBe(404);
    await town.route('mexico-third-plan');
    expect((await sheet('html')).status).toBe(404);
    const { plan } = await town.announced('mexico-third-plan');
    const html = await (await sheet('html')).text();
    expect(html).toContain(`Cómo se hace: ${plan.title}`);
    expect(html).toContain('Qué puedes hacer');
    const printed = await sheet('pdf');
    expect(printed.headers.get('content-type')).toBe('application/pdf');
    expect(printed.headers.get('content-disposition')).toMatch(/^inline; filename=".*-ruta-explicada\.pdf"$/);
    const etag = printed.headers.get('etag') ?? '';
    expect((await sheet('pdf', '', { 'if-none-match': etag })).status).toBe(304);
    expect((await sheet('docx', '?lang=en')).headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await (await sheet('md', '?lang=en')).text()).toContain('What you can do');
    expect((await sheet('json')).status).toBe(400);
  });

  it('EX3 carry a code that is a picture of its own', async () => {
    const { data } = codePicture('https://ruta.example/tres-cruces');
    const bytes = Buffer.from(data, 'base64');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(bytes.readUInt32BE(20));
  });
});
