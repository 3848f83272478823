import { Injectable } from '@nestjs/common';
import type { Judgement, OverallJudgement } from '@ruta/contracts/evaluation/evaluation';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import type { EntityId, OpId, PersonId, SeatId } from '@ruta/contracts/protocol/ids';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { PlanState } from '@ruta/contracts/route/plan';
import type { Ties } from '@ruta/domain/evaluation/evaluator';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

export interface EvaluatedPlan {
  id: string;
  title: string;
  state: PlanState;
}

export interface OverallRow {
  kind: EvaluationKind;
  version: number;
  summary: string;
  notable_id: string | null;
  notable_reason: string | null;
  correction: string;
  person_id: string | null;
  on: string;
}

/** Who publishes what, when. */
export interface Publishing {
  kind: EvaluationKind;
  opId: OpId;
  correction: string;
  by: PersonId | null;
  on: Day;
  at: Date;
}

/** Drafts and published evaluations as rows. */
@Injectable()
export class EvaluationStore {
  async plan(tx: Tx, entityId: EntityId, number: number): Promise<EvaluatedPlan> {
    const [plan]: EvaluatedPlan[] = await tx.query(
      'SELECT id, title, state FROM plan WHERE entity_id = $1 AND number = $2',
      [entityId, number],
    );
    if (!plan) throw new Refused('resource.not-found');
    return plan;
  }

