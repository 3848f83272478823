import { Injectable } from '@nestjs/common';
import type { EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Day } from '@ruta/contracts/protocol/instant';
import { ReportFacts } from '@ruta/contracts/report/report';
import { DataSource } from 'typeorm';
import { MinutesVersions } from '../minutes/minutes-versions.service.ts';
import { TOOK_PART } from '../session/took-part.ts';

interface Period {
  from: Day;
  to: Day;
}

interface SessionRow {
  id: SessionId;
  title: string;
  place: string | null;
  at: Date;
  participants: number;
  version: number | null;
  hash: string | null;
}

/** The period's first moment and the first one after it, in the entity's own time zone. */
const within = (column: string): string =>
  `(${column} AT TIME ZONE (SELECT time_zone FROM entity WHERE id = $1))::date BETWEEN $2 AND $3`;

/** What the record of an entity says of a period. */
@Injectable()
export class ReportRecord {
  constructor(
    private readonly database: DataSource,
    private readonly minutes: MinutesVersions,
  ) {}

  async of(entityId: EntityId, { from, to }: Period): Promise<ReportFacts> {
    const ask = (sql: string): Promise<unknown[]> => this.database.query(sql, [entityId, from, to]);
    const [participation] = await ask(
      `SELECT (SELECT count(*)::int FROM contribution WHERE entity_id = $1 AND state = 'admitted' AND ${within('created_at')}) AS contributions,
              (SELECT count(*)::int FROM answer WHERE entity_id = $1 AND ${within('at')}) AS answers,
              (SELECT count(*)::int FROM feedback_comment WHERE entity_id = $1 AND ${within('at')}) AS comments`,
    );
    return ReportFacts.parse({
      phases: await ask(
        `SELECT ph.title, ph.opens_on::text AS "opensOn", ph.closes_on::text AS "closesOn", ph.state, p.title AS plan
         FROM phase ph
         JOIN route r ON r.entity_id = ph.entity_id AND r.id = ph.route_id
         JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
         WHERE ph.entity_id = $1 AND ph.state <> 'draft' AND ph.opens_on <= $3 AND ph.closes_on >= $2
         ORDER BY ph.opens_on, ph.position`,
      ),
      sessions: await this.sessions(entityId, { from, to }),
      resolutions: await ask(
        `SELECT r.number || '/' || r.year AS number, r.text, r.responsible, r.due_on::text AS due, r.status,
                (r.decided_at AT TIME ZONE (SELECT time_zone FROM entity WHERE id = $1))::date::text AS day
         FROM resolution r
         WHERE r.entity_id = $1 AND r.status IN ('adopted', 'in-progress', 'done') AND ${within('r.decided_at')}
         ORDER BY r.decided_at, r.number`,
      ),
      participation,
      progress: await ask(
        `SELECT DISTINCT ON (c.number, m.milestone_id) c.key, m.activity, m.as_of::text AS "asOf",
                coalesce((SELECT row ->> 'activity' FROM jsonb_array_elements(v.content -> 'milestones') row
                          WHERE row ->> 'id' = m.milestone_id), m.milestone_id) AS milestone
         FROM milestone_report m
         JOIN commitment c ON c.entity_id = m.entity_id AND c.id = m.commitment_id
         LEFT JOIN commitment_version v ON v.entity_id = c.entity_id AND v.commitment_id = c.id AND v.version = c.approved_version
         WHERE m.entity_id = $1 AND ${within('m.at')} ORDER BY c.number, m.milestone_id, m.at DESC, m.id DESC`,
      ),
      outreach: await ask(
        `SELECT medium, title, from_day::text AS day, reach FROM outreach
         WHERE entity_id = $1 AND done AND from_day <= $3 AND coalesce(until_day, from_day) >= $2 ORDER BY from_day, id`,
      ),
    });
  }

  /** What a formal session resolved by motion, under its number. */
  private adopted(
    entityId: EntityId,
    sessionId: SessionId,
  ): Promise<ReportFacts['sessions'][number]['resolutions']> {
    return this.database.query(
      `SELECT r.number || '/' || r.year || '. ' || r.text AS text, r.responsible, r.due_on::text AS due
       FROM resolution r
       WHERE r.entity_id = $1 AND r.session_id = $2 AND r.status IN ('adopted', 'in-progress', 'done')
       ORDER BY r.year, r.number`,
      [entityId, sessionId],
    );
  }

  private async sessions(entityId: EntityId, { from, to }: Period): Promise<ReportFacts['sessions']> {
    const rows: SessionRow[] = await this.database.query(
      `SELECT s.id, s.title, s.place, s.starts_at AS at, ${TOOK_PART} AS participants, m.version, m.hash
       FROM session s
       LEFT JOIN LATERAL (
         SELECT version, hash FROM minutes_publication p WHERE p.entity_id = s.entity_id AND p.session_id = s.id
         ORDER BY version DESC LIMIT 1) m ON true
       WHERE s.entity_id = $1 AND s.status = 'finished' AND s.rehearsal_of IS NULL AND s.parent_id IS NULL AND ${within('s.starts_at')} ORDER BY s.starts_at, s.id`,
      [entityId, from, to],
    );
    const sessions: ReportFacts['sessions'] = [];
    for (const { id, title, place, at, participants, version, hash } of rows) {
      const layer =
        version === null ? null : (await this.minutes.text({ entityId, sessionId: id }, version)).layer;
      sessions.push({
        title,
        place: place ?? '',
        at: at.getTime(),
        participants,
        minutesHash: hash,
        resolutions: [
          ...(await this.adopted(entityId, id)),
          ...(layer?.resolutions ?? []).map(({ text, responsible, due }) => ({ text, responsible, due })),
        ],
      });
    }
    return sessions;
  }
}
