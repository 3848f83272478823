import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import { EntityId, type PersonId } from '@ruta/contracts/protocol/ids';
import { PersonMerges, type PersonMerge } from '../identity/person-merges.ts';
import { PersonalData, type PersonalDataProvider } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { BroughtCards } from '../session/brought-cards.ts';
import { ContributionStore } from './contribution.store.ts';
import { ProjectStore } from './project.store.ts';

/** What the consultation holds about people: what they sent, supported and appealed. */
@Injectable()
export class ConsultationPeople implements OnModuleInit, PersonalDataProvider {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
    private readonly contributions: ContributionStore,
    private readonly cards: BroughtCards,
    private readonly projects: ProjectStore,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('consultation', (tx, merge) => this.merge(tx, merge));
    this.personalData.provide('consultation', this);
  }

  /** One person supports once: where guest and account both did, one of the two goes and the sum is counted anew. */
  private async merge(tx: Tx, { from, into }: PersonMerge): Promise<void> {
    await tx.query('UPDATE contribution SET person_id = $2 WHERE person_id = $1', [from, into]);
    await tx.query(
      `INSERT INTO support (entity_id, contribution_id, person_id, at)
       SELECT entity_id, contribution_id, $2, at FROM support WHERE person_id = $1 ON CONFLICT DO NOTHING`,
      [from, into],
    );
    const [rows]: [{ entity_id: string; contribution_id: string }[], number] = await tx.query(
      'DELETE FROM support WHERE person_id = $1 RETURNING entity_id, contribution_id',
      [from],
    );
    for (const row of rows)
      await this.contributions.recountSupports(tx, EntityId.parse(row.entity_id), row.contribution_id);
    await this.mergeProjectSupports(tx, from, into);
  }

  private async mergeProjectSupports(tx: Tx, from: PersonId, into: PersonId): Promise<void> {
    await tx.query(
      `INSERT INTO project_support (entity_id, project_id, person_id, at)
       SELECT entity_id, project_id, $2, at FROM project_support WHERE person_id = $1 ON CONFLICT DO NOTHING`,
      [from, into],
    );
    const [rows]: [{ entity_id: string; project_id: string }[], number] = await tx.query(
      'DELETE FROM project_support WHERE person_id = $1 RETURNING entity_id, project_id',
      [from],
    );
    for (const row of rows)
      await this.projects.recountSupports(tx, EntityId.parse(row.entity_id), row.project_id);
  }

  async export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    const contributions: unknown = await tx.query(
      `SELECT e.name AS entity, c.number, x.folio, x.text, x.signature, c.channel, c.language, c.state, l.name AS place, x.lat, x.lng,
              c.created_at AS "sentAt", j.number AS project, c.stance
       FROM contribution c JOIN entity e ON e.id = c.entity_id
       LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
       LEFT JOIN place l ON l.entity_id = c.entity_id AND l.id = c.place_id
       LEFT JOIN project j ON j.entity_id = c.entity_id AND j.id = c.project_id
       WHERE c.person_id = ANY($1::uuid[]) ORDER BY c.created_at`,
      [personIds],
    );
    const supported: unknown = await tx.query(
      `SELECT e.name AS entity, c.number, s.at FROM support s JOIN entity e ON e.id = s.entity_id
       JOIN contribution c ON c.entity_id = s.entity_id AND c.id = s.contribution_id
       WHERE s.person_id = ANY($1::uuid[]) ORDER BY s.at`,
      [personIds],
    );
    const appeals: unknown = await tx.query(
      `SELECT c.number, m.note AS text, m.at FROM moderation m
       JOIN contribution c ON c.entity_id = m.entity_id AND c.id = m.contribution_id
       WHERE m.action = 'appeal' AND m.person_id = ANY($1::uuid[]) ORDER BY m.at`,
      [personIds],
    );
    const supportedProjects: unknown = await tx.query(
      `SELECT e.name AS entity, p.number, p.title, s.at FROM project_support s JOIN entity e ON e.id = s.entity_id
       JOIN project p ON p.entity_id = s.entity_id AND p.id = s.project_id
       WHERE s.person_id = ANY($1::uuid[]) ORDER BY s.at`,
      [personIds],
    );
    return { contributions, supported, supportedProjects, appeals };
  }

  /** Listed under the folio, which is how its author knows it. */
  doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    return tx.query(
      `SELECT 'consultation' AS topic, 'contribution' AS kind, coalesce(x.folio, '#' || c.number, '') AS label,
              left(coalesce(x.text, ''), 120) AS title, floor(extract(epoch FROM c.created_at) * 1000)::float8 AS at,
              '/' || e.slug || '/aportes/' || coalesce(x.folio, c.number::text) AS path
       FROM contribution c JOIN entity e ON e.id = c.entity_id
       LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
       WHERE c.person_id = ANY($1::uuid[]) ORDER BY c.created_at DESC LIMIT 200`,
      [personIds],
    );
  }

  async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const rows: { entity_id: EntityId }[] = await tx.query(
      'SELECT DISTINCT entity_id FROM contribution WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map((row) => row.entity_id);
  }

  /** K14, K22: words, name, place on the map, salt and folio go together; number, theme, outcome and hash stay. */
  async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    await tx.query(
      `DELETE FROM contribution_text x USING contribution c
       WHERE c.entity_id = x.entity_id AND c.id = x.contribution_id AND c.person_id = ANY($1::uuid[])`,
      [personIds],
    );
    const sent: { id: string }[] = await tx.query(
      'SELECT id FROM contribution WHERE person_id = ANY($1::uuid[])',
      [personIds],
    );
    await this.cards.forget(
      tx,
      sent.map(({ id }) => id),
    );
    await tx.query(
      `UPDATE moderation m SET note = NULL FROM contribution c
       WHERE c.entity_id = m.entity_id AND c.id = m.contribution_id
         AND (m.person_id = ANY($1::uuid[]) AND m.action = 'appeal' OR c.person_id = ANY($1::uuid[]))`,
      [personIds],
    );
  }
}
