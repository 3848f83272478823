import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ExpressAdapter } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { sendCompressed } from './send-compressed.ts';

const page = `<p>${'Cada aporte tiene su respuesta. '.repeat(50)}</p>`;

describe('a page made for a request', () => {
  let server: Server;

  beforeAll(async () => {
    const express = new ExpressAdapter();
    express.use((request: Request, response: Response) => {
      void sendCompressed(request, response.type('html'), page);
    });
    server = createServer(express.getInstance());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
  });

  const ask = (encoding: string) =>
    new Promise<[Buffer, IncomingMessage['headers']]>((resolve) => {
      const { port } = server.address() as AddressInfo;
      get({ port, host: '127.0.0.1', path: '/', headers: { 'accept-encoding': encoding } }, (answer) => {
        const pieces: Buffer[] = [];
        answer
          .on('data', (piece: Buffer) => pieces.push(piece))
          .on('end', () => resolve([Buffer.concat(pieces), answer.headers]));
      });
    });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ])('goes to who takes %s as %s, in a fraction of its size', async (accepted, encoding, unpacked) => {
    const [body, headers] = await ask(accepted);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(body.length).toBeLessThan(page.length / 5);
    expect(unpacked(body).toString()).toBe(page);
  });

  it('goes as it is to who takes nothing else', async () => {
    const [body, headers] = await ask('identity');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(page);
  });
});
