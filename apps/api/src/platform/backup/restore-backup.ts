import { type ClientBase, escapeIdentifier } from 'pg';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { migrations } from '../../database/migrations.ts';
import { CannotStart } from '../cannot-start.ts';
import { databaseOptions } from '../database/data-source.ts';
import { migrate } from '../database/migrate.ts';
import { knownMigrations } from '../database/schema.ts';
import { RowSum, type TableEnd } from './backup-format.ts';
import { type Contents, contentsOf, described } from './database-contents.ts';
import { loadRows } from './load-rows.ts';
import { type Backup, openBackup } from './read-backup.ts';
import { refuseBrokenChains } from './record-chains.ts';
import { PORTABLE_TEXT, productTables, rowsOf, type Table } from './table-catalogue.ts';
import { withoutGuards } from './without-guards.ts';

interface Options {
  /** Asked when the database holds data; `true` replaces them, `false` leaves everything as it is. */
  mayReplace: (contents: Contents) => boolean;
}

/**
 * Brings a backup back, all of it or nothing: the tables as they were when it was made, read again and compared with
 * the file's checksums, the public record's chains recomputed, and then the migrations that came since.
 */
export async function restoreBackup(url: string, file: string, { mayReplace }: Options): Promise<TableEnd[]> {
  const backup = await openBackup(file);
  refuseNewer(backup, file);
  const wanted = migrations.filter((Migration) => backup.head.migrations.includes(new Migration().name));
  const database = await new DataSource({ ...databaseOptions(url, 1), migrations: wanted }).initialize();
  const runner = database.createQueryRunner();
  try {
    const client: ClientBase = await runner.connect();
    const contents = await contentsOf(client);
    if (contents && !mayReplace(contents)) throw notEmpty(contents);
    await runner.startTransaction();
    await makeSchema(database, runner);
    const ends = await fill(client, backup, file);
    await runner.commitTransaction();
    await migrate(url);
    return ends;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
    await database.destroy();
  }
}

function refuseNewer({ head }: Backup, file: string): void {
  const unknown = head.migrations.find((name) => !knownMigrations.includes(name));
  if (!unknown) return;
  throw new CannotStart(
    `${file} was made by a newer version of Ruta Abierta (it has the migration ${unknown}); restore it with that version or a newer one. Nothing was changed.`,
  );
}

const notEmpty = (contents: Contents) =>
  new CannotStart(
    `The database is not empty: it holds ${described(contents)}. Make a backup of it and add --overwrite to replace all of it. Nothing was changed.`,
  );

/** The schema the backup was made of, in the restore's own transaction: until it commits, nothing has happened. */
async function makeSchema(database: DataSource, runner: QueryRunner): Promise<void> {
  await runner.query('DROP SCHEMA public CASCADE');
  await runner.query('CREATE SCHEMA public');
  const executor = new MigrationExecutor(database, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}

async function fill(client: ClientBase, backup: Backup, file: string): Promise<TableEnd[]> {
  await client.query(PORTABLE_TEXT);
  const tables = await fittingTables(client, backup, file);
  const ends: TableEnd[] = [];
  await withoutGuards(client, tables, async () => {
    for await (const { name, rows, end } of backup.tables()) {
      const table = tables.find((known) => known.name === name);
      if (!table) throw doesNotFit(file, name);
      await loadRows(client, table, rows);
      ends.push(end());
    }
    await refuseDifferences(client, tables, ends);
  });
  for (const { name, lastValue } of backup.head.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint)', [escapeIdentifier(name), lastValue]);
  }
  await refuseBrokenChains(client);
  return ends;
}

/** The tables just made, with their columns in the file's order; both must have the same ones. */
async function fittingTables(client: ClientBase, { head }: Backup, file: string): Promise<Table[]> {
  const made = await productTables(client);
  const surplus = made.find(({ name }) => !head.tables.some((table) => table.name === name));
  if (surplus) throw doesNotFit(file, surplus.name);
  return head.tables.map(({ name, columns }) => {
    const table = made.find((known) => known.name === name);
    const ordered = columns.flatMap((column) => table?.columns.find((known) => known.name === column) ?? []);
    if (!table || ordered.length !== table.columns.length || ordered.length !== columns.length) {
      throw doesNotFit(file, name);
    }
    return { ...table, columns: ordered };
  });
}

/** Reads back what was stored: the database must hold, row for row, what the file's checksums were made of. */
async function refuseDifferences(client: ClientBase, tables: Table[], ends: TableEnd[]): Promise<void> {
  for (const table of tables) {
    const sum = new RowSum();
    for await (const row of rowsOf(client, table)) sum.add(JSON.stringify(row));
    const found = sum.end(table.name);
    const told = ends.find(({ end }) => end === table.name);
    if (found.rows !== told?.rows || found.sha256 !== told.sha256) {
      throw new CannotStart(`The table ${table.name} did not come back as it was; nothing was changed.`);
    }
  }
}

const doesNotFit = (file: string, table: string) =>
  new CannotStart(
    `${file} does not fit: its table ${table} differs from the one of its own version. Nothing was changed.`,
  );
