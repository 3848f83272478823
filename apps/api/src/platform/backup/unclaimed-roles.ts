import { Client } from 'pg';

/**
 * How many addresses were given roles or seats and have not signed in yet. They are kept as keyed hashes: only a product
 * with the secret under which they were given knows their owners.
 */
export async function unclaimedRoles(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM reserved_person');
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}
