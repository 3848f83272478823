// The processes of a measurement: PostgreSQL, the product's server, the bare server, the load generator.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/database/embedded-postgres.js';
import { seed } from './seed.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const SECRET = 'a secret of the measurements, long enough to be taken';

async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}

export async function startAll({ sockets }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'ruta-bench-'));
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} });
  const port = await freePort();
  const server = fork(here('../../apps/api/dist/main.js'), {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      SECRET,
      DEMO: '0',
      LOG_LEVEL: 'error',
    },
  });
  const apiUrl = `http://127.0.0.1:${port}`;
  await untilServed(server, apiUrl);
  const bare = fork(here('./bare-server.mjs'));
  const [{ port: barePort }] = await once(bare, 'message');
  const load = fork(here('./load.mjs'));
  const generator = asker(load);
  const seeded = await seed({ databaseUrl: database.url, secret: SECRET, apiUrl, seats: sockets });
  await generator('connect', { bareUrl: `http://127.0.0.1:${barePort}`, apiUrl, seeded });
  return {
    generator,
    pids: [process.pid, server.pid, bare.pid, load.pid, postmasterIn(dataDir)],
    async stop() {
      for (const child of [load, bare]) child.disconnect();
      server.kill('SIGTERM');
      await once(server, 'exit');
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL's processes are not our children once they are started. */
const postmasterIn = (dataDir) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function untilServed(server, url) {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error('the server ended before it served');
    const up = await fetch(`${url}/api/entities`).catch(() => null);
    if (up?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks the load generator for one measurement and waits for its result. */
function asker(child) {
  const waiting = new Map();
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  });
  let last = 0;
  return (task, options) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, task, options });
    });
}
