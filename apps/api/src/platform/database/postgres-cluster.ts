import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { chown, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.ts';
import type { ClusterPlace } from './cluster-place.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

const run = promisify(execFile);

/** Lies inside the cluster, so that the two are moved and copied together. */
export const passwordFile = (cluster: string): string => join(cluster, 'ruta.password');

/** Makes the cluster if there is none; checks that an existing one is of this PostgreSQL and closed to others. */
export async function ensureCluster(place: ClusterPlace, binaries: PostgresBinaries): Promise<void> {
  await removeUnfinished(place.cluster);
  if (!existsSync(place.cluster)) return create(place, binaries);
  refuseOtherVersion(place.cluster, binaries.major);
  const { uid, mode } = statSync(place.cluster);
  if (place.user.uid !== undefined && uid !== place.user.uid) {
    await run('chown', ['-R', `${place.user.uid}:${place.user.gid}`, place.cluster]);
  }
  if ((mode & 0o077) !== 0) chmodSync(place.cluster, 0o700);
}

function refuseOtherVersion(cluster: string, major: string): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new CannotStart(
      `${cluster} is there but holds no database; move it away, or set DATA_DIR to another folder.`,
    );
  }
  const found = readFileSync(file, 'utf8').trim();
  if (found !== major) {
    throw new CannotStart(
      `The database in ${cluster} was made by PostgreSQL ${found} and this version brings ${major}; save it with \`npx ruta backup FILE\` of the version that made it, move the folder away and bring it back with \`npx ruta restore FILE\`. Nothing was changed.`,
    );
  }
}

/** Text sorts the Spanish way everywhere; the role's password is random and never leaves the folder. */
async function create({ cluster, user }: ClusterPlace, binaries: PostgresBinaries): Promise<void> {
  const unfinished = mkdtempSync(unfinishedName(cluster));
  if (user.uid !== undefined && user.gid !== undefined) await chown(unfinished, user.uid, user.gid);
  const password = passwordFile(unfinished);
  const aside = `${unfinished}.password`;
  try {
    writeFileSync(aside, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) await chown(aside, user.uid, user.gid);
    await initialise(binaries.initdb, unfinished, aside, user);
    await rename(aside, password);
    await rename(unfinished, cluster);
  } catch (error) {
    await rm(aside, { force: true });
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function initialise(
  program: string,
  folder: string,
  passwords: string,
  user: ClusterPlace['user'],
): Promise<void> {
  const attempt = (locale: string) =>
    run(
      program,
      [
        `--pgdata=${folder}`,
        '--username=ruta',
        `--pwfile=${passwords}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=es-MX',
        `--locale=${locale}`,
        '--lc-messages=C',
      ],
      { ...user, cwd: '/', env: postgresEnvironment() },
    );
  await attempt('C.UTF-8').catch((error: Error) => {
    if (!/invalid locale name/.test(error.message)) throw error;
    return attempt('C');
  });
}

/** Nothing of the caller's own PostgreSQL settings reaches ours, and its messages are the ones we read. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

const unfinishedName = (cluster: string): string => `${cluster}.unfinished-`;

async function removeUnfinished(cluster: string): Promise<void> {
  if (!existsSync(dirname(cluster))) return;
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(basename(unfinishedName(cluster)))) continue;
    await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}
