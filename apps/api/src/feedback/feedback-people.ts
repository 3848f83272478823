import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { clip } from '@ruta/domain/commitment/text';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

const LABEL = 80;

/** A comment's words, name and salt go with an erasure; its number, place, hash and answer stay. */
@Injectable()
export class FeedbackPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('feedback', async (tx, { from, into }) => {
      await tx.query('UPDATE feedback_comment SET person_id = $2 WHERE person_id = $1', [from, into]);
    });
    this.personalData.provide('feedback', {
      export: (tx, personIds) => this.export(tx, personIds),
      erase: async (tx, personIds) => {
        await tx.query(
          `DELETE FROM feedback_text w USING feedback_comment f
           WHERE f.entity_id = w.entity_id AND f.id = w.comment_id AND f.person_id = ANY($1::uuid[])`,
          [personIds],
        );
      },
      entities: (tx, personIds) => this.entities(tx, personIds),
      doings: (tx, personIds) => this.doings(tx, personIds),
    });
  }

  private async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const rows: { entity_id: EntityId }[] = await tx.query(
      'SELECT DISTINCT entity_id FROM feedback_comment WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map((row) => row.entity_id);
  }

  private export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    return tx.query(
      `SELECT e.name AS entity, c.key AS commitment, f.number, f.clause, f.at, w.body AS comment, w.signature
       FROM feedback_comment f
       JOIN commitment c ON c.entity_id = f.entity_id AND c.id = f.commitment_id
       JOIN entity e ON e.id = f.entity_id
       LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
       WHERE f.person_id = ANY($1::uuid[]) ORDER BY f.at`,
      [personIds],
    );
  }

  private async doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    const rows: { slug: string; key: string; number: number; at: Date; body: string | null }[] =
      await tx.query(
        `SELECT e.slug, c.key, f.number, f.at, w.body
       FROM feedback_comment f
       JOIN commitment c ON c.entity_id = f.entity_id AND c.id = f.commitment_id
       JOIN entity e ON e.id = f.entity_id
       LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
       WHERE f.person_id = ANY($1::uuid[]) ORDER BY f.at DESC`,
        [personIds],
      );
    return rows.map(({ slug, key, number, at, body }) => ({
      topic: 'feedback',
      kind: 'commented',
      label: `${key} · ${number}`,
      title: clip(body ?? '', LABEL),
      at: at.getTime(),
      path: `/${slug}/retroalimentacion/${key}`,
    }));
  }
}
