import { Injectable } from '@nestjs/common';
import type { OriginKind, OriginRef } from '@ruta/contracts/drafting/origin';
import type { Source } from '@ruta/contracts/drafting/provenance';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { originKey } from '@ruta/domain/commitment/known-origins';
import { clip } from '@ruta/domain/commitment/text';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import { TOOK_PART } from '../session/took-part.ts';

interface Row {
  ref: string;
  label: string;
  excerpt: string | null;
  theme: string | null;
  weight: number | null;
  shown: boolean;
}

/** What a source shows at most of its words. */
const EXCERPT = 280;

/** Where a list of sources may look: the commitment's theme and table, or everywhere in its plan. */
export interface Reach {
  planId: string;
  themeId: string | null;
  sessionId: string | null;
  commitmentId: string;
}

interface Listing {
  q: string | null;
  after: string | null;
  limit: number;
}

/** Nothing of a rehearsal, and of a table of a breakout nothing before it is back: what is said there is its own. */
const told = `s.rehearsal_of IS NULL AND (s.parent_id IS NULL OR s.status = 'finished')`;

/** Joins to `s`, where something was said, the session it is a table of. */
const plenary = `LEFT JOIN session plenary ON plenary.entity_id = s.entity_id AND plenary.id = s.parent_id`;

/** A table is named after its session, and reached through it. */
const sessionName = `coalesce(plenary.title || ' · ', '') || s.title`;
const sessionId = `coalesce(s.parent_id, s.id) AS session_id`;

/**
 * How each kind of origin is read where it lives. `from` yields ref, label, excerpt, theme, weight, whether it may be
 * shown, and whether it is offered to be quoted; what is hidden or erased has no excerpt.
 */
