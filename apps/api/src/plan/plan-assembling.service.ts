import { Injectable } from '@nestjs/common';
import type { AssemblePlan, MovePlan, PlanForm } from '@ruta/contracts/plan/plan-publication';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { standing } from '@ruta/domain/plan/approval';
import { mayAmend } from '@ruta/domain/plan/life-cycle';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { AmendmentGround } from './amendment-ground.ts';
import { AssemblyFacts, assemblyObstacles, type AssemblyState, formNow } from './assembly-facts.ts';
import { lockPlan } from './lock-plan.ts';

/** The plan as a document: put together from the approved versions of its commitments, or amended by newer ones. */
@Injectable()
export class PlanAssembling {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: AssemblyFacts,
    private readonly ground: CommitmentGround,
    private readonly amendments: AmendmentGround,
    private readonly clock: Clock,
  ) {}

  /** Fixes which versions the plan is made of. Until it is published it may be assembled anew. */
  async assemble(entityId: EntityId, number: number, given: AssemblePlan, by: PersonId): Promise<void> {
    await this.transactions.run((tx) => this.assembleIn(tx, entityId, number, given, by));
    this.ground.planChanged(entityId);
  }

  private async assembleIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    given: AssemblePlan,
    by: PersonId,
  ): Promise<void> {
    await lockPlan(tx, entityId, number);
    const state = await this.facts.of(tx, entityId, number);
    const { head } = state;
    if (!mayAmend(head.state)) throw new Refused('plan.not-running');
    const published = state.versions.find((version) => version.state === 'published');
    const [first] = assemblyObstacles(state);
    if (first) throw new Refused('plan.obstacles', { obstacle: first });
    if (published && given.reason.length < 10) throw new Refused('request.invalid', { field: 'reason' });
    const form = formNow(state, (published?.version ?? 0) + 1);
    await this.amendments.refuse(tx, entityId, head.planId, given, published?.form ?? null, form);
    const hash = contentHash(form);
    await this.keep(tx, entityId, head.planId, form, hash, given, by);
    const { version, commitments } = form;
    const { amendment, resolutionId } = given;
    await this.ground.record(tx, entityId, 'plan.assembled', head.planId, {
      version,
      hash,
      commitments,
      ...(version > 1 && { amendment, resolutionId }),
    });
    await this.recordVoided(tx, entityId, state, { version, hash });
  }

  private async keep(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    form: PlanForm,
    hash: string,
    given: AssemblePlan,
    by: PersonId,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO plan_version (entity_id, plan_id, version, hash, content, state, reason, person_id, op_id, assembled_at,
                                 amendment, recommendation_id, resolution_id)
       VALUES ($1, $2, $3, $4, $5, 'assembled', $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (entity_id, plan_id, version) DO UPDATE
       SET hash = $4, content = $5, state = 'assembled', reason = $6, person_id = $7, op_id = $8, assembled_at = $9,
           approved_at = NULL, amendment = $10, recommendation_id = $11, resolution_id = $12`,
      [
        entityId,
        planId,
        form.version,
        hash,
        JSON.stringify(form),
        given.reason,
        by,
        given.opId,
        new Date(this.clock.now()),
        given.amendment,
        given.recommendationId,
        given.resolutionId,
      ],
    );
  }

  /** F19: whoever signed what it said before is asked again. */
  private async recordVoided(
    tx: Tx,
    entityId: EntityId,
    { head, decisions }: AssemblyState,
    up: MovePlan,
  ): Promise<void> {
    const stands = new Set(standing(decisions, { ...up, textHash: up.hash }).map(({ seatId }) => seatId));
    const seats = [...new Set(decisions.map(({ seatId }) => seatId))].filter((seatId) => !stands.has(seatId));
    if (seats.length === 0) return;
    await this.ground.record(tx, entityId, 'sign-off.voided', head.planId, { ...up, seats: seats.sort() });
  }
}
