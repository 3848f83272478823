import { DataSource } from 'typeorm';
import { CannotStart } from '../cannot-start.ts';
import { migrations } from '../../database/migrations.ts';
import { databaseOptions } from './data-source.ts';
import { knownMigrations } from './schema.ts';

const MIGRATION_LOCK = 7_281_001;

/** Brings the schema up to this version, one process at a time. Resolves with the names of what it applied. */
export async function migrate(url: string): Promise<string[]> {
  const database = await new DataSource({ ...databaseOptions(url, 2), migrations }).initialize();
  try {
    const lock = database.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await refuseNewer(database);
      const applied = await database.runMigrations({ transaction: 'each' });
      return applied.map((migration) => migration.name);
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  } finally {
    await database.destroy();
  }
}

async function refuseNewer(database: DataSource): Promise<void> {
  const [{ present }] = await database.query(`SELECT to_regclass('migrations') IS NOT NULL AS present`);
  if (!present) return;
  const known = new Set(knownMigrations);
  const rows: { name: string }[] = await database.query('SELECT name FROM migrations');
  const unknown = rows.find((row) => !known.has(row.name));
  if (unknown) {
    throw new CannotStart(
      `The database was written by a newer version of Ruta Abierta (it has the migration ${unknown.name}); start that version or a newer one. Nothing was changed.`,
    );
  }
}
