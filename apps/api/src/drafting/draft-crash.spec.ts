import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createNetServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { aCommitmentIn, DeskClient } from './testing/desk-client.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built server as a process of its own, on the suite's database. */
class ServerProcess {
  private child: ChildProcess | null = null;

  constructor(
    private readonly config: RunningConfig,
    readonly port: number,
  ) {}

  async start(): Promise<void> {
    this.child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: this.config.databaseUrl,
        SECRET: this.config.secret,
        PORT: String(this.port),
        DEMO: '0',
        LOG_LEVEL: 'error',
      },
      stdio: 'inherit',
    });
    for (const end = Date.now() + 20_000; ;) {
      if (await answers(this.port)) return;
      if (Date.now() > end) throw new Error('the server did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/entities`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('kill -9 in the middle of writing', () => {
  let api: RunningApi;
  let town: Town;
  let server: ServerProcess;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    server = new ServerProcess(api.app.get(CONFIG), await freePort());
    await server.start();
  }, 60_000);
  afterAll(async () => {
    await server?.kill();
    await api?.close();
  });

  it('T17 keeps every acknowledged keystroke, and people go on by themselves', async () => {
    const { plan } = await town.route('mexico-third-plan');
    const { id } = await aCommitmentIn(town, plan.id);
    const place = { entityId: town.entity.id, commitmentId: id };
    const url = `http://127.0.0.1:${server.port}`;
    const writers = [town.organiser, ...town.members.slice(0, 2)].map(
      (who) => new DeskClient(url, place, who),
    );
    try {
      for (const writer of writers) expect((await writer.open()).ok).toBe(true);
      for (let round = 0; round < 2; round += 1) {
        const written: true[] = [];
        const typing = writers.map(async (writer, who) => {
          for (let n = 0; n < 100 && writer.socket.connected; n += 1) {
            const { ok } = await writer.type('population', String(who), 0);
            if (ok) written.push(true);
          }
        });
        while (written.length < 20) await new Promise((resolve) => setImmediate(resolve));
        await server.kill();
        const acknowledged = await Promise.all(
          writers.map(async (writer) => (await Promise.all(writer.answers)).filter(({ ok }) => ok).length),
        );
        await Promise.all(typing);
        await server.start();
        const reader = new DeskClient(url, place, town.members[2]);
        expect((await reader.open()).ok).toBe(true);
        const stored = reader.text('population');
        reader.close();
        acknowledged.forEach((count, who) => {
          expect(stored.split(String(who)).length - 1).toBeGreaterThanOrEqual(count);
        });
        for (const writer of writers) {
          while (!writer.socket.connected) await new Promise((resolve) => setImmediate(resolve));
          expect((await writer.open()).ok).toBe(true);
        }
        for (const writer of writers) await writer.open();
        expect(new Set(writers.map((writer) => writer.text('population'))).size).toBe(1);
        expect(writers[0]?.text('population').length).toBeGreaterThanOrEqual(stored.length);
      }
    } finally {
      for (const writer of writers) writer.close();
    }
  }, 60_000);
});