const kinds: Record<OriginKind, { from: string; order: string; within: string }> = {
  contribution: {
    from: `SELECT c.id AS ref, coalesce(c.number::text, '') AS label, CASE WHEN c.state = 'admitted' THEN w.text END AS excerpt,
                  t.name AS theme, c.supports AS weight, c.plan_id, c.theme_id, NULL::uuid AS session_id,
                  NULL::uuid AS commitment_id, c.state = 'admitted' AND w.text IS NOT NULL AS shown, true AS listed
           FROM contribution c
           LEFT JOIN contribution_text w ON w.entity_id = c.entity_id AND w.contribution_id = c.id
           LEFT JOIN theme t ON t.entity_id = c.entity_id AND t.id = c.theme_id
           WHERE c.entity_id = $1`,
    order: 'weight DESC, ref DESC',
    within: 's.theme_id = reach.theme',
  },
  project: {
    from: `SELECT p.id AS ref, p.number::text AS label, p.title AS excerpt, t.name AS theme,
                  CASE WHEN ph.state NOT IN ('announced', 'open') OR ph.settings ->> 'resultsFrom' = 'start'
                    THEN p.supports END AS weight,
                  r.plan_id, p.theme_id, NULL::uuid AS session_id, NULL::uuid AS commitment_id,
                  ph.state <> 'draft' AS shown, p.withdrawn_at IS NULL AS listed
           FROM project p
           JOIN phase ph ON ph.entity_id = p.entity_id AND ph.id = p.phase_id
           JOIN route r ON r.entity_id = ph.entity_id AND r.id = ph.route_id
           LEFT JOIN theme t ON t.entity_id = p.entity_id AND t.id = p.theme_id
           WHERE p.entity_id = $1`,
    order: 'ref',
    within: '(s.theme_id IS NULL OR s.theme_id = reach.theme)',
  },
  idea: {
    from: `SELECT i.ref, coalesce(i.place::text, '') AS label,
                  CASE WHEN gone.type IS DISTINCT FROM 'idea.hidden' AND gone.type IS DISTINCT FROM 'idea.withdrawn'
                    THEN w.text END AS excerpt,
                  ${sessionName} AS theme, NULL::int AS weight,
                  NULL::uuid AS plan_id, NULL::uuid AS theme_id, ${sessionId},
                  NULL::uuid AS commitment_id,
                  w.text IS NOT NULL AND coalesce(gone.type, 'idea.restored') = 'idea.restored' AS shown,
                  true AS listed
           FROM (
             SELECT e.session_id, o.idea::uuid AS ref, o.place FROM session_event e,
               jsonb_array_elements_text(e.payload -> 'order') WITH ORDINALITY AS o (idea, place)
             WHERE e.entity_id = $1 AND e.type = 'board.revealed'
             UNION ALL
             SELECT e.session_id, (e.payload ->> 'ideaId')::uuid, NULL FROM session_event e
             WHERE e.entity_id = $1 AND e.type = 'idea.accepted'
             UNION ALL
             SELECT e.session_id, (e.payload ->> 'ideaId')::uuid, NULL FROM session_event e
             WHERE e.entity_id = $1 AND e.type = 'idea.brought' AND EXISTS (
               SELECT FROM session_event r
               WHERE r.entity_id = $1 AND r.session_id = e.session_id AND r.type = 'board.revealed'
                 AND r.payload ->> 'board' = e.payload ->> 'board' AND r.seq < e.seq)
           ) i
           JOIN session s ON s.entity_id = $1 AND s.id = i.session_id AND ${told}
           ${plenary}
           LEFT JOIN LATERAL (
             SELECT w.text FROM session_event x
             JOIN session_words w USING (entity_id, session_id, seq)
             WHERE x.entity_id = $1 AND x.session_id = i.session_id AND x.type IN ('idea.added', 'idea.edited', 'idea.brought')
               AND x.payload ->> 'ideaId' = i.ref::text
             ORDER BY x.seq DESC LIMIT 1) w ON true
           LEFT JOIN LATERAL (
             SELECT x.type FROM session_event x
             WHERE x.entity_id = $1 AND x.session_id = i.session_id AND x.payload ->> 'ideaId' = i.ref::text
               AND x.type IN ('idea.hidden', 'idea.restored', 'idea.withdrawn')
             ORDER BY x.seq DESC LIMIT 1) gone ON true`,
    order: 'ref',
    within: 's.session_id = reach.at_session',
  },
  group: {
    from: `SELECT (g.payload ->> 'groupId')::uuid AS ref, '' AS label, w.text AS excerpt,
                  ${sessionName} AS theme, NULL::int AS weight,
                  NULL::uuid AS plan_id, NULL::uuid AS theme_id, ${sessionId},
                  NULL::uuid AS commitment_id, w.text IS NOT NULL AS shown,
                  NOT EXISTS (SELECT FROM session_event x
                              WHERE x.entity_id = $1 AND x.session_id = g.session_id AND x.type = 'group.dissolved'
                                AND x.payload ->> 'groupId' = g.payload ->> 'groupId') AS listed
           FROM session_event g
           JOIN session s ON s.entity_id = $1 AND s.id = g.session_id AND ${told}
           ${plenary}
           LEFT JOIN LATERAL (
             SELECT w.text FROM session_event x
             LEFT JOIN session_words w USING (entity_id, session_id, seq)
             WHERE x.entity_id = $1 AND x.session_id = g.session_id AND x.type IN ('group.made', 'group.renamed')
               AND x.payload ->> 'groupId' = g.payload ->> 'groupId'
             ORDER BY x.seq DESC LIMIT 1) w ON true
           WHERE g.entity_id = $1 AND g.type = 'group.made'`,
    order: 'ref',
    within: 's.session_id = reach.at_session',
  },
  cause: {
    from: `SELECT b.id AS ref, (b.position + 1)::text AS label, b.text AS excerpt, t.name AS theme,
                  b.points AS weight, t.plan_id, p.theme_id, p.chosen_session_id AS session_id,
                  NULL::uuid AS commitment_id, true AS shown, p.state IN ('candidate', 'chosen') AS listed
           FROM problem_branch b
           JOIN problem p ON p.entity_id = b.entity_id AND p.id = b.problem_id
           JOIN theme t ON t.entity_id = p.entity_id AND t.id = p.theme_id
           WHERE b.entity_id = $1`,
    order: 'label, ref',
    within: 's.theme_id = reach.theme',
  },
  ballot: {
    from: `SELECT r.id AS ref, r.round -> 'spec' ->> 'question' AS label,
                  ${sessionName} AS excerpt, NULL::text AS theme,
                  (SELECT count(*) FROM paper v WHERE v.entity_id = r.entity_id AND v.round_id = r.id)::int AS weight,
                  NULL::uuid AS plan_id, NULL::uuid AS theme_id,
                  ${sessionId}, r.commitment_id,
                  r.status = 'closed' AS shown, true AS listed
           FROM ballot_round r JOIN session s ON s.entity_id = r.entity_id AND s.id = r.session_id
             AND ${told}
           ${plenary}
           WHERE r.entity_id = $1`,
    order: 'ref DESC',
    within: '(s.session_id = reach.at_session OR s.commitment_id = reach.own)',
  },
  comment: {
    from: `SELECT f.id AS ref, f.number::text AS label, CASE WHEN f.state = 'admitted' THEN w.body END AS excerpt,
                  NULL::text AS theme, NULL::int AS weight, NULL::uuid AS plan_id, NULL::uuid AS theme_id,
                  NULL::uuid AS session_id, f.commitment_id, f.state = 'admitted' AND w.body IS NOT NULL AS shown,
                  true AS listed
           FROM feedback_comment f
           LEFT JOIN feedback_text w ON w.entity_id = f.entity_id AND w.comment_id = f.id
           WHERE f.entity_id = $1`,
    order: 'ref DESC',
    within: 's.commitment_id = reach.own',
  },
  session: {
    from: `SELECT s.id AS ref, s.title AS label, coalesce(s.place, '') AS excerpt, NULL::text AS theme,
                  ${TOOK_PART} AS weight, NULL::uuid AS plan_id, NULL::uuid AS theme_id, s.id AS session_id,
                  NULL::uuid AS commitment_id, true AS shown, true AS listed
           FROM session s WHERE s.entity_id = $1 AND s.parent_id IS NULL AND s.rehearsal_of IS NULL`,
    order: 'ref DESC',
    within: 's.session_id = reach.at_session',
  },
};

