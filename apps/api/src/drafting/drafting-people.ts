import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

/**
 * A shared text belongs to its table: it says who wrote at it, not who wrote which words. An erasure removes the name
 * from the lists; what others may have built on stays.
 */
@Injectable()
export class DraftingPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('drafting', async (tx, { from, into }) => {
      await tx.query('UPDATE draft_client SET person_id = $2 WHERE person_id = $1', [from, into]);
      await tx.query(
        `INSERT INTO desk_role (entity_id, commitment_id, person_id, role, decided_by, at)
         SELECT entity_id, commitment_id, $2, role, decided_by, at FROM desk_role WHERE person_id = $1
         ON CONFLICT DO NOTHING`,
        [from, into],
      );
      await tx.query('DELETE FROM desk_role WHERE person_id = $1', [from]);
      await tx.query('UPDATE desk_author SET person_id = $2 WHERE person_id = $1', [from, into]);
    });
    this.personalData.provide('drafting', {
      export: (tx, personIds) => this.wroteAt(tx, personIds),
      erase: async (tx, personIds) => {
        await tx.query('DELETE FROM desk_role WHERE person_id = ANY($1::uuid[])', [personIds]);
        await tx.query(
          `UPDATE suggestion_decision d SET words = '', text = '' FROM desk_author a
           WHERE a.entity_id = d.entity_id AND a.commitment_id = d.commitment_id AND a.author = d.author
             AND a.person_id = ANY($1::uuid[])`,
          [personIds],
        );
        await tx.query('UPDATE desk_author SET person_id = NULL WHERE person_id = ANY($1::uuid[])', [
          personIds,
        ]);
        await tx.query(
          `UPDATE commitment_version SET note = '' WHERE person_id = ANY($1::uuid[]) AND note <> ''`,
          [personIds],
        );
      },
      doings: (tx, personIds) => this.doings(tx, personIds),
    });
  }

  private wroteAt(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    return tx.query(
      `SELECT DISTINCT e.name AS entity, c.key, c.title FROM draft_client d
       JOIN commitment c ON c.entity_id = d.entity_id AND c.id = d.commitment_id
       JOIN entity e ON e.id = c.entity_id
       WHERE d.person_id = ANY($1::uuid[]) ORDER BY 1, 2`,
      [personIds],
    );
  }

  private async doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    const rows: { key: string; title: string; slug: string; changed_at: Date }[] = await tx.query(
      `SELECT DISTINCT c.key, c.title, e.slug, c.changed_at FROM draft_client d
       JOIN commitment c ON c.entity_id = d.entity_id AND c.id = d.commitment_id
       JOIN entity e ON e.id = c.entity_id
       WHERE d.person_id = ANY($1::uuid[])`,
      [personIds],
    );
    return rows.map(({ key, title, slug, changed_at: changedAt }) => ({
      topic: 'drafting',
      kind: 'wrote',
      label: key,
      title,
      at: changedAt.getTime(),
      path: `/${slug}/mesa/${key}`,
    }));
  }
}
