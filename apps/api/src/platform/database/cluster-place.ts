import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canEnter, databaseUser, type DatabaseUser } from './database-user.ts';

export interface ClusterPlace {
  /** PostgreSQL's data folder, which may not exist yet. */
  cluster: string;
  user: DatabaseUser;
}

/** Below a home that nobody else may enter, root's database lives here; the data folder keeps a note of it. */
const ROOT_FALLBACK = '/var/lib/ruta-abierta';
const NOTE = 'postgres-is-in';

/** Where an earlier start put the database, or where the first one would. */
export function knownCluster(dataDir: string): string {
  const own = join(dataDir, 'postgres');
  const note = join(dataDir, NOTE);
  return !existsSync(own) && existsSync(note) ? readFileSync(note, 'utf8').trim() : own;
}

/** Makes the data folder and settles where in it, and under whom, PostgreSQL works. `say` gets what surprises. */
export async function clusterPlace(dataDir: string, say: (line: string) => void): Promise<ClusterPlace> {
  const cluster = knownCluster(dataDir);
  const user = await databaseUser(cluster);
  if (user.uid === undefined) return { cluster: refuseForeign(cluster), user };
  const folder = dirname(cluster);
  letThrough(folder);
  if (await canEnter(folder, user)) return { cluster, user };
  if (existsSync(cluster)) {
    throw new CannotStart(
      `The database in ${cluster} cannot be reached by the user who owns it, because a folder above it is closed; open that folder for passing through (chmod o+x) or start as that user.`,
    );
  }
  return { cluster: await elsewhere(dataDir, user, say), user };
}

function refuseForeign(cluster: string): string {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid?.()) return cluster;
  throw new CannotStart(
    `The database in ${cluster} belongs to another user of this machine (number ${owner}); start as that user or as root, or set DATA_DIR to a folder of your own.`,
  );
}

/** The product's own folder may be passed through by the database's user; what is in it stays closed. */
function letThrough(folder: string): void {
  const { mode, uid } = statSync(folder);
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(folder, (mode & 0o7777) | 0o001);
}

async function elsewhere(dataDir: string, user: DatabaseUser, say: (line: string) => void): Promise<string> {
  const path = realpathSync(dataDir);
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const folder = join(ROOT_FALLBACK, `${basename(dirname(path))}-${mark}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (!(await canEnter(folder, user))) {
    throw new CannotStart(
      `PostgreSQL runs under its own user when root starts it, and that user can enter neither ${path} nor ${folder}; set DATA_DIR to a folder whose parents are open (chmod o+x), or start as an ordinary user.`,
    );
  }
  const cluster = join(folder, 'postgres');
  writeFileSync(join(dataDir, NOTE), `${cluster}\n`);
  say(`${path} is closed to the database's own user, so the database is kept in ${cluster}`);
  return cluster;
}
