import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = 'apps/cli/bin/ruta.mjs';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The product as its users run it: its own process, its own embedded database, one port. */
export interface Product {
  url: string;
  dataDir: string;
  /** kill -9 of the server process; PostgreSQL may or may not survive it, the next start mends either. */
  kill(): Promise<void>;
  /** Starts again on the same data and port. */
  start(): Promise<void>;
  /** Runs a command of `ruta` beside the running product; resolves with what it printed. */
  ruta(...words: string[]): Promise<string>;
  /** Ends as Ctrl-C does and removes the data. */
  dispose(): Promise<void>;
}

/** `settings` are environment variables of the product. */
export async function startProduct({
  demo,
  settings = {},
}: {
  demo: boolean;
  settings?: Record<string, string>;
}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ruta-e2e-'));
  if (demo) await run('cp', ['-a', `${await seededDemo()}/.`, dataDir]);
  return startOn(dataDir, demo, settings);
}

/** The folder of a product that has seeded its demonstration and ended: made once, and copied for every suite. */
async function seededDemo(): Promise<string> {
  const folder = join(process.env['RUTA_TEST_CACHE'] ?? '', 'demo');
  const fresh = `${folder}-new`;
  // Whoever makes this mark seeds; a suite that runs beside it waits.
  const first = await mkdir(`${folder}-begun`).then(
    () => true,
    () => false,
  );
  if (first) {
    const product = await startOn(fresh, true, {});
    await product.end();
    if (!(await isThere(join(fresh, 'postgres')))) throw new Error('the seeded data are not in their folder');
    await rename(fresh, folder);
  }
  for (const deadline = Date.now() + 120_000; !(await isThere(folder));) {
    if (Date.now() > deadline) throw new Error('the demonstration was not seeded within two minutes');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return folder;
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function startOn(
  dataDir: string,
  demo: boolean,
  settings: Record<string, string>,
): Promise<Product & { end(): Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let server: ChildProcess | null = null;
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PUBLIC_URL: url,
    DEMO: demo ? '1' : '0',
    LOG_LEVEL: 'error',
    ...settings,
  };
  const start = async () => {
    server = spawn(process.execPath, [program, 'start'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server.stdout?.resume();
    await answering(`${url}/readyz`, server);
  };
  const end = (signal: NodeJS.Signals) => endOf(server, signal);
  await start();
  return {
    url,
    dataDir,
    start,
    kill: () => end('SIGKILL'),
    ruta: async (...words) => (await run(process.execPath, [program, ...words], { cwd: root, env })).stdout,
    end: () => end('SIGINT'),
    dispose: async () => {
      await end('SIGINT');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function endOf(server: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await gone;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new Error(`the product ended with code ${server.exitCode} while starting`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product did not answer at ${url} within a minute`);
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
