import { Inject, Injectable } from '@nestjs/common';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { maskedEmail } from '@ruta/domain/identity/masked-email';
import { decideMerge, type MergingPerson } from '@ruta/domain/identity/person-merge';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { uuidv7 } from 'uuidv7';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { refuseDependentEvaluator } from './independence.ts';
import { PersonMerges } from './person-merges.ts';
import { keyOf } from './secrets.ts';

interface PersonRow {
  id: string;
  account: boolean;
  merged_into: string | null;
  erased: boolean;
}

/** The people who act: guests, accounts, and those whose address was named before they came. */
@Injectable()
export class People {
  constructor(
    private readonly merges: PersonMerges,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async create(tx: Tx): Promise<PersonId> {
    const id = PersonId.parse(uuidv7());
    await tx.query('INSERT INTO person (id) VALUES ($1)', [id]);
    return id;
  }

  /** The person of an address, with or without an account; null where nobody ever named it. */
  async ofEmail(tx: Tx, email: string): Promise<PersonId | null> {
    const [row]: { person_id: string }[] = await tx.query(
      `SELECT person_id FROM account_email WHERE email = $1
       UNION ALL SELECT person_id FROM reserved_person WHERE email_key = $2`,
      [email, this.emailKey(email)],
    );
    return row ? PersonId.parse(row.person_id) : null;
  }

  /**
   * The person of an address, made now if there is none yet: so that a role or a seat can be theirs before they ever
   * sign in. The address is not kept; its owner finds this person when they sign in with it.
   */
  async ofEmailOrReserved(tx: Tx, email: string): Promise<PersonId> {
    const known = await this.ofEmail(tx, email);
    if (known) return known;
    const id = await this.create(tx);
    await tx.query('INSERT INTO reserved_person (email_key, person_id, hint) VALUES ($1, $2, $3)', [
      this.emailKey(email),
      id,
      maskedEmail(email),
    ]);
    return id;
  }

  /** Whoever never said how to call them is called so, until they do. */
  async callIfNameless(tx: Tx, personId: PersonId, name: string): Promise<void> {
    await tx.query(
      'UPDATE person SET display_name = $2 WHERE id = $1 AND display_name IS NULL AND erased_at IS NULL',
      [personId, name],
    );
  }

  /** Makes an account of a person whose address has just been proven; `null` for a provider without a proven one. */
  async makeAccount(tx: Tx, personId: PersonId, email: string | null): Promise<void> {
    await tx.query('UPDATE person SET account_since = coalesce(account_since, now()) WHERE id = $1', [
      personId,
    ]);
    if (email !== null) await this.setEmail(tx, personId, email);
  }

  /** Gives the account this proven address in place of any other; who was reserved for it becomes part of it. */
  async setEmail(tx: Tx, personId: PersonId, email: string): Promise<void> {
    const owner = await this.ofEmail(tx, email);
    const [reserved]: { person_id: string }[] = await tx
      .query('DELETE FROM reserved_person WHERE email_key = $1 RETURNING person_id', [this.emailKey(email)])
      .then(([rows]) => rows);
    if (reserved && reserved.person_id !== personId)
      await this.merge(tx, PersonId.parse(reserved.person_id), personId);
    else if (owner && owner !== personId) throw new Refused('identity.email-taken');
    const [before]: { email: string }[] = await tx.query(
      'SELECT email FROM account_email WHERE person_id = $1',
      [personId],
    );
    if (before && before.email !== email) await this.outbox.forget(tx, before.email);
    await tx.query(
      `INSERT INTO account_email (person_id, email) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET email = $2, verified_at = now()`,
      [personId, email],
    );
  }

  /** `from` becomes part of the account `into`, every topic's step included. Nothing happens when they are the same. */
  async merge(tx: Tx, from: PersonId, into: PersonId): Promise<void> {
    const [first, second] = await this.lock(tx, from, into);
    const decision = decideMerge(first, second);
    if (isRefused(decision)) throw new Refused(decision.refusal.code);
    if (!decision.merges) return;
    await this.merges.run(tx, { from, into });
    await refuseDependentEvaluator(tx, into);
    await tx.query(
      `UPDATE person i SET display_name = coalesce(i.display_name, f.display_name) FROM person f
       WHERE i.id = $2 AND f.id = $1`,
      [from, into],
    );
    await tx.query(
      'UPDATE person SET display_name = NULL, merged_into = $2 WHERE id = $1 OR merged_into = $1',
      [from, into],
    );
  }

  /** One person under every id they ever had, the one in use first. */
  async idsOf(tx: Tx, personId: PersonId): Promise<PersonId[]> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM person WHERE merged_into = $1 ORDER BY id',
      [personId],
    );
    return [personId, ...rows.map((row) => PersonId.parse(row.id))];
  }

  /** Names to show for ids found in rows and logs, merged guests included; null for those without one or erased. */
  async namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string | null>> {
    const rows: { id: string; name: string | null }[] = await tx.query(
      `SELECT p.id, coalesce(m.display_name, p.display_name) AS name
       FROM person p LEFT JOIN person m ON m.id = p.merged_into WHERE p.id = ANY($1::uuid[])`,
      [[...new Set(personIds)]],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  private emailKey(email: string): Buffer {
    return keyOf('email', email, this.config.secret);
  }

  private async lock(tx: Tx, from: PersonId, into: PersonId): Promise<[MergingPerson, MergingPerson]> {
    const rows: PersonRow[] = await tx.query(
      `SELECT id, account_since IS NOT NULL AS account, merged_into, erased_at IS NOT NULL AS erased
       FROM person WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`,
      [from, into],
    );
    const find = (id: PersonId) => {
      const row = rows.find((one) => one.id === id);
      if (!row) throw new Refused('resource.not-found');
      const mergedInto = row.merged_into === null ? null : PersonId.parse(row.merged_into);
      return { id, account: row.account, mergedInto, erased: row.erased };
    };
    return [find(from), find(into)];
  }
}