/** Reads origins where they live, for showing; everything here is public. */
@Injectable()
export class SourceStore {
  constructor(private readonly database: DataSource) {}

  /** What is known of each origin, in the order asked; an origin that is gone keeps its place without words. */
  async resolve(entityId: EntityId, origins: readonly OriginRef[]): Promise<Source[]> {
    const found = new Map<string, Source>();
    for (const kind of new Set(origins.map((origin) => origin.kind))) {
      const refs = origins.filter((origin) => origin.kind === kind).map(({ ref }) => ref);
      const rows: Row[] = await this.database.query(
        `SELECT ref, label, excerpt, theme, weight, shown FROM (${kinds[kind].from}) s WHERE ref = ANY($2::uuid[])`,
        [entityId, refs],
      );
      for (const row of rows) found.set(originKey({ kind, ref: row.ref }), sourceOf(kind, row));
    }
    return origins.map((origin) => found.get(originKey(origin)) ?? unknownSource(origin));
  }

  /** C28: those of the origins that are known in the entity and may be shown at this moment, by their keys. */
  async shown(tx: Tx, entityId: EntityId, origins: readonly OriginRef[]): Promise<ReadonlySet<string>> {
    const shown = new Set<string>();
    for (const kind of new Set(origins.map((origin) => origin.kind))) {
      const refs = origins.filter((origin) => origin.kind === kind).map(({ ref }) => ref);
      const rows: { ref: string }[] = await tx.query(
        `SELECT ref FROM (${kinds[kind].from}) s WHERE ref = ANY($2::uuid[]) AND shown`,
        [entityId, refs],
      );
      for (const { ref } of rows) shown.add(originKey({ kind, ref }));
    }
    return shown;
  }

  async list(entityId: EntityId, kind: OriginKind, reach: Reach, listing: Listing): Promise<Source[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ref, label, excerpt, s.theme, weight, shown ${withinReach(kind)}
         AND ($7::text IS NULL OR excerpt ILIKE $7 OR label ILIKE $7)
       ORDER BY ${kinds[kind].order} OFFSET $8 LIMIT $9`,
      [
        ...this.places(entityId, reach),
        listing.q === null ? null : `%${listing.q.replace(/[%_\\]/g, '\\$&')}%`,
        Number(listing.after ?? 0) || 0,
        listing.limit,
      ],
    );
    return rows.map((row) => sourceOf(kind, row));
  }

  async count(entityId: EntityId, kind: OriginKind, reach: Reach): Promise<number> {
    const [{ total }]: [{ total: string }] = await this.database.query(
      `SELECT count(*) AS total ${withinReach(kind)}`,
      this.places(entityId, reach),
    );
    return Number(total);
  }

  private places(entityId: EntityId, reach: Reach): unknown[] {
    const everywhere = reach.themeId === null;
    return [entityId, everywhere, reach.planId, reach.themeId, reach.sessionId, reach.commitmentId];
  }
}

/** What of a kind may be listed, within reach; `$1` to `$6` are the places. */
const withinReach = (kind: OriginKind): string =>
  `FROM (${kinds[kind].from}) s,
        (SELECT $2::boolean AS everywhere, $3::uuid AS plan, $4::uuid AS theme, $5::uuid AS at_session,
                $6::uuid AS own) reach
   WHERE s.shown AND s.listed AND CASE WHEN reach.everywhere THEN s.plan_id IS NULL OR s.plan_id = reach.plan
                           ELSE ${kinds[kind].within} END`;

const unknownSource = ({ kind, ref }: OriginRef): Source => ({
  kind,
  ref,
  standing: 'unknown',
  label: '',
  excerpt: '',
  theme: null,
  weight: null,
});

const sourceOf = (kind: OriginKind, row: Row): Source => ({
  kind,
  ref: row.ref,
  standing: row.shown ? 'shown' : 'withheld',
  label: row.label,
  excerpt: row.shown ? clip(row.excerpt ?? '', EXCERPT) : '',
  theme: row.theme,
  weight: row.shown ? row.weight : null,
});
