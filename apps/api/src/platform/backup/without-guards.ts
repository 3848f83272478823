import { type ClientBase, escapeIdentifier } from 'pg';
import type { Table } from './table-catalogue.ts';

/**
 * Lets `work` fill tables in any order and also those that only ever grow: triggers sleep, and foreign keys are taken
 * away and made anew afterwards, which checks every row against them. Inside a transaction, so that no other
 * connection ever sees the tables unguarded. Needs to own the tables, not to be a superuser.
 */
export async function withoutGuards(
  client: ClientBase,
  tables: Table[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`,
  );
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  }
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${escapeIdentifier(name)} DISABLE TRIGGER USER`);
  await work();
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
  }
}
