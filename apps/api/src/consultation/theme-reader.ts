import { Injectable } from '@nestjs/common';
import { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { lineageOf } from '@ruta/domain/consultation/lineage';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { OWED } from './consultation-counts.ts';
import { LineageStore } from './lineage.store.ts';

export interface ThemeFacts {
  id: string;
  plan_id: string;
  state: ThemeView['state'];
}
export interface ProblemFacts {
  id: string;
  theme_id: string;
  state: ProblemView['state'];
}

/** Themes and problems as they are shown, and the facts their changes ask for. */
@Injectable()
export class ThemeReader {
  constructor(private readonly lineage: LineageStore) {}

  /** `planId` null: those of every plan. */
  async themes(
    tx: Tx,
    entityId: EntityId,
    planId: string | null,
    { all = false }: { all?: boolean } = {},
  ): Promise<ThemeView[]> {
    const rows: Omit<ThemeView, 'lineage'>[] = await tx.query(
      `SELECT t.id, t.plan_id AS "planId", t.name, t.description, t.state, t.position,
              coalesce(n.contributions, 0) AS contributions, coalesce(n.waiting, 0) AS waiting,
              (SELECT count(*)::int FROM problem q WHERE q.entity_id = t.entity_id AND q.theme_id = t.id
               AND q.state IN ('candidate', 'chosen')) AS problems
       FROM theme t
       LEFT JOIN (
         SELECT c.theme_id, (count(*) FILTER (WHERE c.state = 'admitted'))::int AS contributions,
                (count(*) FILTER (WHERE ${OWED}))::int AS waiting
         FROM contribution c JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id
         WHERE c.entity_id = $1 GROUP BY c.theme_id
       ) n ON n.theme_id = t.id
       WHERE t.entity_id = $1 AND ($2::uuid IS NULL OR t.plan_id = $2) AND ($3 OR t.state = 'active')
       ORDER BY t.position, t.created_at, t.id`,
      [entityId, planId, all],
    );
    const edges = await this.lineage.all(tx, entityId, 'theme');
    return rows.map((row) => ThemeView.parse({ ...row, lineage: lineageOf(row.id, edges) }));
  }

  /** `themeId` null: those of every theme. Merged, split and retired ones are left out unless they are named. */
  async problems(
    tx: Tx,
    entityId: EntityId,
    {
      themeId = null,
      id = null,
      sessionId = null,
    }: { themeId?: string | null; id?: string | null; sessionId?: string | null },
  ): Promise<ProblemView[]> {
    const rows: (Omit<ProblemView, 'lineage' | 'chosenIn'> & Chosen)[] = await tx.query(
      `SELECT q.id, q.theme_id AS "themeId", q.statement, q.state,
              CASE WHEN q.origin_id IS NULL THEN NULL
                   ELSE json_build_object('kind', q.origin_kind, 'id', q.origin_id) END AS origin, q.chosen_at, q.chosen_phase_id AS "phaseId",
              q.chosen_session_id AS "sessionId", q.chosen_source AS source,
              (SELECT s.code FROM session s WHERE s.entity_id = q.entity_id AND s.id = q.chosen_session_id) AS "sessionCode",
              (SELECT count(*)::int FROM contribution c WHERE c.entity_id = q.entity_id AND c.problem_id = q.id
               AND c.state = 'admitted') AS contributions,
              coalesce((SELECT json_agg(json_build_object('id', b.id, 'kind', b.kind, 'text', b.text,
                          'chosen', b.chosen, 'points', b.points, 'ofPoints', b.of_points, 
                          'origin', CASE WHEN b.origin_id IS NULL THEN NULL
                                    ELSE json_build_object('kind', b.origin_kind, 'id', b.origin_id) END) ORDER BY b.position)
                        FROM problem_branch b WHERE b.entity_id = q.entity_id AND b.problem_id = q.id),
                       '[]') AS branches
       FROM problem q
       WHERE q.entity_id = $1 AND ($2::uuid IS NULL OR q.theme_id = $2)
         AND (q.id = $3 OR ($3::uuid IS NULL AND q.state IN ('candidate', 'chosen')))
         AND ($4::uuid IS NULL OR (q.chosen_session_id = $4 AND q.state = 'chosen'))
       ORDER BY q.state DESC, q.created_at, q.id`,
      [entityId, themeId, id, sessionId],
    );
    const edges = await this.lineage.all(tx, entityId, 'problem');
    return rows.map((row) =>
      ProblemView.parse({ ...row, chosenIn: chosenIn(row), lineage: lineageOf(row.id, edges) }),
    );
  }

  /** Locked; the theme something is about to be put under, which must be alive and of this plan. */
  async active(tx: Tx, entityId: EntityId, id: string, planId: string | null = null): Promise<ThemeFacts> {
    const [row]: ThemeFacts[] = await tx.query(
      'SELECT id, plan_id, state FROM theme WHERE entity_id = $1 AND id = $2 FOR KEY SHARE',
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    if (row.state !== 'active' || (planId !== null && row.plan_id !== planId))
      throw new Refused('consultation.theme-gone');
    return row;
  }

  async problem(tx: Tx, entityId: EntityId, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<ProblemFacts> {
    const [row]: ProblemFacts[] = await tx.query(
      `SELECT id, theme_id, state FROM problem WHERE entity_id = $1 AND id = $2 ${lock}`,
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return row;
  }
}

interface Chosen {
  chosen_at: Date | null;
  phaseId: string | null;
  sessionId: string | null;
  sessionCode: string | null;
  source: string;
}

const chosenIn = ({ chosen_at, phaseId, sessionId, sessionCode, source }: Chosen) =>
  chosen_at && { phaseId, sessionId, sessionCode, source, at: chosen_at.getTime() };
