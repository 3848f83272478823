import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { PortalStop, type StopCommitment, type StopSession } from '@ruta/contracts/portal/portal-stop';
import type { EntityId, PhaseId, PlanId } from '@ruta/contracts/protocol/ids';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { resultsArePublic } from '@ruta/domain/survey/reply-intake';
import { DataSource } from 'typeorm';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import { TOOK_PART } from '../session/took-part.ts';

const anybody: Actor = { kind: 'visitor' };

/** What one stop of a route left behind, for as long as the entity is here (R17). */
@Injectable()
export class PortalStops {
  constructor(
    private readonly routes: RouteReader,
    private readonly database: DataSource,
  ) {}

  async stop(entityId: EntityId, phaseId: PhaseId): Promise<PortalStop> {
    const { route_id } = await this.routes.phase(this.database.manager, entityId, phaseId);
    const route = await this.routes.read(entityId, route_id, anybody);
    const phase = route.phases.find(({ id }) => id === phaseId);
    if (!phase) throw new Refused('resource.not-found');
    const [sessions, commitments] = await Promise.all([
      this.sessions(entityId, phaseId),
      this.commitments(entityId, route.plan.id, phase),
    ]);
    const results = phase.counts.replies > 0 && resultsArePublic(phase.state, phase.settings.resultsFrom);
    return PortalStop.parse({ routeId: route.id, plan: route.plan, phase, sessions, commitments, results });
  }

  private async sessions(entityId: EntityId, phaseId: PhaseId): Promise<StopSession[]> {
    const rows: (Omit<StopSession, 'startsAt'> & { startsAt: Date })[] = await this.database.query(
      `SELECT s.id, s.code, s.title, s.place, s.starts_at AS "startsAt", s.status, ${TOOK_PART} AS participants,
         c.called_off_at IS NOT NULL AS "calledOff", s.body_id IS NOT NULL AS formal,
         EXISTS (SELECT FROM minutes_publication m
           WHERE m.entity_id = s.entity_id AND m.session_id = s.id) AS minutes
       FROM session s
       LEFT JOIN session_call c ON c.entity_id = s.entity_id AND c.session_id = s.id
       WHERE s.entity_id = $1 AND s.phase_id = $2 AND s.parent_id IS NULL AND s.rehearsal_of IS NULL
       ORDER BY s.starts_at, s.id`,
      [entityId, phaseId],
    );
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.getTime() }));
  }

  /** A feedback round is about the whole plan: whatever of it was put up for comments. */
  private commitments(entityId: EntityId, planId: PlanId, phase: PhaseView): Promise<StopCommitment[]> {
    const here = phase.kind === 'feedback' ? 'c.feedback_version IS NOT NULL' : 'c.phase_id = $3';
    return this.database.query(
      `SELECT c.id, c.key, c.title, c.stage,
         c.stage = 'approved' AND EXISTS (SELECT FROM plan_version p WHERE p.entity_id = c.entity_id
           AND p.plan_id = c.plan_id AND p.state = 'published') AS published,
         count(f.id)::int AS comments, count(a.id)::int AS answered
       FROM commitment c
       LEFT JOIN feedback_comment f
         ON f.entity_id = c.entity_id AND f.commitment_id = c.id AND f.state = 'admitted'
       LEFT JOIN feedback_answer a
         ON a.entity_id = f.entity_id AND a.comment_id = f.id AND a.superseded_at IS NULL
       WHERE c.entity_id = $1 AND c.plan_id = $2 AND c.stage <> 'withdrawn' AND ${here}
       GROUP BY c.entity_id, c.id ORDER BY c.number`,
      phase.kind === 'feedback' ? [entityId, planId] : [entityId, planId, phase.id],
    );
  }
}
