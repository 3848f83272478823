import type { ClientBase } from 'pg';
import { escapeIdentifier } from 'pg';

export interface Table {
  name: string;
  /** In the table's own order, computed columns left out. `type` is PostgreSQL's full name of the type. */
  columns: { name: string; type: string }[];
  key: string[];
}

/** TypeORM's list of applied migrations: part of the schema, not of the data. */
const MIGRATIONS = 'migrations';

/** Every table of the product with its columns and key, by name. */
export async function productTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                     ORDER BY a.attnum) AS columns,
            coalesce((SELECT json_agg(k.attname ORDER BY array_position(i.indkey::int[], k.attnum::int))
                      FROM pg_index i
                      JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY (i.indkey)
                      WHERE i.indrelid = c.oid AND i.indisprimary), '[]') AS key
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> $1
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     GROUP BY c.oid, c.relname
     ORDER BY c.relname COLLATE "C"`,
    [MIGRATIONS],
  );
  return rows;
}

/** The migrations this database has been through, oldest first; null where the product never was. */
export async function appliedMigrations(client: ClientBase): Promise<string[] | null> {
  const { rows: found } = await client.query(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS present`,
  );
  if (!found[0]?.present) return null;
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp, id');
  return rows.map(({ name }) => name);
}

/** Text forms that mean the same everywhere, for reading and for writing. */
export const PORTABLE_TEXT = `
  SET LOCAL TimeZone = 'UTC';
  SET LOCAL DateStyle = 'ISO, YMD';
  SET LOCAL IntervalStyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
`;

const BATCH = 1_000;

/**
 * A table's rows as text in the order of its key, a batch at a time, whatever its size. Inside a transaction; the
 * order does not depend on a language's collation.
 */
export async function* rowsOf(client: ClientBase, table: Table): AsyncGenerator<(string | null)[]> {
  const columns = table.columns.map(({ name }) => `${escapeIdentifier(name)}::text`).join(', ');
  const name = escapeIdentifier(table.name);
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${columns} FROM ${name} AS t ORDER BY ${order(table)}`,
  );
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${BATCH} FROM backup_rows`,
      rowMode: 'array',
    });
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await client.query('CLOSE backup_rows');
}

/** Named with their table: a bare name would mean the text beside it, and sort 10 before 2. */
function order({ columns, key }: Table): string {
  if (key.length === 0) return 't::text COLLATE "C"';
  const typeOf = new Map(columns.map((column) => [column.name, column.type]));
  return key
    .map((column) => {
      const text = /^(text|character|citext)/.test(typeOf.get(column) ?? '');
      return `t.${escapeIdentifier(column)}${text ? '::text COLLATE "C"' : ''}`;
    })
    .join(', ');
}