  /** Until the transaction ends nobody else numbers anything of this plan. */
  async lockPlan(tx: Tx, entityId: EntityId, planId: string): Promise<void> {
    await tx.query('SELECT 1 FROM plan WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      planId,
    ]);
  }

  /** What a person had to do with a plan, whenever it was. */
  async ties(tx: Tx, entityId: EntityId, planId: string, personId: PersonId): Promise<Ties> {
    const [ties]: [Ties] = await tx.query(
      `SELECT EXISTS (SELECT FROM milestone_report r
                      JOIN commitment c ON c.entity_id = r.entity_id AND c.id = r.commitment_id
                      WHERE r.entity_id = $1 AND c.plan_id = $2 AND r.person_id = $3) AS reported,
              EXISTS (SELECT FROM sign_off o
                      LEFT JOIN commitment c ON c.entity_id = o.entity_id AND c.id = o.commitment_id
                      WHERE o.entity_id = $1 AND $2 IN (c.plan_id, o.plan_id) AND o.person_id = $3) AS signed,
              EXISTS (SELECT FROM seat_holder WHERE entity_id = $1 AND person_id = $3) AS "heldSeat",
              EXISTS (SELECT FROM role_grant
                      WHERE entity_id = $1 AND person_id = $3 AND role = 'organiser') AS coordinated,
              EXISTS (SELECT FROM evaluation v
                      JOIN commitment c ON c.entity_id = v.entity_id AND c.id = v.commitment_id
                      WHERE v.entity_id = $1 AND c.plan_id = $2 AND v.kind = 'independent' AND v.person_id = $3)
                OR EXISTS (SELECT FROM plan_evaluation
                           WHERE entity_id = $1 AND plan_id = $2 AND kind = 'independent' AND person_id = $3)
                AS "judgedOutside"`,
      [entityId, planId, personId],
    );
    return ties;
  }

  async save(
    tx: Tx,
    entityId: EntityId,
    { subjectId, kind, content, by, at }: Draft & { by: PersonId; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO evaluation_draft (entity_id, subject_id, kind, content, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (entity_id, subject_id, kind) DO UPDATE SET content = $4, person_id = $5, at = $6`,
      [entityId, subjectId, kind, JSON.stringify(content), by, at],
    );
  }

  async drafts(
    tx: Tx,
    entityId: EntityId,
    kind: EvaluationKind,
    subjectIds: readonly string[],
  ): Promise<Map<string, unknown>> {
    const rows: { subject_id: string; content: unknown }[] = await tx.query(
      `SELECT subject_id, content FROM evaluation_draft
       WHERE entity_id = $1 AND kind = $2 AND subject_id = ANY($3::uuid[])`,
      [entityId, kind, subjectIds],
    );
    return new Map(rows.map((row) => [row.subject_id, row.content]));
  }

  /** The draft, locked until the transaction ends; undefined where there is none. */
  async draft(tx: Tx, entityId: EntityId, subjectId: string, kind: EvaluationKind): Promise<unknown> {
    const [row]: { content: unknown }[] = await tx.query(
      `SELECT content FROM evaluation_draft WHERE entity_id = $1 AND subject_id = $2 AND kind = $3 FOR UPDATE`,
      [entityId, subjectId, kind],
    );
    return row?.content;
  }

  async dropDraft(tx: Tx, entityId: EntityId, subjectId: string, kind: EvaluationKind): Promise<void> {
    await tx.query('DELETE FROM evaluation_draft WHERE entity_id = $1 AND subject_id = $2 AND kind = $3', [
      entityId,
      subjectId,
      kind,
    ]);
  }

  async isPublished(tx: Tx, entityId: EntityId, opId: OpId): Promise<boolean> {
    const [row]: unknown[] = await tx.query(
      `SELECT 1 FROM evaluation WHERE entity_id = $1 AND op_id = $2
       UNION ALL SELECT 1 FROM plan_evaluation WHERE entity_id = $1 AND op_id = $2`,
      [entityId, opId],
    );
    return row !== undefined;
  }

  /** Takes the place of the version in force, if there is one; resolves to the number of the new one. */
  async publish(
    tx: Tx,
    entityId: EntityId,
    commitmentId: string,
    judgement: Judgement,
    { kind, opId, correction, by, on, at }: Publishing,
  ): Promise<number> {
    const [replaced]: [{ version: number }[]] = await tx.query(
      `UPDATE evaluation SET superseded_at = $4
       WHERE entity_id = $1 AND commitment_id = $2 AND kind = $3 AND superseded_at IS NULL RETURNING version`,
      [entityId, commitmentId, kind, at],
    );
    const version = (replaced[0]?.version ?? 0) + 1;
    refuseSilentCorrection(version, correction);
    await tx.query(
      `INSERT INTO evaluation (entity_id, id, commitment_id, kind, version, activity, completion, verifiable, relevant,
                               potential, opened_government, note, correction, person_id, on_day, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        entityId,
        uuidv7(),
        commitmentId,
        kind,
        version,
        judgement.activity,
        judgement.completion,
        judgement.verifiable,
        judgement.relevant,
        judgement.potential,
        judgement.openedGovernment,
        judgement.note,
        correction,
        by,
        on,
        opId,
        at,
      ],
    );
    return version;
  }

  async publishOverall(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    { summary, notable }: OverallJudgement,
    { kind, opId, correction, by, on, at }: Publishing,
  ): Promise<number> {
    const [replaced]: [{ version: number }[]] = await tx.query(
      `UPDATE plan_evaluation SET superseded_at = $4
       WHERE entity_id = $1 AND plan_id = $2 AND kind = $3 AND superseded_at IS NULL RETURNING version`,
      [entityId, planId, kind, at],
    );
    const version = (replaced[0]?.version ?? 0) + 1;
    refuseSilentCorrection(version, correction);
    await tx.query(
      `INSERT INTO plan_evaluation (entity_id, id, plan_id, kind, version, summary, notable_id, notable_reason,
                                    correction, person_id, on_day, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entityId,
        uuidv7(),
        planId,
        kind,
        version,
        summary,
        notable?.commitmentId ?? null,
        notable?.reason ?? null,
        correction,
        by,
        on,
        opId,
        at,
      ],
    );
    return version;
  }

  /** Those in force, at most one of each kind. */
  async overall(tx: Tx, entityId: EntityId, planId: string): Promise<OverallRow[]> {
    return tx.query(
      `SELECT kind, version, summary, notable_id, notable_reason, correction, person_id, on_day::text AS on
       FROM plan_evaluation WHERE entity_id = $1 AND plan_id = $2 AND superseded_at IS NULL ORDER BY kind DESC`,
      [entityId, planId],
    );
  }

  /** Takes the place of what the seat said before, which is kept. Resolves to the commitment; null where none is in force. */
  async contest(
    tx: Tx,
    entityId: EntityId,
    id: string,
    text: string,
    { seatId, personId }: { seatId: SeatId; personId: PersonId },
    at: Date,
  ): Promise<string | null> {
    const [judged]: { commitment_id: string }[] = await tx.query(
      `SELECT commitment_id FROM evaluation WHERE entity_id = $1 AND id = $2 AND superseded_at IS NULL FOR UPDATE`,
      [entityId, id],
    );
    if (!judged) return null;
    await tx.query(
      `UPDATE evaluation_objection SET superseded_at = $4
       WHERE entity_id = $1 AND evaluation_id = $2 AND seat_id = $3 AND superseded_at IS NULL`,
      [entityId, id, seatId, at],
    );
    await tx.query(
      `INSERT INTO evaluation_objection (entity_id, id, evaluation_id, seat_id, text, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [entityId, uuidv7(), id, seatId, text, personId, at],
    );
    return judged.commitment_id;
  }
}

interface Draft {
  /** Of a commitment, or of a plan. */
  subjectId: string;
  kind: EvaluationKind;
  content: unknown;
}

function refuseSilentCorrection(version: number, correction: string): void {
  if (version > 1 && correction.length < 10) throw new Refused('request.invalid', { field: 'correction' });
}
