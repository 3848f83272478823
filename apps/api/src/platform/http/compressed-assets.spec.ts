import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpressAdapter } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compressedAssets } from './compressed-assets.ts';

describe('assets with compressed copies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-assets-'));
  let server: Server;

  beforeAll(async () => {
    writeFileSync(join(folder, 'a-1.js'), 'plain');
    writeFileSync(join(folder, 'a-1.js.br'), 'brotli');
    writeFileSync(join(folder, 'a-1.js.gz'), 'gzip');
    writeFileSync(join(folder, 'b-1.css'), 'alone');
    const express = new ExpressAdapter();
    express.use(compressedAssets(`${folder}/`));
    express.useStaticAssets(folder, { prefix: '/assets/' });
    server = createServer(express.getInstance());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (path: string, encoding: string) =>
    new Promise<[string, IncomingMessage['headers']]>((resolve) => {
      const { port } = server.address() as AddressInfo;
      get({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': encoding } }, (answer) => {
        let body = '';
        answer.on('data', (piece) => (body += piece)).on('end', () => resolve([body, answer.headers]));
      });
    });

  it('gives the smallest copy the reader understands, under the file’s own type', async () => {
    const [body, headers] = await ask('/assets/a-1.js', 'gzip, deflate, br');
    expect([body, headers['content-encoding'], headers['content-type'], headers.vary]).toEqual([
      'brotli',
      'br',
      'text/javascript; charset=utf-8',
      'Accept-Encoding',
    ]);
    expect((await ask('/assets/a-1.js', 'gzip'))[0]).toBe('gzip');
  });

  it('gives the file itself to who understands none, and where there is no copy', async () => {
    const [body, headers] = await ask('/assets/a-1.js', 'identity');
    expect([body, headers['content-encoding']]).toEqual(['plain', undefined]);
    expect((await ask('/assets/b-1.css', 'br'))[0]).toBe('alone');
  });
});
