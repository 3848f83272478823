import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.ts';

const run = promisify(execFile);

/** Under whom PostgreSQL runs, as options for a child process; empty for the user who started the product. */
export interface DatabaseUser {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it to the owner of an existing cluster, else to the
 * system's user `postgres`, which is made where it is missing, else to `nobody`.
 */
export async function databaseUser(cluster: string): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = (await systemUser('postgres')) ?? (await madeUser('postgres')) ?? (await systemUser('nobody'));
  if (user) return user;
  throw new CannotStart(
    'PostgreSQL does not run as root and this system has no user to lend it to; start as an ordinary user or create the user postgres.',
  );
}

async function systemUser(name: string): Promise<DatabaseUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function madeUser(name: string): Promise<DatabaseUser | null> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ]);
  } catch {
    return null;
  }
  return systemUser(name);
}

export const canRun = (program: string, user: DatabaseUser): Promise<boolean> =>
  succeeds(program, ['--version'], user);

/** Whether this user may pass through every folder down to this one. */
export const canEnter = (folder: string, user: DatabaseUser): Promise<boolean> =>
  succeeds('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], user);

const succeeds = (program: string, args: string[], user: DatabaseUser): Promise<boolean> =>
  run(program, args, { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
