import { readConfig } from '@ruta/api/platform/config/config';
import { cookieSecret } from '@ruta/api/platform/config/secret';
import { migrate } from '@ruta/api/platform/database/migrate';
import { createServer } from '@ruta/api/server';
import { openDatabaseBeside } from './database.ts';

export type Application = Awaited<ReturnType<typeof createServer>>;

/** The product's services on the configured database, also beside a running product, without opening a port. */
export async function withApplication(
  work: (app: Application, config: ReturnType<typeof readConfig>) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabaseBeside(config);
  try {
    await migrate(database.url);
    const secret = await cookieSecret(config.secret, config.dataDir);
    const app = await createServer({ ...config, redisUrl: undefined, databaseUrl: database.url, secret });
    try {
      await work(app, config);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
