import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';

export const SOCKET_FOLDER_PREFIX = 'ruta-pg-';

/** `sockaddr_un` holds 108 bytes with the closing zero. */
const LONGEST_SOCKET_PATH = 107;

/** The folder of PostgreSQL's socket: the cluster's own, or, where that path is too long for a socket, a private temporary one. */
export async function socketFolder(cluster: string, user: DatabaseUser): Promise<string> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432.lock')) <= LONGEST_SOCKET_PATH) return cluster;
  const folder = await mkdtemp(join(tmpdir().length < 60 ? tmpdir() : '/tmp', SOCKET_FOLDER_PREFIX));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}
