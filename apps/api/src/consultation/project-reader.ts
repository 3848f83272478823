import { Injectable } from '@nestjs/common';
import {
  ProjectCard,
  ProjectDetail,
  type ProjectList,
  type ProjectOutcomeView,
  ProjectPhase,
  type ProjectQuery,
} from '@ruta/contracts/consultation/project';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, PhaseId } from '@ruta/contracts/protocol/ids';
import type { PhaseSettings, PhaseState } from '@ruta/contracts/route/phase';
import { dayIn } from '@ruta/domain/calendar/day';
import { takesSupport, tellsSupport } from '@ruta/domain/consultation/project';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ThreadService } from './thread.service.ts';
import { personOf } from './contribution-reader.ts';

interface PhaseRow extends Omit<ProjectPhase, 'takes' | 'results'> {
  settings: PhaseSettings;
}

interface Row {
  id: string;
  supports: number;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}

interface OutcomeRow extends Omit<ProjectOutcomeView, 'byName' | 'at'> {
  person_id: string | null;
  at: Date;
  superseded_at: Date | null;
}

/** Of what a list shows of a summary. */
const CUT = 320;

const saidOf = (stance: string): string =>
  `(SELECT count(*)::int FROM contribution c WHERE c.entity_id = p.entity_id AND c.project_id = p.id
    AND c.stance = '${stance}' AND c.state = 'admitted')`;

/** $1 entity, $2 the person who asks or null. */
const shown = (summary: string): string => `
  SELECT p.id, p.phase_id AS "phaseId", p.number, p.title, ${summary} AS summary, p.institution, p.aims,
    CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END AS theme,
    CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'name', l.name) END AS place,
    p.cost::float8 AS cost, p.withdrawn_at, p.withdrawn_reason, p.supports, o.outcome,
    CASE WHEN d.bytes IS NOT NULL
      THEN json_build_object('id', d.id, 'title', d.title, 'type', d.type, 'size', d.size) END AS document,
    EXISTS (SELECT FROM project_support s WHERE s.entity_id = p.entity_id AND s.project_id = p.id
            AND s.person_id = $2::uuid) AS supported,
    json_build_object('in-favour', ${saidOf('in-favour')}, 'objection', ${saidOf('objection')},
                      'comment', ${saidOf('comment')}) AS said
  FROM project p
  LEFT JOIN theme t ON t.entity_id = p.entity_id AND t.id = p.theme_id
  LEFT JOIN place l ON l.entity_id = p.entity_id AND l.id = p.place_id
  LEFT JOIN archive_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
  LEFT JOIN project_outcome o ON o.entity_id = p.entity_id AND o.project_id = p.id AND o.superseded_at IS NULL
  WHERE p.entity_id = $1`;

/** Projects as they are shown, with what was said and decided of each. */
@Injectable()
export class ProjectReader {
  constructor(
    private readonly people: People,
    private readonly threads: ThreadService,
  ) {}

  /** Of one consultation on projects: the one asked for, else the open one, else the newest. */
  async list(tx: Tx, entity: KnownEntity, query: ProjectQuery, actor: Actor): Promise<ProjectList> {
    const phases = await this.phases(tx, entity, 'announced');
    const phase = query.phase
      ? phases.find(({ id }) => id === query.phase)
      : (phases.find(({ state }) => state === 'open') ?? phases[0]);
    if (query.phase && !phase) throw new Refused('resource.not-found');
    return {
      phase: phase ?? null,
      phases: phases.map(({ id, title, planTitle }) => ({ id, title, planTitle })),
      ...(phase ? await this.ofPhase(tx, entity.id, phase, query, actor) : { items: [], total: 0 }),
    };
  }

  /** For those who prepare it: whatever its state. */
  async desk(tx: Tx, entity: KnownEntity, phaseId: PhaseId, actor: Actor): Promise<ProjectList> {
    const phases = await this.phases(tx, entity, 'all');
    const phase = phases.find(({ id }) => id === phaseId);
    if (!phase) throw new Refused('consultation.wrong-phase');
    return { phase, phases: [], ...(await this.ofPhase(tx, entity.id, phase, {}, actor)) };
  }

  async detail(
    tx: Tx,
    entity: KnownEntity,
    number: number,
    actor: Actor,
    { drafts = false }: { drafts?: boolean } = {},
  ): Promise<ProjectDetail> {
    const [row]: (Row & { phaseId: PhaseId })[] = await tx.query(`${shown('p.summary')} AND p.number = $3`, [
      entity.id,
      personOf(actor),
      number,
    ]);
    const phases = row ? await this.phases(tx, entity, drafts ? 'all' : 'announced') : [];
    const phase = phases.find(({ id }) => id === row?.phaseId);
    if (!row || !phase) throw new Refused('resource.not-found');
    const outcomes = await this.outcomes(tx, entity.id, row.id);
    const mergedHere: unknown = await tx.query(
      `SELECT p.id, p.number, p.title FROM project_outcome o
       JOIN project p ON p.entity_id = o.entity_id AND p.id = o.project_id
       WHERE o.entity_id = $1 AND o.into_id = $2 AND o.superseded_at IS NULL ORDER BY p.number`,
      [entity.id, row.id],
    );
    return ProjectDetail.parse({
      ...row,
      ...shownOf(row, phase),
      phase,
      settled: outcomes.find(({ replaced }) => !replaced) ?? null,
      earlier: outcomes.filter(({ replaced }) => replaced),
      mergedHere,
      changes: await this.changes(tx, entity.id, row.id),
      steps: await this.threads.ofProject(tx, entity.id, row.id),
    });
  }

