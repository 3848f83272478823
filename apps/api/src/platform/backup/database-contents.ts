import { type ClientBase, escapeIdentifier } from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { appliedMigrations, productTables } from './table-catalogue.ts';

export interface Contents {
  entities: string[];
  people: number;
  rows: number;
}

/** What a database holds; null where there is nothing to lose. Another program's tables are never touched. */
export async function contentsOf(client: ClientBase): Promise<Contents | null> {
  const tables = await productTables(client);
  if (tables.length === 0) return null;
  if (!(await appliedMigrations(client))) {
    throw new CannotStart(
      'The database holds the tables of another program; name an empty one in DATABASE_URL.',
    );
  }
  const { rows: entities } = await client.query<{ name: string }>('SELECT name FROM entity ORDER BY name');
  const { rows: people } = await client.query<{ count: string }>('SELECT count(*) FROM person');
  const found = { entities: entities.map(({ name }) => name), people: Number(people[0]?.count), rows: 0 };
  if (found.entities.length + found.people === 0) return null;
  for (const { name } of tables) {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${escapeIdentifier(name)}`,
    );
    found.rows += rows[0]?.n ?? 0;
  }
  return found;
}

export const described = ({ entities, people, rows }: Contents): string =>
  `${entities.length === 0 ? 'no entity' : entities.map((name) => `«${name}»`).join(', ')}, ${people} people, ${rows} rows in all`;
