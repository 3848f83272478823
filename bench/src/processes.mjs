// The processes of a measurement: PostgreSQL, the product's server, the bare server, the load generator.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/database/embedded-postgres.js';
import { seed } from './seed.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
/** For a look inside: SERVER_FLAGS="--cpu-prof --cpu-prof-dir=/tmp/profile". */
const serverFlags = (process.env.SERVER_FLAGS ?? '').split(' ').filter(Boolean);
const SECRET = 'a secret of the measurements, long enough to be taken';

export async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}

/** The product's server on an empty PostgreSQL of its own. */
export async function startProduct({ execArgv = [] } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'ruta-bench-'));
  const embedded = await startEmbeddedPostgres({ dataDir, log: () => {} });
  const port = await freePort();
  const server = fork(here('../../apps/api/dist/main.js'), {
    execArgv: [...execArgv, ...serverFlags],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: embedded.url,
      SECRET,
      DEMO: '0',
      LOG_LEVEL: 'error',
    },
  });
  const apiUrl = `http://127.0.0.1:${port}`;
  await untilServed(server, apiUrl);
  const database = new pg.Client({ connectionString: embedded.url });
  await database.connect();
  return {
    server,
    apiUrl,
    database,
    secret: SECRET,
    postmaster: postmasterIn(dataDir),
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      await database.end();
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** `rooms` says how many seats each session has; all are written before anybody connects. */
export async function startAll({ rooms, tables = 2, watchMemory = false }) {
  const execArgv = watchMemory ? ['--expose-gc', '--import', here('./memory-on-demand.mjs')] : [];
  const { server, apiUrl, database, secret, postmaster, stop } = await startProduct({ execArgv });
  const bare = fork(here('./bare-server.mjs'), { execArgv });
  const { port: barePort } = await wordOf(bare);
  const load = fork(here('./load/main.mjs'));
  const seeded = await seed({ database, secret, apiUrl, rooms, tables });
  const ask = asker(load, { 'the product': server, 'the bare server': bare });
  await ask('meet', { bareUrl: `http://127.0.0.1:${barePort}`, apiUrl, seeded });
  return {
    ask,
    database,
    pids: [process.pid, server.pid, bare.pid, load.pid, postmaster],
    memory: async () => ({ ours: await memoryOf(server), bare: await memoryOf(bare) }),
    async stop() {
      for (const child of [load, bare]) if (child.connected) child.disconnect();
      await stop();
    },
  };
}

async function memoryOf(child) {
  child.send('memory');
  return (await wordOf(child)).memory;
}

/** What a process says next; one that ends first, or says nothing, ends the measurement instead of holding it up. */
export async function wordOf(child) {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = async () => {
    const [code, killed] = await once(child, 'exit', { signal });
    throw new Error(`${child.spawnargs.at(-1)} ended (${killed ?? code}) before it said anything`);
  };
  try {
    const [word] = await Promise.race([
      once(child, 'message', { signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]) }),
      ended(),
    ]);
    return word;
  } finally {
    heard.abort();
  }
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

/**
 * Asks the load generator for one measurement and waits for its result. `others` are the servers it measures, by name:
 * whichever ends meanwhile ends the measurement, since nobody would answer any more.
 */
export function asker(child, others = {}) {
  const waiting = new Map();
  let gone = null;
  const fail = (why) => {
    gone ??= new Error(why);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  for (const [name, other] of Object.entries(others))
    other.once('exit', (code, signal) => fail(`${name} ended (${signal ?? code}) while it was measured`));
  child.on('message', ({ id, value, error }) => {
    const asked = waiting.get(id);
    if (!asked) return;
    const { resolve, reject } = asked;
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  });
  child.once('exit', () => fail('the load generator ended'));
  let last = 0;
  return async (task, options) => {
    if (gone) throw gone;
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, task, options }, (error) => error && reject(gone ?? error));
    });
  };
}
