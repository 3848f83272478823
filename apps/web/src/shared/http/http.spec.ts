/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["ruta-source", "node"]}
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { OfflineError, RefusedError, UnreadableAnswerError } from './failures.ts';
import { http, Nothing } from './http.ts';

let server: Server;
let base: string;
const Thing = z.object({ name: z.string() });

function answer(request: IncomingMessage, response: ServerResponse): void {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.url === '/thing') return void json(200, { name: request.headers['x-ruta'] ?? 'none' });
  if (request.url === '/closed')
    return void json(409, { status: 409, code: 'ballot.closed', title: 'Closed', type: 'about:blank' });
  if (request.url === '/odd') return void json(200, { title: 'no name here' });
  if (request.url === '/nothing') return void response.writeHead(204).end();
  response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the way to the HTTP interface', () => {
  it('sends the header that guards against forged requests with whatever changes something', async () => {
    expect(await http.get(`${base}/thing`, Thing)).toEqual({ name: 'none' });
    expect(await http.post(`${base}/thing`, {}, Thing)).toEqual({ name: '1' });
  });

  it('gives back a refusal by its name', async () => {
    const refused = await http.get(`${base}/closed`, Thing).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    expect(refused).toMatchObject({ status: 409, refusal: { code: 'ballot.closed' } });
  });

  it('takes a proxy that speaks for a server which is away as unavailable', async () => {
    await expect(http.get(`${base}/elsewhere`, Thing)).rejects.toMatchObject({
      refusal: { code: 'request.unavailable' },
    });
  });

  it('does not pass on an answer of another shape', async () => {
    await expect(http.get(`${base}/odd`, Thing)).rejects.toBeInstanceOf(UnreadableAnswerError);
  });

  it('takes an empty answer as nothing', async () => {
    expect(await http.delete(`${base}/nothing`, {}, Nothing)).toBeNull();
  });

  it('says offline when nobody answers', async () => {
    await expect(http.get('http://127.0.0.1:1/thing', Thing)).rejects.toBeInstanceOf(OfflineError);
  });
});
