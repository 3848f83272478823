import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { PersonalData } from '../identity/personal-data.ts';
import { type PersonMerge, PersonMerges } from '../identity/person-merges.ts';
import type { Tx } from '../platform/database/transactions.ts';

/** Whose registrations they are: made on one of their devices, or with their account's address. */
const own = `(r.person_id = ANY ($1) OR r.email IN (SELECT email FROM account_email WHERE person_id = ANY ($1)))`;

/** What the calendar holds of people: that they wanted to come, their name and their address until the session is past. */
@Injectable()
export class CalendarPersonalData implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('calendar', (tx, merge) => this.merge(tx, merge));
    this.personalData.provide('calendar', {
      export: (tx, people) => this.exported(tx, people),
      erase: (tx, people) => this.erase(tx, people),
      doings: (tx, people) => this.doings(tx, people),
    });
  }

  private async merge(tx: Tx, { from, into }: PersonMerge): Promise<void> {
    await tx.query('UPDATE registration SET person_id = $2 WHERE person_id = $1', [from, into]);
  }

  private exported(tx: Tx, people: PersonId[]): Promise<unknown> {
    return tx.query(
      `SELECT s.title, r.email, r.name, r.mode, r.state, r.asked_at AS "askedAt"
       FROM registration r JOIN session s ON s.entity_id = r.entity_id AND s.id = r.session_id
       WHERE ${own} ORDER BY r.asked_at`,
      [people],
    );
  }

  /** A place that was held is free again; the letter to who gets it goes out with the next look at the session. */
  private async erase(tx: Tx, people: PersonId[]): Promise<void> {
    await tx.query(
      `UPDATE registration r SET email = NULL, name = NULL, person_id = NULL,
         state = CASE WHEN EXISTS (SELECT FROM session s WHERE s.entity_id = r.entity_id AND s.id = r.session_id
                                   AND s.status = 'scheduled') THEN 'cancelled' ELSE r.state END
       WHERE ${own}`,
      [people],
    );
  }

  private doings(tx: Tx, people: PersonId[]): Promise<Doing[]> {
    return tx.query(
      `SELECT 'session' AS topic, 'registered' AS kind, s.code AS label, s.title,
              floor(extract(epoch FROM r.asked_at) * 1000)::float8 AS at, '/' || e.slug || '/sesiones/' || s.code AS path
       FROM registration r
       JOIN session s ON s.entity_id = r.entity_id AND s.id = r.session_id
       JOIN entity e ON e.id = s.entity_id
       WHERE ${own} AND r.state <> 'cancelled' ORDER BY r.asked_at DESC LIMIT 100`,
      [people],
    );
  }
}
