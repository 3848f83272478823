import type { INestApplicationContext } from '@nestjs/common';
import { FirstAdministrator } from '../identity/first-administrator.ts';
import { Transactions } from '../platform/database/transactions.ts';

export type EmptyStart =
  | { state: 'link'; link: string }
  | { state: 'has-administrator' }
  /** The fictitious municipality is in this database; a real start takes another one. */
  | { state: 'has-demonstration' };

/**
 * A real start: no demonstration, and a one-time address, good for a day, that makes whoever opens it the first
 * administrator. With the address given out, or an administrator there, the database counts as used and the
 * demonstration does not come by itself.
 */
export async function seedEmpty(app: Pick<INestApplicationContext, 'get'>): Promise<EmptyStart> {
  const demonstration = await app.get(Transactions).run(async (tx) => {
    const rows: unknown[] = await tx.query('SELECT FROM entity WHERE demo LIMIT 1');
    return rows.length > 0;
  });
  if (demonstration) return { state: 'has-demonstration' };
  const link = await app.get(FirstAdministrator).link();
  return link === null ? { state: 'has-administrator' } : { state: 'link', link };
}
