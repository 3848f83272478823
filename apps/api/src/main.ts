import { createServer } from './server.ts';
import { readConfig } from './platform/config/config.ts';
import { cookieSecret } from './platform/config/secret.ts';
import { migrate } from './platform/database/migrate.ts';
import { log } from './platform/log/log.ts';

/** One API process on an existing database (DATABASE_URL): what a cluster runs. `ruta start` is for everything else. */
const config = readConfig(process.env);
if (!config.databaseUrl) {
  process.stderr.write(
    'DATABASE_URL is not set. Use `npm start`, which brings its own PostgreSQL, or name one.\n',
  );
  process.exit(1);
}
await migrate(config.databaseUrl);
const secret = await cookieSecret(config.secret, config.dataDir);
const app = await createServer({ ...config, databaseUrl: config.databaseUrl, secret });
await app.listen(config.port);
log.info({ port: config.port }, 'listening');
