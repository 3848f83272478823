import type { DataSource } from 'typeorm';

/**
 * Every `table.column` of the whole database in which these words stand: text, JSON and bytes (Yjs documents hold
 * their text in UTF-8), searched in every row.
 */
export async function columnsHolding(database: DataSource, words: string): Promise<string[]> {
  const columns: { table: string; column: string; bytes: boolean }[] = await database.query(
    `SELECT c.table_name AS "table", c.column_name AS "column", c.udt_name = 'bytea' AS bytes
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND c.udt_name IN ('text', 'varchar', 'bpchar', 'json', 'jsonb', '_text', 'tsvector', 'bytea', 'citext')
     ORDER BY 1, 2`,
  );
  const holding: string[] = [];
  for (const { table, column, bytes } of columns) {
    const found = bytes ? `position($1::bytea IN "${column}") > 0` : `position($1 IN "${column}"::text) > 0`;
    const [row] = await database.query(`SELECT EXISTS (SELECT 1 FROM "${table}" WHERE ${found}) AS holds`, [
      bytes ? Buffer.from(words) : words,
    ]);
    if (row.holds) holding.push(`${table}.${column}`);
  }
  return holding;
}
