import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type ClientBase } from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { errorCode } from '../error-code.ts';
import { type BackupHead, FORMAT, FORMAT_VERSION, RowSum, type TableEnd } from './backup-format.ts';
import { appliedMigrations, PORTABLE_TEXT, productTables, rowsOf, type Table } from './table-catalogue.ts';

export interface BackupSummary {
  tables: TableEnd[];
  rows: number;
}

/**
 * Writes the whole database, as it was at one moment, while the product goes on working. The file appears under its
 * name when it is complete, readable by its owner alone (it holds names and addresses); an existing one is kept.
 */
export async function writeBackup(url: string, file: string): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables: TableEnd[] = [];
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(PORTABLE_TEXT);
    await pipeline(
      Readable.from(lines(client, tables)),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }),
    );
    // A link fails where a rename would silently replace what is there.
    await link(unfinished, file);
  } catch (error) {
    throw sentenceFor(error, file);
  } finally {
    await rm(unfinished, { force: true });
    await client.end();
  }
  return { tables, rows: sumOf(tables) };
}

async function* lines(client: ClientBase, ends: TableEnd[]): AsyncGenerator<string> {
  const migrations = await appliedMigrations(client);
  if (!migrations)
    throw new CannotStart('This database holds no Ruta Abierta yet; there is nothing to back up.');
  const tables = await productTables(client);
  yield line(await headOf(client, migrations, tables));
  for (const table of tables) {
    yield line({ table: table.name });
    const sum = new RowSum();
    for await (const row of rowsOf(client, table)) {
      const text = JSON.stringify(row);
      sum.add(text);
      yield `${text}\n`;
    }
    const end = sum.end(table.name);
    ends.push(end);
    yield line(end);
  }
  yield line({ complete: true, tables: ends.length, rows: sumOf(ends) });
}

async function headOf(client: ClientBase, migrations: string[], tables: Table[]): Promise<BackupHead> {
  const { rows: sequences } = await client.query<{ name: string; lastValue: string }>(
    `SELECT sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename <> 'migrations_id_seq'
     ORDER BY sequencename COLLATE "C"`,
  );
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: new Date().toISOString(),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
    sequences,
  };
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const sumOf = (ends: TableEnd[]): number => ends.reduce((sum, { rows }) => sum + rows, 0);

function sentenceFor(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (code === 'EEXIST') return new CannotStart(`${file} exists already; choose another name.`);
  if (code === 'ENOENT') return new CannotStart(`The folder of ${file} does not exist.`);
  if (code === 'EACCES' || code === 'EROFS')
    return new CannotStart(`${file} cannot be written by this user.`);
  if (code === 'ENOSPC') return new CannotStart(`The disk is full; ${file} was not written.`);
  return error;
}
