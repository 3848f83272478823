import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { inlineScriptHashes } from './http/security-headers.ts';
import { isNear } from './metrics/is-near.ts';
import { type RunningApi, startApi } from './testing/running-api.ts';

describe('the house around the API', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ trustProxy: 1 });
  });
  afterAll(() => api?.close());

  const metrics = async () => (await fetch(`${api.url}/metrics`)).text();

  it('O6 answers that it lives and that it is ready', async () => {
    expect(await (await fetch(`${api.url}/healthz`)).json()).toEqual({ alive: true });
    const ready = await fetch(`${api.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ready: true, database: 'up', migrations: 'current' });
  });

  it('O7 is not ready when its schema is older than itself', async () => {
    const [removed] = await api.database.query('SELECT * FROM migrations ORDER BY id DESC LIMIT 1');
    await api.database.query('DELETE FROM migrations WHERE id = $1', [removed.id]);
    const answer = await fetch(`${api.url}/readyz`);
    await api.database.query('INSERT INTO migrations (id, timestamp, name) VALUES ($1, $2, $3)', [
      removed.id,
      removed.timestamp,
      removed.name,
    ]);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ready: false, database: 'up', migrations: 'behind' },
    ]);
  });

  it('O8 gives each answer an id, and takes over a trusted proxy’s', async () => {
    expect((await api.get('/entities')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const kept = await fetch(`${api.url}/api/entities`, { headers: { 'x-request-id': 'proxy-12345678' } });
    expect(kept.headers.get('x-request-id')).toBe('proxy-12345678');
    const forged = await fetch(`${api.url}/api/entities`, { headers: { 'x-request-id': 'a b{}' } });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('O9 counts requests by route pattern, never by what somebody typed', async () => {
    await api.get('/entities/no-such-place');
    await api.get('/folio/SECRET-FOLIO');
    const text = await metrics();
    expect(text).toMatch(
      /ruta_http_request_duration_seconds_count\{method="GET",route="\/api\/entities\/:entity",status="404"\} 1/,
    );
    expect(text).not.toContain('SECRET');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toMatch(/ruta_database_connections\{state="open"\} \d/);
  });

  it('O10 counts sockets and their commands by outcome, and answers unknown ones in no new series', async () => {
    const socket = io(api.url, { transports: ['websocket'], forceNew: true });
    await socket.timeout(5_000).emitWithAck('clock.read', {});
    await socket.timeout(5_000).emitWithAck('entity.watch', { entityId: 'nonsense' });
    const text = await metrics();
    socket.disconnect();
    expect(text).toMatch(/ruta_sockets_open 1/);
    expect(text).toMatch(/ruta_socket_command_duration_seconds_count\{event="clock.read",outcome="ok"\} 1/);
    expect(text).toMatch(
      /ruta_socket_command_duration_seconds_count\{event="entity.watch",outcome="request.invalid"\} 1/,
    );
  });

  it('O11 refuses a socket that sends more than people can, and goes on with the others', async () => {
    const [flood, calm] = [0, 1].map(() => io(api.url, { transports: ['websocket'], forceNew: true }));
    if (!flood || !calm) throw new Error('two sockets');
    const answers = await Promise.all(
      Array.from({ length: 400 }, () => flood.timeout(5_000).emitWithAck('clock.read', {})),
    );
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(50);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: 'request.too-many' } });
    expect(await calm.timeout(5_000).emitWithAck('clock.read', {})).toMatchObject({ ok: true });
    flood.disconnect();
    calm.disconnect();
  });

  it('O12 shows its figures to neighbours only', async () => {
    const answer = await fetch(`${api.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(answer.status).toBe(404);
    expect(['127.0.0.1', '::ffff:10.1.2.3', '192.168.1.9', '::1', 'fd00::1'].map(isNear)).not.toContain(
      false,
    );
    expect(['203.0.113.7', '172.32.0.1', '2001:db8::1', 'nonsense', undefined].map(isNear)).not.toContain(
      true,
    );
  });

  it('O13 lets pages run their own scripts and nobody else’s', async () => {
    const policy = (await api.get('/entities')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self'(?! 'unsafe)/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(inlineScriptHashes('<script>alert(1)</script><script src="/x.js"></script>')).toEqual([
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    ]);
  });

  it('O14 refuses bodies that are too large by name', async () => {
    const answer = await api.post('/me/name', { displayName: 'x'.repeat(300_000) });
    expect([answer.status, await answer.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'request.too-large' }),
    ]);
  });
});
