import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { clip } from '@ruta/domain/commitment/text';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

const LABEL = 80;

/** T38: words go with an erasure, and quotes that only their writer vouched for; threads, answers and places stay. */
@Injectable()
export class DeskCommentPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('desk-comments', async (tx, { from, into }) => {
      await tx.query('UPDATE desk_thread SET person_id = $2 WHERE person_id = $1', [from, into]);
      await tx.query('UPDATE desk_comment SET person_id = $2 WHERE person_id = $1', [from, into]);
      await tx.query('UPDATE desk_comment_change SET person_id = $2 WHERE person_id = $1', [from, into]);
      await tx.query(
        `INSERT INTO desk_mention (entity_id, comment_id, thread_id, person_id, seen_at)
         SELECT entity_id, comment_id, thread_id, $2, seen_at FROM desk_mention WHERE person_id = $1
         ON CONFLICT DO NOTHING`,
        [from, into],
      );
      await tx.query('DELETE FROM desk_mention WHERE person_id = $1', [from]);
    });
    this.personalData.provide('desk-comments', {
      export: (tx, personIds) => this.export(tx, personIds),
      erase: (tx, personIds) => this.erase(tx, personIds),
      entities: (tx, personIds) => this.entities(tx, personIds),
      doings: (tx, personIds) => this.doings(tx, personIds),
    });
  }

  private async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    const each = [
      `DELETE FROM desk_comment_text w USING desk_comment c
       WHERE c.entity_id = w.entity_id AND c.id = w.comment_id AND c.person_id = ANY($1::uuid[])`,
      `UPDATE desk_comment_change SET body = NULL WHERE person_id = ANY($1::uuid[])`,
      `UPDATE desk_thread SET quote = '' WHERE claimed AND person_id = ANY($1::uuid[])`,
      `DELETE FROM desk_mention WHERE person_id = ANY($1::uuid[])`,
      `UPDATE desk_comment_moderation SET note = '' WHERE person_id = ANY($1::uuid[])`,
    ];
    for (const statement of each) await tx.query(statement, [personIds]);
  }

  private export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    return tx.query(
      `SELECT e.name AS entity, c.key AS commitment, t.number, t.spot, d.at, w.body AS comment,
              ARRAY(SELECT h.body FROM desk_comment_change h WHERE h.entity_id = d.entity_id AND h.comment_id = d.id
                    ORDER BY h.at) AS earlier
       FROM desk_comment d
       JOIN desk_thread t ON t.entity_id = d.entity_id AND t.id = d.thread_id
       JOIN commitment c ON c.entity_id = t.entity_id AND c.id = t.commitment_id
       JOIN entity e ON e.id = d.entity_id
       LEFT JOIN desk_comment_text w ON w.entity_id = d.entity_id AND w.comment_id = d.id
       WHERE d.person_id = ANY($1::uuid[]) ORDER BY d.at`,
      [personIds],
    );
  }

  private async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const rows: { entity_id: EntityId }[] = await tx.query(
      'SELECT DISTINCT entity_id FROM desk_comment WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map((row) => row.entity_id);
  }

  private async doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    const rows: { slug: string; key: string; number: number; at: Date; body: string | null }[] =
      await tx.query(
        `SELECT e.slug, c.key, t.number, d.at, w.body
         FROM desk_comment d
         JOIN desk_thread t ON t.entity_id = d.entity_id AND t.id = d.thread_id
         JOIN commitment c ON c.entity_id = t.entity_id AND c.id = t.commitment_id
         JOIN entity e ON e.id = d.entity_id
         LEFT JOIN desk_comment_text w ON w.entity_id = d.entity_id AND w.comment_id = d.id
         WHERE d.person_id = ANY($1::uuid[]) ORDER BY d.at DESC`,
        [personIds],
      );
    return rows.map(({ slug, key, number, at, body }) => ({
      topic: 'drafting',
      kind: 'commented',
      label: `${key} · ${number}`,
      title: clip((body ?? '').replaceAll(/@\[[^\]]*\]/g, '@…'), LABEL),
      at: at.getTime(),
      path: `/${slug}/mesa/${key}?comentario=${number}`,
    }));
  }
}
