import { Injectable } from '@nestjs/common';
import type { MovePlan, PlanVersionState } from '@ruta/contracts/plan/plan-publication';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { standing } from '@ruta/domain/plan/approval';
import { mayAmend } from '@ruta/domain/plan/life-cycle';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { AssemblyFacts, type AssemblyState, planStepObstacles, planUp } from './assembly-facts.ts';
import { lockPlan } from './lock-plan.ts';

/** From an assembled plan to an approved and a published one. */
@Injectable()
export class PlanSteps {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: AssemblyFacts,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  /** Approves what was assembled and signed, publishes what was approved: exactly the version and hash named. */
  async move(
    entityId: EntityId,
    number: number,
    to: Exclude<PlanVersionState, 'assembled'>,
    given: MovePlan,
  ): Promise<void> {
    await this.transactions.run((tx) => this.moveIn(tx, entityId, number, to, given));
    this.ground.planChanged(entityId);
  }

  private async moveIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    to: Exclude<PlanVersionState, 'assembled'>,
    given: MovePlan,
  ): Promise<void> {
    await lockPlan(tx, entityId, number);
    const state = await this.facts.of(tx, entityId, number);
    const { head } = state;
    if (!mayAmend(head.state)) throw new Refused('plan.not-running');
    const [current] = state.versions;
    const from = to === 'approved' ? 'assembled' : 'approved';
    if (current?.state !== from || current.version !== given.version || current.hash !== given.hash)
      throw new Refused('plan.stale-version');
    const [first] = planStepObstacles(state);
    if (first) throw new Refused('plan.obstacles', { obstacle: first });
    const { version, hash } = current;
    await tx.query(
      `UPDATE plan_version SET state = $4, ${to}_at = $5 WHERE entity_id = $1 AND plan_id = $2 AND version = $3`,
      [entityId, head.planId, version, to, new Date(this.clock.now())],
    );
    if (to === 'published') {
      await tx.query(
        `UPDATE plan SET state = 'implementing' WHERE entity_id = $1 AND id = $2 AND state = 'formulating'`,
        [entityId, head.planId],
      );
    }
    const how = to === 'approved' ? decidedUnder(state) : {};
    await this.ground.record(tx, entityId, `plan.${to}`, head.planId, { version, hash, ...how });
  }
}

/** Rule and seats under which it was approved. */
function decidedUnder(state: AssemblyState) {
  const up = planUp(state);
  const decided = up ? standing(state.decisions, up) : [];
  const seatsThat = (which: 'sign' | 'object') =>
    decided.filter(({ decision }) => decision === which).map(({ seatId }) => seatId);
  return { rule: state.body.settings.rule, signed: seatsThat('sign'), objected: seatsThat('object') };
}
