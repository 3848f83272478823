import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { clip } from '@ruta/domain/commitment/text';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

const LABEL = 80;

/** A remark's words, link, name and salt go with an erasure; its number, kind, milestone, hash and answer stay. */
@Injectable()
export class FollowUpPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('follow-up', async (tx, { from, into }) => {
      await tx.query('UPDATE remark SET person_id = $2 WHERE person_id = $1', [from, into]);
    });
    this.personalData.provide('follow-up', {
      export: (tx, personIds) => this.export(tx, personIds),
      erase: async (tx, personIds) => {
        await tx.query(
          `DELETE FROM remark_text w USING remark r
           WHERE r.entity_id = w.entity_id AND r.id = w.remark_id AND r.person_id = ANY($1::uuid[])`,
          [personIds],
        );
      },
      entities: (tx, personIds) => this.entities(tx, personIds),
      doings: (tx, personIds) => this.doings(tx, personIds),
    });
  }

  private async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const rows: { entity_id: EntityId }[] = await tx.query(
      'SELECT DISTINCT entity_id FROM remark WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map((row) => row.entity_id);
  }

  private export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    return tx.query(
      `SELECT e.name AS entity, c.key AS commitment, r.number, r.kind, r.at, w.body AS text, w.link, w.signature
       FROM remark r
       JOIN commitment c ON c.entity_id = r.entity_id AND c.id = r.commitment_id
       JOIN entity e ON e.id = r.entity_id
       LEFT JOIN remark_text w ON w.entity_id = r.entity_id AND w.remark_id = r.id
       WHERE r.person_id = ANY($1::uuid[]) ORDER BY r.at`,
      [personIds],
    );
  }

  private async doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    const rows: { slug: string; key: string; number: number; at: Date; body: string | null }[] =
      await tx.query(
        `SELECT e.slug, c.key, r.number, r.at, w.body
         FROM remark r
         JOIN commitment c ON c.entity_id = r.entity_id AND c.id = r.commitment_id
         JOIN entity e ON e.id = r.entity_id
         LEFT JOIN remark_text w ON w.entity_id = r.entity_id AND w.remark_id = r.id
         WHERE r.person_id = ANY($1::uuid[]) ORDER BY r.at DESC`,
        [personIds],
      );
    return rows.map(({ slug, key, number, at, body }) => ({
      topic: 'follow-up',
      kind: 'remarked',
      label: `${key} · ${number}`,
      title: clip(body ?? '', LABEL),
      at: at.getTime(),
      path: `/${slug}/seguimiento/${key}`,
    }));
  }
}
