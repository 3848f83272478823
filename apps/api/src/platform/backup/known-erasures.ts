import { Client } from 'pg';

/** The people this database knows as erased; none where the product never was. */
export async function knownErasures(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query(`SELECT to_regclass('public.erasure') IS NOT NULL AS present`);
    if (!found[0]?.present) return [];
    const { rows } = await client.query<{ person_id: string }>('SELECT person_id FROM erasure');
    return rows.map((row) => row.person_id);
  } finally {
    await client.end();
  }
}
