import { type Config, readConfig } from '@ruta/api/platform/config/config';
import { cookieSecret } from '@ruta/api/platform/config/secret';
import { migrate } from '@ruta/api/platform/database/migrate';
import { createServer } from '@ruta/api/server';
import { openDatabaseBeside } from './database.ts';

export type Application = Awaited<ReturnType<typeof createServer>>;

/** The product's services on the configured database, also beside a running product, without opening a port. */
export async function withApplication(
  work: (app: Application, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabaseBeside(config);
  try {
    await migrate(database.url);
    await onDatabase(config, database.url, (app) => work(app, config));
  } finally {
    await database.close();
  }
}

/** The same on a database that is open already, with every topic started. */
export async function onDatabase<Result>(
  config: Config,
  databaseUrl: string,
  work: (app: Application) => Promise<Result>,
): Promise<Result> {
  const secret = await cookieSecret(config.secret, config.dataDir);
  const app = await createServer({ ...config, redisUrl: undefined, databaseUrl, secret });
  try {
    await app.init();
    return await work(app);
  } finally {
    await app.close();
  }
}
