import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const bin = fileURLToPath(new URL('../bin/ruta.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ruta-cli-'));
const started: ChildProcess[] = [];

const settings = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: '',
  DATA_DIR: join(folder, 'data'),
  DEMO: '0',
  LOG_LEVEL: 'error',
  ...more,
});

/** A command that comes to its end by itself. */
function ruta(args: string[], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    env: settings(more),
    encoding: 'utf8',
  });
  return { status, said: stdout.trim(), told: stderr.trim() };
}

/** `ruta start`, resolved when it greets. */
async function product(port: number, more: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, [bin, 'start'], {
    env: settings({ PORT: String(port), ...more }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('Ctrl-C stops.')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  expect(said).toContain(`Ruta Abierta is ready at http://localhost:${port}`);
  return child;
}

const end = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

afterEach(() => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ruta start', () => {
  let taken: Server;
  let takenPort: number;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, listening));
    takenPort = (taken.address() as AddressInfo).port;
  });
  afterAll(() => void taken.close());

  it('O56 serves pages and API, ends at Ctrl-C, and starts again with its data and its key', async () => {
    const port = await freePort();
    const first = await product(port);
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    expect(
      await (await fetch(`http://localhost:${port}/`, { headers: { accept: 'text/html' } })).text(),
    ).toContain('<div id="root">');
    const key = readFileSync(join(folder, 'data/secret'), 'utf8');
    expect(await end(first, 'SIGINT')).toBe(0);
    expect(existsSync(join(folder, 'data/postgres/postmaster.pid'))).toBe(false);
    const begin = Date.now();
    const second = await product(port);
    expect(Date.now() - begin).toBeLessThan(15_000);
    expect(readFileSync(join(folder, 'data/secret'), 'utf8')).toBe(key);
    expect(await end(second, 'SIGTERM')).toBe(0);
  });

  it('O57 goes on after kill -9', async () => {
    const port = await freePort();
    await end(await product(port), 'SIGKILL');
    const again = await product(port);
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    await end(again, 'SIGINT');
  });

  it('O58 says that the port is taken, and touches nothing', () => {
    const { status, told } = ruta(['start'], {
      PORT: String(takenPort),
      DATA_DIR: join(folder, 'untouched'),
    });
    expect([status, told]).toEqual([
      1,
      `Port ${takenPort} is taken by another program; end that one or choose a port, for example PORT=${takenPort + 1} npm start.`,
    ]);
    expect(existsSync(join(folder, 'untouched'))).toBe(false);
  });

  it.each([
    [
      'nobody listens',
      'postgres://ana:geheim@127.0.0.1:1/ruta',
      /^No PostgreSQL answers at postgres:\/\/127\.0\.0\.1:1\/ruta;/,
    ],
    [
      'the host is unknown',
      'postgres://ana:geheim@no-such-host.invalid/ruta',
      /^The host of postgres:\/\/no-such-host\.invalid\/ruta is not known;/,
    ],
    [
      'it is no address of PostgreSQL',
      'mysql://ana:geheim@localhost/ruta',
      /^DATABASE_URL cannot be used: it takes an address such as postgres:/,
    ],
  ])('O59 says in one sentence and without the password that %s', async (_, url, sentence) => {
    const { status, told } = ruta(['start'], { DATABASE_URL: url, PORT: String(await freePort()) });
    expect([status, told]).toEqual([1, expect.stringMatching(sentence)]);
    expect(told).not.toContain('geheim');
    expect(told).not.toContain('\n');
  });

  it('O60 says which setting cannot be used', () => {
    expect(ruta(['start'], { PORT: 'three thousand' })).toMatchObject({
      status: 1,
      told: expect.stringMatching(/^PORT cannot be used: it takes a whole number from 0 to 65535$/),
    });
    expect(ruta(['start'], { SECRET: 'short' })).toMatchObject({
      status: 1,
      told: expect.stringMatching(/^SECRET cannot be used/),
    });
  });
});

describe('ruta beside a running product', () => {
  it('O61 saves it while it runs, and does not restore into it', async () => {
    const child = await product(await freePort());
    const file = join(folder, 'copy.ruta');
    expect(ruta(['backup', file])).toMatchObject({
      status: 0,
      said: expect.stringContaining(`${file} holds`),
    });
    expect(ruta(['restore', file])).toMatchObject({
      status: 1,
      told: expect.stringContaining('stop it before `ruta restore`'),
    });
    await end(child, 'SIGINT');
    expect(ruta(['verify', file])).toMatchObject({
      status: 0,
      said: expect.stringContaining('every checksum is right'),
    });
    expect(ruta(['restore', file], { DATA_DIR: join(folder, 'restored') })).toMatchObject({ status: 0 });
  });

  it('O73 says what it means that the secret is not there, where the copy is restored', () => {
    const file = join(folder, 'copy.ruta');
    const [bare, kept] = [join(folder, 'bare'), join(folder, 'kept')];
    expect(ruta(['restore', file], { DATA_DIR: bare, SECRET: '' })).toMatchObject({
      status: 0,
      said: expect.stringContaining(
        `There is no ${join(bare, 'secret')}: with a new one everybody is signed out`,
      ),
    });
    expect(ruta(['restore', file], { DATA_DIR: kept, SECRET: 'x'.repeat(32) })).toMatchObject({
      status: 0,
      said: expect.not.stringContaining('There is no'),
    });
  });

  it('I32 prints a one-time address for another administrator, beside the product or without it', () => {
    const { status, said } = ruta(['admin', 'segunda@valle.example'], { PORT: '3000' });
    expect(status).toBe(0);
    expect(said).toMatch(
      /^Whoever opens this address within 24 hours signs in as segunda@valle\.example and is an administrator:\nhttp:\/\/localhost:3000\/entrar\/[\w-]{43}$/,
    );
    const wrong = ruta(['admin', 'nadie']);
    expect(wrong.status).toBe(1);
    expect(wrong.told).toBe('That is no e-mail address; write `ruta admin nombre@ejemplo.mx`.');
  });

  it('O62 gives a fresh installation a way in for its first administrator, once', () => {
    const real = { DATA_DIR: join(folder, 'real'), PUBLIC_URL: 'https://participa.example.mx' };
    const { said } = ruta(['seed', '--empty'], real);
    expect(said).toMatch(/https:\/\/participa\.example\.mx\/entrar\/\S{20,}/);
    expect(said).toContain('Nobody else can sign in until SMTP_URL or OIDC_ISSUER is set');
    expect(ruta(['seed', '--demo'], real)).toMatchObject({
      status: 1,
      told: expect.stringContaining('not empty'),
    });
    expect(ruta(['seed'], real)).toMatchObject({ status: 1, told: expect.stringContaining('--demo') });
  });

  it('O63 lists every setting', () => {
    const { said } = ruta(['config']);
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'DATA_DIR',
      'DEMO',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'CHROMIUM_PATH',
    ])
      expect(said).toContain(name);
  });
});
