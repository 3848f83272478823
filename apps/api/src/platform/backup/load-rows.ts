import { type ClientBase, escapeIdentifier } from 'pg';
import type { Row } from './backup-format.ts';
import type { Table } from './table-catalogue.ts';

const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** Writes rows as they come, many with one statement, never more in memory than one statement holds. */
export async function loadRows(client: ClientBase, table: Table, rows: AsyncIterable<Row>): Promise<void> {
  const insert = statementFor(table);
  let waiting: Row[] = [];
  let characters = 0;
  const write = async () => {
    if (waiting.length === 0) return;
    const columns = table.columns.map((_, index) => waiting.map((row) => row[index] ?? null));
    await client.query(insert, columns);
    waiting = [];
    characters = 0;
  };
  await client.query(`DELETE FROM ${escapeIdentifier(table.name)}`);
  for await (const row of rows) {
    waiting.push(row);
    for (const value of row) characters += value?.length ?? 0;
    if (waiting.length >= MOST_ROWS || characters >= MOST_CHARACTERS) await write();
  }
  await write();
}

/** One array of text per column; PostgreSQL turns each value into the column's type. */
function statementFor({ name, columns }: Table): string {
  const names = columns.map((column) => escapeIdentifier(column.name)).join(', ');
  const values = columns.map((column, index) => `v.c${index}::${column.type}`).join(', ');
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = columns.map((_, index) => `c${index}`).join(', ');
  return `INSERT INTO ${escapeIdentifier(name)} (${names}) OVERRIDING SYSTEM VALUE
          SELECT ${values} FROM unnest(${arrays}) AS v(${aliases})`;
}
