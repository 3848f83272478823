import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/**
 * A database of its own for one suite, copied from the migrated template that tools/jest-postgres.mjs prepared.
 * RUTA_TEST_POSTGRES is the server's address, RUTA_TEST_TEMPLATE the template's name.
 */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env['RUTA_TEST_POSTGRES'];
  const template = process.env['RUTA_TEST_TEMPLATE'];
  if (!server || !template) throw new Error('API tests need tools/jest-postgres.mjs as global set-up');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
