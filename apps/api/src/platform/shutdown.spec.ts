import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { closeGently } from './shutdown.ts';
import { startApi } from './testing/running-api.ts';

describe('ending', () => {
  it('O65 is not kept up by a request that never comes to its end', async () => {
    const api = await startApi();
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    const cut = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.write('POST /api/entities HTTP/1.1\r\nHost: x\r\nx-ruta: 1\r\nContent-Length: 100\r\n\r\n{');
    await new Promise((resolve) => setImmediate(resolve));
    const begin = Date.now();
    await closeGently(api.app as NestExpressApplication, 300);
    await cut;
    expect(Date.now() - begin).toBeLessThan(3_000);
    await api.close();
  });
});
