import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { item } from '@ruta/testing/session/a-session';
import { io } from 'socket.io-client';
import { SessionRoom } from '../session/testing/session-room.ts';
import { clientAddress } from './realtime/client-address.ts';
import { isOwnSite } from './realtime/own-site.ts';
import { type RunningApi, startApi } from './testing/running-api.ts';

describe('requests and connections of somebody who means harm', () => {
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi({ publicUrl: 'http://ruta.example', trustProxy: 1, demo: true });
    room = await SessionRoom.open(api);
  });
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  /** As it is written, without what an honest client would tidy up. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(api.url);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.on('data', (piece) => (answer += piece.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      socket.setTimeout(3000, () => socket.destroy());
    });
  const opens = (headers: Record<string, string>, transports = ['websocket']): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = io(api.url, {
        transports,
        forceNew: true,
        reconnection: false,
        extraHeaders: headers,
      });
      const settle = (open: boolean) => {
        socket.disconnect();
        resolve(open);
      };
      socket.once('connect', () => settle(true));
      socket.once('connect_error', () => settle(false));
    });

  it('S90 a page of another site opens no line, by either way in', async () => {
    const { cookie } = await api.guest();
    const { host } = new URL(api.url);
    for (const transports of [['websocket'], ['polling']]) {
      for (const origin of ['https://evil.example', `http://${host}.evil.example`, 'null', 'file://'])
        expect(await opens({ origin, cookie }, transports)).toBe(false);
      for (const origin of [`http://${host}`, 'http://ruta.example'])
        expect(await opens({ origin, cookie }, transports)).toBe(true);
      expect(await opens({ cookie }, transports)).toBe(true);
    }
    expect(isOwnSite({ origin: 'http://192.168.1.7:3000', host: '192.168.1.7:3000' }, 'https://a.b')).toBe(
      true,
    );
  });

  it('S90 a form or a script of another site changes nothing', async () => {
    const { cookie } = await api.guest();
    const body = JSON.stringify({ code: room.header.code, name: null });
    const from = { origin: 'https://evil.example', cookie };
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await fetch(`${api.url}/api/sessions/join`, {
        method: 'POST',
        headers: { ...from, 'content-type': type },
        body,
      });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const preflight = await fetch(`${api.url}/api/sessions/join`, {
      method: 'OPTIONS',
      headers: {
        ...from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-ruta',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
    const polling = await fetch(`${api.url}/socket.io/?EIO=4&transport=polling`, { headers: from });
    expect(polling.status).toBe(403);
    expect(polling.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('S92 links go where the house lives, whatever the request calls it', async () => {
    const guest = await api.guest();
    const ask = JSON.stringify({ email: 'rosa@correo.example', notice: currentNotice.version });
    await raw(
      [
        'POST /api/identity/links HTTP/1.1',
        'Host: evil.example',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: http',
        'X-Ruta: 1',
        `Cookie: ${guest.cookie}`,
        'Content-Type: application/json',
        `Content-Length: ${ask.length}`,
        'Connection: close',
        '',
        ask,
      ].join('\r\n'),
    );
    const letters: unknown[] = await api.database.query('SELECT * FROM mail_outbox');
    expect(letters.length).toBeGreaterThan(0);
    expect(JSON.stringify(letters)).toContain('http://ruta.example/entrar/');
    expect(JSON.stringify(letters)).not.toContain('evil.example');
    const page = await raw(
      'GET / HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
    );
    expect(page).not.toContain('evil.example');
  });

  it('S93 no path leads out of what is served', async () => {
    const secrets = /"name": "ruta-abierta"|root:x:0|BEGIN [A-Z ]*PRIVATE KEY|DATABASE_URL/;
    const paths = [
      '/assets/../../../../package.json',
      '/assets/..%2f..%2f..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5c..%5cpackage.json',
      '/..%2f..%2f..%2fetc/passwd',
      '//etc/passwd',
      '/assets/%252e%252e%252fpackage.json',
      '/.env',
      '/assets/.env',
      `/api/entities/${room.entity}/files/..%2f..%2fpackage.json`,
    ];
    for (const path of paths) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).not.toMatch(secrets);
      expect(answer).not.toMatch(/^HTTP\/1.1 5/);
    }
  });

  it('S93 what is searched for is never a command to the database', async () => {
    const tries = [
      `'; DROP TABLE person; --`,
      `' OR '1'='1`,
      `%' UNION SELECT token_hash::text FROM device --`,
      `\\'; SELECT pg_sleep(5); --`,
      `$1`,
      `a & | ! ( ) : * <->`,
      `%`,
      `_`,
      `\u0000`,
    ];
    for (const q of tries)
      for (const path of [
        `/entities/${room.entity}/contributions?q=`,
        `/entities/${room.entity}/contributions?folio=`,
        `/entities/${room.entity}/contributions?cursor=`,
        `/entities/${room.entity}/sessions?cursor=`,
        `/entities/${room.entity}/record?cursor=`,
        `/entities/${room.entity}/contributions/`,
      ]) {
        const answer = await api.get(path + encodeURIComponent(q));
        expect(answer.status).toBeLessThan(500);
        expect(await answer.text()).not.toMatch(/syntax error|pg_|token_hash/);
      }
    expect(
      (await api.database.query('SELECT count(*)::int AS people FROM person'))[0].people,
    ).toBeGreaterThan(0);
  });

  it('S93 words stay words: no name, idea or title becomes a tag or a script', async () => {
    const nasty = `</script><img src=x onerror=alert(1)>"'<svg onload=alert(1)>{{7*7}}\${7*7}`;
    const admin = await api.person({ admin: true });
    const slug = `plaza-${randomUUID().slice(0, 6)}`;
    await api.post('/entities', { slug, name: nasty.slice(0, 100), kind: 'municipality' }, admin);
    for (const path of ['/', `/${slug}`, `/${slug}/participa`, `/%3Cscript%3Ealert(1)%3C/script%3E`]) {
      const page = await (await fetch(api.url + path, { headers: { accept: 'text/html' } })).text();
      expect(page).not.toMatch(/<img src=x|<svg onload|<script>alert/);
    }
    const console = await room.started();
    const phone = await room.phone('<b>Rosa</b>');
    await console.do({ type: 'run.goto', itemId: item('ideas') });
    for (const path of [
      `/entities/${room.entity}/sessions/${room.header.id}/view/phone`,
      `/entities/${slug}`,
    ]) {
      const answer = await api.get(path);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    expect(phone.joined).not.toBeNull();
  });

  it('S85 an address is the one before our proxies, and not the one somebody writes into a header', () => {
    const forged = { 'x-forwarded-for': '10.0.0.1, 203.0.113.7' };
    expect(clientAddress(forged, '172.18.0.2', 1)).toBe('203.0.113.7');
    expect(clientAddress(forged, '203.0.113.9', 0)).toBe('203.0.113.9');
    expect(clientAddress({}, '203.0.113.9', 2)).toBe('203.0.113.9');
  });
});
