import { CannotStart } from '@ruta/api/platform/cannot-start';
import type { Config } from '@ruta/api/platform/config/config';
import {
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
} from '@ruta/api/platform/database/embedded-postgres';
import { reachDatabase } from '@ruta/api/platform/database/reach-database';
import { log } from '@ruta/api/platform/log/log';

export interface OpenDatabase {
  url: string;
  close(): Promise<void>;
  /** Resolves with a sentence if the database ends by itself; never with a server that is not ours. */
  ended: Promise<string>;
}

const never = new Promise<string>(() => {});

/** The database the configuration names: DATABASE_URL's, else the embedded one, started here and ended by `close`. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) return opened(config.databaseUrl);
  const postgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (line) => log.debug({ postgres: line }),
  });
  return { url: postgres.url, ended: postgres.ended, close: () => postgres.stop() };
}

/** The same for a command beside a running product: where one runs on the data folder, its database is used. */
export async function openDatabaseBeside(config: Config): Promise<OpenDatabase> {
  const running = config.databaseUrl ? null : runningEmbeddedPostgres(config.dataDir);
  return running ? opened(running) : openDatabase(config);
}

/** For commands that change everything: a product that runs on the data folder is a reason to refuse. */
export async function openDatabaseAlone(config: Config, command: string): Promise<OpenDatabase> {
  if (!config.databaseUrl && runningEmbeddedPostgres(config.dataDir)) {
    throw new CannotStart(`Ruta Abierta runs on ${config.dataDir}; stop it before \`ruta ${command}\`.`);
  }
  return openDatabase(config);
}

async function opened(url: string): Promise<OpenDatabase> {
  await reachDatabase(url);
  return { url, close: async () => {}, ended: never };
}
