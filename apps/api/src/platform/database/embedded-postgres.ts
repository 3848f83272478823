import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { clusterPlace, knownCluster } from './cluster-place.ts';
import { claimDataFolder, userOfDataFolder } from './data-folder-lock.ts';
import { endLeftoverPostgres, lockFile } from './leftover-postmaster.ts';
import { ensureCluster, passwordFile } from './postgres-cluster.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { sentenceFor } from './postgres-failure.ts';
import { startPostmaster } from './postmaster.ts';
import { socketFolder } from './socket-folder.ts';

export interface EmbeddedPostgres {
  url: string;
  /** Ends PostgreSQL after its running queries were cut off; safe to call again. */
  stop(): Promise<void>;
  /** Resolves with a sentence if PostgreSQL ends although nobody stopped it. */
  ended: Promise<string>;
}

interface Options {
  dataDir: string;
  /** Gets PostgreSQL's own messages and what was decided on the way, a line at a time. */
  log: (line: string) => void;
}

/**
 * The product's own PostgreSQL in `dataDir`, made at the first start. It listens on a socket file alone, belongs to
 * this process and is ended with it; what a crash left behind is mended. Whatever cannot be mended is thrown as
 * {@link CannotStart}, and nothing in the folder has changed then.
 */
export async function startEmbeddedPostgres({ dataDir, log }: Options): Promise<EmbeddedPostgres> {
  const folder = resolve(dataDir);
  let release = () => {};
  try {
    mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    release = claimDataFolder(folder);
    return await start(folder, log, release);
  } catch (error) {
    release();
    throw sentenceFor(error, folder, await roomIn(folder));
  }
}

async function start(
  folder: string,
  log: (line: string) => void,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const place = await clusterPlace(folder, log);
  const binaries = await postgresBinaries(place.user, dirname(place.cluster));
  await ensureCluster(place, binaries);
  const cluster = realpathSync(place.cluster);
  await endLeftoverPostgres(cluster);
  const socket = await socketFolder(cluster, place.user);
  const postmaster = await startPostmaster({ ...place, cluster, program: binaries.postgres, socket, log });
  const url = address(cluster, socket);
  await ensureDatabase(url).catch(async (error: unknown) => {
    await postmaster.stop();
    throw error;
  });
  return {
    url,
    ended: postmaster.ended,
    stop: async () => {
      await postmaster.stop();
      release();
    },
  };
}

/**
 * The address of the database that a running product keeps in this folder, for commands used beside it; `null` when
 * none runs.
 */
export function runningEmbeddedPostgres(dataDir: string): string | null {
  const folder = resolve(dataDir);
  if (userOfDataFolder(folder) === null) return null;
  const cluster = knownCluster(folder);
  const [pid, socket] = lockFile(cluster);
  if (pid === null || !socket) {
    throw new CannotStart(
      `Another Ruta Abierta is just starting or stopping in ${folder}; try again in a moment.`,
    );
  }
  return address(cluster, socket);
}

function address(cluster: string, socket: string): string {
  const password = readFileSync(passwordFile(cluster), 'utf8').trim();
  return `postgres://ruta:${password}@${encodeURIComponent(socket)}/ruta`;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/ruta$/, '/postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'ruta'`);
    if (rowCount === 0) await client.query('CREATE DATABASE ruta');
  } finally {
    await client.end();
  }
}

/** What is free on the disk of a folder, in bytes; null where nobody can say. */
async function roomIn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
