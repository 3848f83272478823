import { Injectable } from '@nestjs/common';
import { Outcome } from '@ruta/contracts/consultation/answer';
import type { AmendmentKind } from '@ruta/contracts/plan/amendment';
import { PlanForm, type PlanVersionState } from '@ruta/contracts/plan/plan-publication';
import type { EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import type { PlanState } from '@ruta/contracts/route/plan';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';

export interface PlanHead {
  planId: PlanId;
  number: number;
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  commitmentTarget: number;
  state: PlanState;
}

export interface StoredPlanVersion {
  version: number;
  hash: string;
  form: PlanForm;
  state: PlanVersionState;
  reason: string;
  amendment: AmendmentKind;
  recommendationId: string | null;
  resolutionId: string | null;
  assembledAt: Date;
  approvedAt: Date | null;
  publishedAt: Date | null;
}

interface VersionRow {
  version: number;
  hash: string;
  content: unknown;
  state: PlanVersionState;
  reason: string;
  amendment: AmendmentKind;
  recommendation_id: string | null;
  resolution_id: string | null;
  assembled_at: Date;
  approved_at: Date | null;
  published_at: Date | null;
}

/** Plans, their versions, and what became of their contributions. */
@Injectable()
export class PlanStore {
  constructor(private readonly database: DataSource) {}

  async head(
    entityId: EntityId,
    number: number,
    tx: Tx | DataSource = this.database,
  ): Promise<PlanHead | null> {
    const [row]: PlanHead[] = await tx.query(
      `SELECT id AS "planId", number, title, starts_on::text AS "startsOn", ends_on::text AS "endsOn",
              commitment_target AS "commitmentTarget", state
       FROM plan WHERE entity_id = $1 AND number = $2`,
      [entityId, number],
    );
    return row ?? null;
  }

  /** Newest first. */
  async versions(
    entityId: EntityId,
    planId: string,
    tx: Tx | DataSource = this.database,
  ): Promise<StoredPlanVersion[]> {
    const rows: VersionRow[] = await tx.query(
      `SELECT version, hash, content, state, reason, amendment, recommendation_id, resolution_id, assembled_at, approved_at, published_at
       FROM plan_version WHERE entity_id = $1 AND plan_id = $2 ORDER BY version DESC`,
      [entityId, planId],
    );
    return rows.map((row) => ({
      version: row.version,
      hash: row.hash,
      form: PlanForm.parse(row.content),
      state: row.state,
      reason: row.reason,
      amendment: row.amendment,
      recommendationId: row.recommendation_id,
      resolutionId: row.resolution_id,
      assembledAt: row.assembled_at,
      approvedAt: row.approved_at,
      publishedAt: row.published_at,
    }));
  }

  async contributions(
    entityId: EntityId,
    planId: string,
    tx: Tx | DataSource = this.database,
  ): Promise<{ admitted: number; unanswered: number; outcomes: Record<Outcome, number> }> {
    const rows: { outcome: Outcome | null; total: string; owed: string }[] = await tx.query(
      `SELECT a.outcome, count(*) AS total, count(*) FILTER (WHERE p.kind = 'consultation') AS owed
       FROM contribution c JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id
       LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
       WHERE c.entity_id = $1 AND c.plan_id = $2 AND c.state = 'admitted' GROUP BY a.outcome`,
      [entityId, planId],
    );
    const totalOf = (outcome: Outcome) => Number(rows.find((row) => row.outcome === outcome)?.total ?? 0);
    return {
      admitted: rows.reduce((sum, { total }) => sum + Number(total), 0),
      // A survey's replies are owed none (R12).
      unanswered: Number(rows.find((row) => row.outcome === null)?.owed ?? 0),
      outcomes: Object.fromEntries(Outcome.options.map((outcome) => [outcome, totalOf(outcome)])) as Record<
        Outcome,
        number
      >,
    };
  }

  async outcomes(
    entityId: EntityId,
    planId: string,
    query: { outcome?: Outcome; after: number; limit: number },
  ): Promise<OutcomeRow[]> {
    return this.database.query(
      `SELECT c.id AS "contributionId", c.number, w.text AS excerpt, t.name AS theme, a.outcome, x.text AS reason
       FROM contribution c
       LEFT JOIN contribution_text w ON w.entity_id = c.entity_id AND w.contribution_id = c.id
       LEFT JOIN theme t ON t.entity_id = c.entity_id AND t.id = c.theme_id
       LEFT JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
       LEFT JOIN answer_text x ON x.entity_id = a.entity_id AND x.id = a.text_id
       WHERE c.entity_id = $1 AND c.plan_id = $2 AND c.state = 'admitted' AND c.number > $3
         AND ($4::text IS NULL OR a.outcome = $4)
       ORDER BY c.number LIMIT $5`,
      [entityId, planId, query.after, query.outcome ?? null, query.limit],
    );
  }
}

export interface OutcomeRow {
  contributionId: string;
  number: number;
  excerpt: string | null;
  theme: string | null;
  outcome: Outcome | null;
  reason: string | null;
}
