import { Injectable } from '@nestjs/common';
import { PortalFront } from '@ruta/contracts/portal/portal-front';
import type { PortalHome, PortalSession } from '@ruta/contracts/portal/portal-home';
import type { EntityId, PhaseId, PlanId, SessionId } from '@ruta/contracts/protocol/ids';
import { Outcome } from '@ruta/contracts/consultation/answer';
import { DataSource } from 'typeorm';
import { TOOK_PART } from '../session/took-part.ts';

interface SessionRow {
  id: SessionId;
  slug: string;
  phase_id: PhaseId | null;
  code: string;
  title: string;
  place: string | null;
  language: PortalSession['language'];
  starts_at: Date;
  planned_ms: string;
  status: PortalSession['status'];
  took_part: number;
  registers: boolean;
  called_off: boolean;
}

/** Reads across the topics' tables for one page, and writes nothing. */
@Injectable()
export class PortalStore {
  constructor(private readonly database: DataSource) {}

  /** Every entity with the line of its route, in one question however many there are. */
  async front(): Promise<PortalFront> {
    const items: unknown[] = await this.database.query(
      `SELECT e.id, e.slug, e.name, e.kind, e.time_zone AS "timeZone", e.demo,
         CASE WHEN r.id IS NOT NULL THEN json_build_object('plan', r.plan, 'stops', coalesce(
           (SELECT json_agg(json_build_object('kind', s.kind, 'title', s.title, 'state', s.state,
              'opensOn', s.opens_on, 'closesOn', s.closes_on) ORDER BY s.position, s.id)
            FROM phase s WHERE s.entity_id = e.id AND s.route_id = r.id AND s.state <> 'draft'), '[]')) END AS route
       FROM entity e
       LEFT JOIN LATERAL (
         SELECT r.id, p.title AS plan FROM route r JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
         WHERE r.entity_id = e.id AND r.announced_at IS NOT NULL ORDER BY p.number DESC LIMIT 1) r ON true
       ORDER BY e.name`,
    );
    return PortalFront.parse({ items });
  }

  async contributions(entityId: EntityId, planId: PlanId | null): Promise<PortalHome['contributions']> {
    const rows: { outcome: Outcome | null; count: number; owed: number }[] = await this.database.query(
      `SELECT a.outcome, count(*)::int AS count, (count(*) FILTER (WHERE p.kind = 'consultation'))::int AS owed
       FROM contribution c
       JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id
       LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
       WHERE c.entity_id = $1 AND c.plan_id = $2 AND c.state = 'admitted' GROUP BY a.outcome`,
      [entityId, planId],
    );
    const of = (outcome: Outcome | null) => rows.find((row) => row.outcome === outcome);
    return {
      admitted: rows.reduce((sum, { count }) => sum + count, 0),
      waiting: of(null)?.owed ?? 0,
      outcomes: Object.fromEntries(
        Outcome.options.map((outcome) => [outcome, of(outcome)?.count ?? 0]),
      ) as PortalHome['contributions']['outcomes'],
    };
  }

  async sessions(entityId: EntityId): Promise<PortalSession[]> {
    const rows: SessionRow[] = await this.database.query(
      `SELECT s.*, ${TOOK_PART} AS took_part, e.slug, coalesce(c.registers, false) AS registers, c.called_off_at IS NOT NULL AS called_off
       FROM session s JOIN entity e ON e.id = s.entity_id
       LEFT JOIN session_call c ON c.entity_id = s.entity_id AND c.session_id = s.id
       WHERE s.entity_id = $1 AND s.parent_id IS NULL AND s.rehearsal_of IS NULL
         AND (s.status <> 'scheduled' OR s.starts_at > now() - interval '1 day')
       ORDER BY array_position(ARRAY['live', 'paused', 'scheduled', 'finished'], s.status),
         CASE WHEN s.status = 'finished' THEN -extract(epoch FROM s.starts_at) ELSE extract(epoch FROM s.starts_at) END
       LIMIT 60`,
      [entityId],
    );
    return rows.map((row) => ({
      id: row.id,
      entityId,
      entity: row.slug,
      phaseId: row.phase_id,
      code: row.code,
      title: row.title,
      place: row.place,
      language: row.language,
      startsAt: row.starts_at.getTime(),
      plannedMs: Number(row.planned_ms),
      status: row.status,
      participants: row.took_part,
      registers: row.registers && !row.called_off && row.status === 'scheduled',
      calledOff: row.called_off,
    }));
  }
}