  private async phases(tx: Tx, entity: KnownEntity, which: 'announced' | 'all'): Promise<ProjectPhase[]> {
    const rows: PhaseRow[] = await tx.query(
      `SELECT p.id, p.title, p.question, p.purpose, p.state, p.opens_on::text AS "opensOn",
              p.closes_on::text AS "closesOn", p.settings, plan.title AS "planTitle"
       FROM phase p
       JOIN route r ON r.entity_id = p.entity_id AND r.id = p.route_id
       JOIN plan ON plan.entity_id = r.entity_id AND plan.id = r.plan_id
       WHERE p.entity_id = $1 AND p.kind = 'consultation' AND p.settings ->> 'about' = 'projects'
         AND ($2 OR p.state <> 'draft')
       ORDER BY plan.number DESC, p.opens_on DESC, p.id`,
      [entity.id, which === 'all'],
    );
    const today = dayIn(Date.now(), entity.timeZone);
    return rows.map((row) =>
      ProjectPhase.parse({ ...row, takes: takesSupport(row, today), results: tellsSupport(row) }),
    );
  }

  private async ofPhase(
    tx: Tx,
    entityId: EntityId,
    phase: ProjectPhase,
    { q, theme, place }: ProjectQuery,
    actor: Actor,
  ): Promise<Pick<ProjectList, 'items' | 'total'>> {
    const number = /^#?(\d{1,6})$/.exec(q ?? '')?.[1];
    const rows: Row[] = await tx.query(
      `${shown(`CASE WHEN length(p.summary) > ${CUT} THEN left(p.summary, ${CUT}) || '…' ELSE p.summary END`)}
         AND p.phase_id = $3 AND ($4::uuid IS NULL OR p.theme_id = $4) AND ($5::uuid IS NULL OR p.place_id = $5)
         AND ($6::int IS NULL OR p.number = $6)
         AND ($7::text IS NULL OR p.words @@ websearch_to_tsquery('spanish', $7))
       ORDER BY p.position, p.id`,
      [
        entityId,
        personOf(actor),
        phase.id,
        theme ?? null,
        place ?? null,
        number ? Number(number) : null,
        number || !q ? null : q,
      ],
    );
    const [{ total }]: [{ total: number }] = await tx.query(
      'SELECT count(*)::int AS total FROM project WHERE entity_id = $1 AND phase_id = $2 AND withdrawn_at IS NULL',
      [entityId, phase.id],
    );
    return { items: rows.map((row) => ProjectCard.parse({ ...row, ...shownOf(row, phase) })), total };
  }

  private async outcomes(
    tx: Tx,
    entityId: EntityId,
    id: string,
  ): Promise<(ProjectOutcomeView & { replaced: boolean })[]> {
    const rows: OutcomeRow[] = await tx.query(
      `SELECT o.outcome, o.reason, o.person_id, o.by_post AS "byPost", o.at, o.superseded_at,
         CASE WHEN i.id IS NOT NULL
           THEN json_build_object('id', i.id, 'number', i.number, 'title', i.title) END AS into,
         CASE WHEN s.id IS NOT NULL
           THEN json_build_object('id', s.id, 'code', s.code, 'title', s.title) END AS session
       FROM project_outcome o
       LEFT JOIN project i ON i.entity_id = o.entity_id AND i.id = o.into_id
       LEFT JOIN session s ON s.entity_id = o.entity_id AND s.id = o.session_id
       WHERE o.entity_id = $1 AND o.project_id = $2 ORDER BY o.at DESC, o.id DESC`,
      [entityId, id],
    );
    return this.named(tx, rows, ({ superseded_at, ...row }) => ({
      ...row,
      replaced: superseded_at !== null,
    }));
  }

  private async changes(tx: Tx, entityId: EntityId, id: string): Promise<unknown[]> {
    const rows: { person_id: string | null; at: Date }[] = await tx.query(
      `SELECT fields, reason, person_id, at FROM project_change
       WHERE entity_id = $1 AND project_id = $2 ORDER BY at DESC, id DESC`,
      [entityId, id],
    );
    return this.named(tx, rows, (row) => row);
  }

  private async named<Given extends { person_id: string | null; at: Date }, Told extends object>(
    tx: Tx,
    rows: readonly Given[],
    told: (row: Given) => Told,
  ): Promise<(Told & { byName: string | null; at: number })[]> {
    const names = await this.people.namesOf(
      tx,
      rows.flatMap(({ person_id }) => person_id ?? []),
    );
    return rows.map((row) => ({
      ...told(row),
      byName: (row.person_id && names.get(row.person_id)) ?? null,
      at: row.at.getTime(),
    }));
  }
}

/** K31: the number of supporters is told once results are public, and to nobody before. */
const shownOf = (row: Row, { results }: { state: PhaseState; results: boolean }) => ({
  supports: results ? row.supports : null,
  withdrawn: row.withdrawn_at && { at: row.withdrawn_at.getTime(), reason: row.withdrawn_reason ?? '' },
});
