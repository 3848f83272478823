import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { errorCode } from '../error-code.ts';

const OLDEST = 15;

/** The address as it may be shown: without user and password. */
export function shownAddress(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${decodeURIComponent(host)}${pathname}`;
  } catch {
    return 'the given address';
  }
}

/** Connects once, so that a DATABASE_URL that cannot work is told as a sentence before anything starts. */
export async function reachDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; utf8: boolean }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              current_setting('server_encoding') = 'UTF8' AS utf8`,
    );
    const [server] = rows;
    if (server && server.version < OLDEST) {
      throw new CannotStart(
        `The database at ${shownAddress(url)} is PostgreSQL ${server.version}; Ruta Abierta needs ${OLDEST} or newer.`,
      );
    }
    if (server && !server.utf8) {
      throw new CannotStart(
        `The database at ${shownAddress(url)} is not in UTF-8; create one with ENCODING 'UTF8'.`,
      );
    }
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(whyNot(error, shownAddress(url)));
  } finally {
    await client.end().catch(() => {});
  }
}

/** PostgreSQL's own words can repeat the user's name; only what the code stands for is passed on. */
function whyNot(error: unknown, address: string): string {
  const code = errorCode(error);
  switch (code) {
    case '28P01':
    case '28000':
      return `The database at ${address} refuses the user or password in DATABASE_URL.`;
    case '3D000':
      return `The server of ${address} has no database of that name; create it or correct DATABASE_URL.`;
    case '53300':
      return `The database at ${address} has no free connection left; try again or raise its max_connections.`;
    case '57P03':
      return `The database at ${address} is just starting or stopping; try again in a moment.`;
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `No PostgreSQL answers at ${address}; start it or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of ${address} is not known; correct DATABASE_URL.`;
    default:
      return `The database at ${address} cannot be reached (${code ?? 'no answer in time'}); check DATABASE_URL.`;
  }
}
