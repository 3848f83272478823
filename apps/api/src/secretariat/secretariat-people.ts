import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { PersonMerges, type PersonMerge } from '../identity/person-merges.ts';
import { PersonalData, type PersonalDataProvider } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

const sitsTwice = `SELECT EXISTS (
  SELECT FROM seat_holder a JOIN seat_holder b
    ON b.entity_id = a.entity_id AND b.body_id = a.body_id AND b.person_id = a.person_id AND b.id > a.id
  WHERE a.person_id = $1
    AND daterange(a.from_day, a.until_day, '[]') && daterange(b.from_day, b.until_day, '[]')) AS twice`;

/** What the secretariat holds about people: the seats they have held and the votes they gave there. */
@Injectable()
export class SecretariatPeople implements OnModuleInit, PersonalDataProvider {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('secretariat', (tx, merge) => this.merge(tx, merge));
    this.personalData.provide('secretariat', this);
  }

  /**
   * A seat is what is held now and moves along; votes and proposals are a log and stay under the id they were given. Two
   * addresses with a seat in the same body at the same time do not become one account (L2).
   */
  private async merge(tx: Tx, { from, into }: PersonMerge): Promise<void> {
    await tx.query('UPDATE seat_holder SET person_id = $2 WHERE person_id = $1', [from, into]);
    const [row]: [{ twice: boolean }] = await tx.query(sitsTwice, [into]);
    if (row.twice) throw new Refused('identity.cannot-merge');
  }

  async export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    const seats: unknown = await tx.query(
      `SELECT e.name AS entity, b.name AS body, s.label AS seat, h.capacity, h.name, h.post,
              h.from_day::text AS "fromDay", h.until_day::text AS "untilDay", h.oath_on::text AS "oathOn",
              h.training_on::text AS "trainingOn", h.training_topic AS "trainingTopic"
       FROM seat_holder h
       JOIN entity e ON e.id = h.entity_id
       JOIN body b ON b.entity_id = h.entity_id AND b.id = h.body_id
       JOIN seat s ON s.entity_id = h.entity_id AND s.id = h.seat_id
       WHERE h.person_id = ANY($1::uuid[]) ORDER BY h.from_day`,
      [personIds],
    );
    const votes: unknown = await tx.query(
      `SELECT r.number, r.year, v.capacity, v.choice, v.dissent, v.at
       FROM resolution_vote v JOIN resolution r ON r.entity_id = v.entity_id AND r.id = v.resolution_id
       WHERE v.person_id = ANY($1::uuid[]) ORDER BY v.at`,
      [personIds],
    );
    return { seats, votes };
  }

  async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const rows: { entity_id: EntityId }[] = await tx.query(
      'SELECT DISTINCT entity_id FROM seat_holder WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map((row) => row.entity_id);
  }

  /** The office, its days and its votes are the body's; the name and the words of a dissent are the person's. */
  async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    await tx.query(
      `UPDATE resolution_vote v SET dissent = NULL WHERE v.person_id = ANY($1::uuid[]) AND v.dissent IS NOT NULL`,
      [personIds],
    );
    await tx.query(`UPDATE seat_holder SET name = NULL, post = '' WHERE person_id = ANY($1::uuid[])`, [
      personIds,
    ]);
  }
}
