// Before the API's tests: a PostgreSQL of their own (or TEST_DATABASE_URL's), with one migrated template database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/api/dist/platform/database/embedded-postgres.js';
import { migrate } from '../apps/api/dist/platform/database/migrate.js';

export default async function prepare() {
  const server = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL } : await ownServer();
  const template = `template_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  await migrate(url.href);
  process.env.LOG_LEVEL ??= 'error';
  process.env.RUTA_TEST_POSTGRES = server.url;
  process.env.RUTA_TEST_TEMPLATE = template;
  globalThis.rutaTestPostgres = server;
}

async function ownServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'ruta-test-'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => {} });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
