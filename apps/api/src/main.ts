import { createServer } from './server.ts';
import { CannotStart } from './platform/cannot-start.ts';
import { readConfig } from './platform/config/config.ts';
import { cookieSecret } from './platform/config/secret.ts';
import { migrate } from './platform/database/migrate.ts';
import { reachDatabase } from './platform/database/reach-database.ts';
import { log } from './platform/log/log.ts';
import { closeGently, endWhenTold } from './platform/shutdown.ts';

/** One API process on an existing database (DATABASE_URL): what a cluster runs. `ruta start` is for everything else. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl) {
    throw new CannotStart(
      'DATABASE_URL is not set. Use `npm start`, which brings its own PostgreSQL, or name one.',
    );
  }
  await reachDatabase(config.databaseUrl);
  await migrate(config.databaseUrl);
  const secret = await cookieSecret(config.secret, config.dataDir);
  const app = await createServer({ ...config, databaseUrl: config.databaseUrl, secret });
  endWhenTold(() => closeGently(app));
  await app.listen(config.port);
  log.info({ port: config.port }, 'listening');
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String(error)}\n`);
  process.exit(1);
});
