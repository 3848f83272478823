import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeskAuthor, DeskName } from '@ruta/contracts/drafting/desk-role';
import { personColour } from '@ruta/domain/drafting/person-colour';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';
import type { DeskPlace } from './draft.store.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Most people a list of a desk names. */
const MOST = 400;

const newAuthor = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');

interface Row {
  author: DeskAuthor;
  person_id: string | null;
}

/** Who stands behind the authors a document names. Names are looked up where they can be erased. */
@Injectable()
export class DeskAuthors {
  constructor(private readonly people: People) {}

  /** The author a person is at a desk, from now on if not before. */
  async enlist(tx: Tx, place: DeskPlace, personId: string): Promise<DeskAuthor> {
    const [known] = await this.of(tx, place, personId);
    if (known) return known;
    await tx.query(
      `INSERT INTO desk_author (entity_id, commitment_id, author, person_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [place.entityId, place.commitmentId, newAuthor(), personId],
    );
    const [author] = await this.of(tx, place, personId);
    return author ?? this.enlist(tx, place, personId);
  }

  /** Every author a person is at a desk, the oldest first: several, if they came as somebody else before. */
  async of(tx: Tx, { entityId, commitmentId }: DeskPlace, personId: string): Promise<DeskAuthor[]> {
    const rows: { author: DeskAuthor }[] = await tx.query(
      `SELECT author FROM desk_author WHERE entity_id = $1 AND commitment_id = $2 AND person_id = $3
       ORDER BY since, author`,
      [entityId, commitmentId, personId],
    );
    return rows.map(({ author }) => author);
  }

  async personOf(tx: Tx, { entityId, commitmentId }: DeskPlace, author: DeskAuthor): Promise<string | null> {
    const [row]: Row[] = await tx.query(
      'SELECT person_id FROM desk_author WHERE entity_id = $1 AND commitment_id = $2 AND author = $3',
      [entityId, commitmentId, author],
    );
    return row?.person_id ?? null;
  }

  /** Who these are to the others; without a list everybody who has been at the desk, the last to come first. */
  async names(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    authors: readonly DeskAuthor[] | null = null,
  ): Promise<DeskName[]> {
    const rows: (Row & { at_table: string | null })[] = await tx.query(
      `SELECT a.author, a.person_id, (
         SELECT t.name FROM commitment c
         JOIN participant t ON t.entity_id = c.entity_id AND t.session_id = c.session_id
         WHERE c.entity_id = $1 AND c.id = $2 AND t.person_id = a.person_id AND t.merged_into IS NULL LIMIT 1
       ) AS at_table
       FROM desk_author a WHERE a.entity_id = $1 AND a.commitment_id = $2
         AND ($3::text[] IS NULL OR a.author = ANY($3))
       ORDER BY a.since DESC, a.author LIMIT ${MOST}`,
      [entityId, commitmentId, authors],
    );
    const known = await this.people.namesOf(
      tx,
      rows.flatMap((row) => row.person_id ?? []),
    );
    return rows.map(({ author, person_id: personId, at_table: atTable }) => ({
      author,
      name: personId === null ? null : (known.get(personId) ?? atTable),
      colour: personColour(personId ?? author),
    }));
  }
}
