import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';
import { knownMigrations } from './schema.ts';

describe('the schema', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  it('O39 is brought up to date once, however many processes start together', async () => {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const applied = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(applied.flat()).toEqual(knownMigrations);
  });

  it('O40 is left alone when it is already current', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });

  it('O41 is refused in a sentence, and not touched, when a newer version wrote it', async () => {
    await client.query(
      `INSERT INTO migrations (timestamp, name) VALUES (9900000000000, 'Future9900000000000')`,
    );
    await expect(migrate(database.url)).rejects.toThrow(
      'The database was written by a newer version of Ruta Abierta (it has the migration Future9900000000000); start that version or a newer one. Nothing was changed.',
    );
  });
});
