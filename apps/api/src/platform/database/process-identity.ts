import { readFileSync, readlinkSync } from 'node:fs';

const proc = (path: string): string | null => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return null;
  }
};

/**
 * A process told apart from a later one with the same number: number, start time, boot. `null` when it has ended,
 * also while its parent has not yet noticed (a zombie).
 */
export function processIdentity(pid: number): string | null {
  const stat = proc(`${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${pid} ${fields[19]} ${proc('sys/kernel/random/boot_id')?.trim()}`;
}

/** Whether this is a living PostgreSQL process whose data folder is `cluster` (they all work inside it). */
export function isPostgresOf(cluster: string, pid: number): boolean {
  if (processIdentity(pid) === null || proc(`${pid}/comm`)?.trim() !== 'postgres') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}
