import { Injectable } from '@nestjs/common';
import { ProjectForm } from '@ruta/contracts/consultation/project';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

/** What decisions need of a project. */
export interface ProjectFacts {
  id: string;
  phase_id: string;
  number: number;
  theme_id: string | null;
  withdrawn_at: Date | null;
}

/** What a project says in words, by field, for the history of its changes. */
export type ProjectWords = Record<
  'title' | 'summary' | 'institution' | 'theme' | 'place' | 'aims' | 'cost' | 'document',
  string
>;

const FACTS = 'id, phase_id, number, theme_id, withdrawn_at';
const COLUMNS = 'title, summary, institution, theme_id, place_id, aims, cost, document_id';
const valuesOf = (form: ProjectForm): unknown[] => [
  form.title,
  form.summary,
  form.institution,
  form.themeId,
  form.placeId,
  form.aims,
  form.cost,
  form.documentId,
];

/** Rows of projects as decisions read and write them; see project-reader.ts for what is shown. */
@Injectable()
export class ProjectStore {
  /** Until the transaction ends, the entity's catalogue is this transaction's alone. */
  async lockCatalogue(tx: Tx, entityId: EntityId): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 46))', [entityId]);
  }

  async ofOperation(tx: Tx, entityId: EntityId, opId: string): Promise<ProjectFacts | null> {
    const [row]: ProjectFacts[] = await tx.query(
      `SELECT ${FACTS} FROM project WHERE entity_id = $1 AND op_id = $2`,
      [entityId, opId],
    );
    return row ?? null;
  }

  async countIn(tx: Tx, entityId: EntityId, phaseId: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await tx.query(
      'SELECT count(*)::int AS count FROM project WHERE entity_id = $1 AND phase_id = $2',
      [entityId, phaseId],
    );
    return count;
  }

  /** At the end of its phase's catalogue, under the entity's next number; the caller holds the catalogue. */
  async insert(
    tx: Tx,
    entityId: EntityId,
    { id, phaseId, opId, form }: { id: string; phaseId: string; opId: string; form: ProjectForm },
  ): Promise<number> {
    const [{ number }]: [{ number: number }] = await tx.query(
      `INSERT INTO project (entity_id, id, phase_id, op_id, number, position, ${COLUMNS})
       VALUES ($1, $2, $3, $4,
         (SELECT coalesce(max(number), 0) + 1 FROM project WHERE entity_id = $1),
         (SELECT coalesce(max(position), 0) + 1 FROM project WHERE entity_id = $1 AND phase_id = $3),
         $5, $6, $7, $8, $9, $10, $11, $12)
       RETURNING number`,
      [entityId, id, phaseId, opId, ...valuesOf(form)],
    );
    return number;
  }

  async lock(tx: Tx, entityId: EntityId, id: string): Promise<ProjectFacts> {
    const [row] = await this.lockMany(tx, entityId, [id]);
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  /** In the order of their ids, so that two that change the same ones do not wait for each other for ever. */
  lockMany(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<ProjectFacts[]> {
    return tx.query(
      `SELECT ${FACTS} FROM project WHERE entity_id = $1 AND id = ANY($2::uuid[])
       ORDER BY id FOR NO KEY UPDATE`,
      [entityId, ids],
    );
  }

  async idOfNumber(tx: Tx, entityId: EntityId, number: number): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      'SELECT id FROM project WHERE entity_id = $1 AND number = $2',
      [entityId, number],
    );
    return row?.id ?? null;
  }

  async form(tx: Tx, entityId: EntityId, id: string): Promise<ProjectForm> {
    const [row]: unknown[] = await tx.query(
      `SELECT title, summary, institution, theme_id AS "themeId", place_id AS "placeId", aims, cost::float8 AS cost,
              document_id AS "documentId"
       FROM project WHERE entity_id = $1 AND id = $2`,
      [entityId, id],
    );
    return ProjectForm.parse(row);
  }

  async words(tx: Tx, entityId: EntityId, id: string): Promise<ProjectWords> {
    const [row]: [ProjectWords] = await tx.query(
      `SELECT p.title, p.summary, p.institution, coalesce(t.name, '') AS theme, coalesce(l.name, '') AS place,
              array_to_string(p.aims, ', ') AS aims, coalesce(p.cost::text, '') AS cost,
              coalesce(d.title, '') AS document
       FROM project p
       LEFT JOIN theme t ON t.entity_id = p.entity_id AND t.id = p.theme_id
       LEFT JOIN place l ON l.entity_id = p.entity_id AND l.id = p.place_id
       LEFT JOIN archive_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
       WHERE p.entity_id = $1 AND p.id = $2`,
      [entityId, id],
    );
    return row;
  }

  async write(tx: Tx, entityId: EntityId, id: string, form: ProjectForm): Promise<void> {
    await tx.query(
      `UPDATE project SET (${COLUMNS}) = ($3, $4, $5, $6, $7, $8, $9, $10) WHERE entity_id = $1 AND id = $2`,
      [entityId, id, ...valuesOf(form)],
    );
  }

  async appendChange(
    tx: Tx,
    entityId: EntityId,
    change: { id: string; projectId: string; fields: unknown; reason: string; by: PersonId; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO project_change (entity_id, id, project_id, fields, reason, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        entityId,
        change.id,
        change.projectId,
        JSON.stringify(change.fields),
        change.reason,
        change.by,
        change.at,
      ],
    );
  }

  async remove(tx: Tx, entityId: EntityId, id: string): Promise<void> {
    await tx.query('DELETE FROM project WHERE entity_id = $1 AND id = $2', [entityId, id]);
  }

  async withdraw(tx: Tx, entityId: EntityId, id: string, reason: string, at: Date): Promise<void> {
    await tx.query(
      'UPDATE project SET withdrawn_at = $3, withdrawn_reason = $4 WHERE entity_id = $1 AND id = $2',
      [entityId, id, at, reason],
    );
  }

  /** False where the ids are not those of the phase, each once. */
  async order(tx: Tx, entityId: EntityId, phaseId: string, ids: readonly string[]): Promise<boolean> {
    const [, written]: [unknown, number] = await tx.query(
      `UPDATE project p SET position = o.at FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, at)
       WHERE p.entity_id = $1 AND p.phase_id = $2 AND p.id = o.id`,
      [entityId, phaseId, ids],
    );
    return written === ids.length && written === (await this.countIn(tx, entityId, phaseId));
  }

  async support(tx: Tx, entityId: EntityId, id: string, personId: string, wanted: boolean): Promise<number> {
    const statement = wanted
      ? 'INSERT INTO project_support (entity_id, project_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
      : 'DELETE FROM project_support WHERE entity_id = $1 AND project_id = $2 AND person_id = $3';
    await tx.query(statement, [entityId, id, personId]);
    return this.recountSupports(tx, entityId, id);
  }

  /** Counted from the rows, never incremented; the caller holds the project's lock. */
  async recountSupports(tx: Tx, entityId: EntityId, id: string): Promise<number> {
    const [[row]]: [[{ supports: number }], number] = await tx.query(
      `UPDATE project SET supports =
         (SELECT count(*) FROM project_support s WHERE s.entity_id = $1 AND s.project_id = $2)
       WHERE entity_id = $1 AND id = $2 RETURNING supports`,
      [entityId, id],
    );
    return row.supports;
  }
}
