import { Injectable } from '@nestjs/common';
import type { MovePlanState, PlanStep } from '@ruta/contracts/plan/life-cycle';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { PlanState } from '@ruta/contracts/route/plan';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

interface ClosingPlan {
  id: string;
  state: PlanState;
  /** A version of it waits to be approved or published. */
  amending: boolean;
}

/** Where plans stand, and the steps they took. */
@Injectable()
export class ClosingStore {
  async plan(tx: Tx, entityId: EntityId, number: number): Promise<ClosingPlan> {
    const [plan]: ClosingPlan[] = await tx.query(
      `SELECT id, state, EXISTS (SELECT FROM plan_version v WHERE v.entity_id = p.entity_id AND v.plan_id = p.id
                                   AND v.state <> 'published') AS amending
       FROM plan p WHERE entity_id = $1 AND number = $2`,
      [entityId, number],
    );
    if (!plan) throw new Refused('resource.not-found');
    return plan;
  }

  async lock(tx: Tx, entityId: EntityId, number: number): Promise<ClosingPlan> {
    await tx.query('SELECT 1 FROM plan WHERE entity_id = $1 AND number = $2 FOR NO KEY UPDATE', [
      entityId,
      number,
    ]);
    return this.plan(tx, entityId, number);
  }

  async note(
    tx: Tx,
    entityId: EntityId,
    step: MovePlanState & { id: string; planId: string; from: PlanState; by: PersonId; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO plan_step (entity_id, id, plan_id, from_state, to_state, reason, absence, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [entityId, step.id, step.planId, step.from, step.to, step.reason, step.absence, step.by, step.at],
    );
  }

  async steps(tx: Tx, entityId: EntityId, planId: string): Promise<PlanStep[]> {
    const rows: (Omit<PlanStep, 'at'> & { at: Date })[] = await tx.query(
      `SELECT to_state AS "to", reason, absence, at FROM plan_step
       WHERE entity_id = $1 AND plan_id = $2 ORDER BY at, id`,
      [entityId, planId],
    );
    return rows.map((row) => ({ ...row, at: row.at.getTime() }));
  }
}
