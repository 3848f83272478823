import { Injectable } from '@nestjs/common';
import { deviceRules } from '@ruta/domain/identity/device-standing';
import { Transactions, type Tx } from '../platform/database/transactions.ts';

const AT_ONCE = 1_000;
const MOST_AT_A_TIME = 20;
/** What a guest has who did nothing: the browser they came with, and having read the notice. */
const COME_WITH_THEM = ['device', 'privacy_acknowledgement'];
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Forgets guests who did nothing and were not seen for long (I35). Whoever a row points to has done something. */
@Injectable()
export class IdleGuests {
  /** Guests are looked at in the order in which they came; at the end it begins anew. */
  private reached = FIRST;

  constructor(private readonly transactions: Transactions) {}

  /** Resolves with how many were forgotten. */
  async sweep(): Promise<number> {
    const traces = await this.transactions.run(tracesOfPeople);
    let forgotten = 0;
    for (let times = 0; times < MOST_AT_A_TIME; times += 1) {
      const guests = await this.transactions.run(async (tx) => {
        const next: { id: string }[] = await tx.query(nextSql, [
          this.reached,
          deviceRules.idleGuestDays,
          AT_ONCE,
        ]);
        const ids = next.map(({ id }) => id);
        forgotten += await forget(tx, ids, traces);
        return next;
      });
      this.reached = guests.at(-1)?.id ?? FIRST;
      if (guests.length < AT_ONCE) break;
    }
    return forgotten;
  }
}

/** $1 the last one looked at, $2 days, $3 how many. Locked, so that nobody of them begins something meanwhile. */
const nextSql = `
  SELECT p.id FROM person p
  WHERE p.id > $1 AND p.account_since IS NULL AND p.merged_into IS NULL AND p.erased_at IS NULL AND NOT p.admin
    AND p.created_at < now() - make_interval(days => $2)
    AND NOT EXISTS (SELECT 1 FROM device d WHERE d.person_id = p.id AND d.seen_at >= now() - make_interval(days => $2))
  ORDER BY p.id LIMIT $3 FOR UPDATE`;

interface Trace {
  column: string;
  table: string;
}

/** Every column that points to a person, but for what comes with a guest. */
const tracesOfPeople = (tx: Tx): Promise<Trace[]> =>
  tx.query(
    `SELECT quote_ident(a.attname) AS "column", c.conrelid::regclass::text AS "table"
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.conrelid::regclass::text <> ALL ($1::text[])`,
    [COME_WITH_THEM],
  );

async function forget(tx: Tx, guests: readonly string[], traces: readonly Trace[]): Promise<number> {
  if (guests.length === 0) return 0;
  const did = traces.map(
    ({ table, column }) => `SELECT ${column} FROM ${table} WHERE ${column} = ANY ($1::uuid[])`,
  );
  const busy: { id: string }[] = await tx.query(`SELECT id FROM (${did.join(' UNION ')}) AS did (id)`, [
    guests,
  ]);
  const known = new Set(busy.map(({ id }) => id));
  const idle = guests.filter((id) => !known.has(id));
  for (const table of COME_WITH_THEM)
    await tx.query(`DELETE FROM ${table} WHERE person_id = ANY ($1::uuid[])`, [idle]);
  await tx.query('DELETE FROM person WHERE id = ANY ($1::uuid[])', [idle]);
  return idle.length;
}
