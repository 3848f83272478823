import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import { isPostgresOf } from './process-identity.ts';
import { SOCKET_FOLDER_PREFIX } from './socket-folder.ts';

const STEP = 20;
const PATIENCE = 30_000;

/**
 * What a killed product left in its data folder: a PostgreSQL that still runs is told to end and waited for, and
 * the lock files of one that is gone are removed, which is safe only when no process works in the folder any more.
 * Call it only as the folder's sole user.
 */
export async function endLeftoverPostgres(cluster: string): Promise<void> {
  const [pid, socketFolder] = lockFile(cluster);
  if (pid !== null && isPostgresOf(cluster, pid)) signal(pid, 'SIGINT');
  for (let waited = 0; workers(cluster).length > 0; waited += STEP) {
    if (waited > PATIENCE) {
      throw new CannotStart(
        `An earlier PostgreSQL (process ${workers(cluster).join(', ')}) still works in ${cluster} and does not end; end it and start again.`,
      );
    }
    if (waited === PATIENCE / 2) for (const worker of workers(cluster)) signal(worker, 'SIGQUIT');
    await pause(STEP);
  }
  for (const name of ['postmaster.pid', '.s.PGSQL.5432', '.s.PGSQL.5432.lock']) {
    await rm(join(cluster, name), { force: true });
  }
  if (basename(socketFolder).startsWith(SOCKET_FOLDER_PREFIX)) {
    await rm(socketFolder, { recursive: true, force: true });
  }
}

/** Process number and socket folder from PostgreSQL's own lock file (its lines 1 and 5). */
export function lockFile(cluster: string): [pid: number | null, socketFolder: string] {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return [Number(lines[0]), lines[4] ?? ''];
  } catch {
    return [null, ''];
  }
}

const workers = (cluster: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isPostgresOf(cluster, pid));

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}
