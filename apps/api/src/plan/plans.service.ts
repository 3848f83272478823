import { Injectable } from '@nestjs/common';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import {
  type AssemblePlan,
  type MovePlan,
  PlanAssembly,
  type PlanForm,
  type PlanVersionState,
} from '@ruta/contracts/plan/plan-publication';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { standing } from '@ruta/domain/plan/approval';
import { mayAmend } from '@ruta/domain/plan/life-cycle';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { AmendmentGround } from './amendment-ground.ts';
import {
  AssemblyFacts,
  assemblyObstacles,
  type AssemblyState,
  formNow,
  planStepObstacles,
  planUp,
} from './assembly-facts.ts';
import { PlanStore, type StoredPlanVersion } from './plan.store.ts';
import { SignOffs } from './sign-offs.service.ts';

/** The plan as a document: assembled from approved versions, signed, approved, published, amended. */
@Injectable()
export class Plans {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PlanStore,
    private readonly facts: AssemblyFacts,
    private readonly signOffs: SignOffs,
    private readonly ground: CommitmentGround,
    private readonly amendments: AmendmentGround,
    private readonly clock: Clock,
  ) {}

  async assembly(entityId: EntityId, number: number): Promise<PlanAssembly> {
    const state = await this.transactions.run((tx) => this.facts.of(tx, entityId, number));
    const { head, all, contributions, comments, versions } = state;
    const [current] = versions;
    return PlanAssembly.parse({
      ...head,
      commitments: await this.progress(entityId, all),
      contributions: { admitted: contributions.admitted, unanswered: contributions.unanswered },
      comments,
      obstacles: planStepObstacles(state),
      current: current
        ? {
            version: current.version,
            hash: current.hash,
            state: current.state,
            assembledAt: current.assembledAt.getTime(),
            approvedAt: current.approvedAt?.getTime() ?? null,
            publishedAt: current.publishedAt?.getTime() ?? null,
          }
        : null,
    });
  }

  async assemble(
    entityId: EntityId,
    number: number,
    given: AssemblePlan,
    by: PersonId,
  ): Promise<PlanAssembly> {
    await this.transactions.run((tx) => this.assembleIn(tx, entityId, number, given, by));
    this.ground.planChanged(entityId);
    return this.assembly(entityId, number);
  }

  /** Fixes which versions the plan is made of. Until it is published it may be assembled anew. */
  async assembleIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    given: AssemblePlan,
    by: PersonId | null,
    at: Date = new Date(this.clock.now()),
  ): Promise<StoredPlanVersion> {
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
    await this.keep(tx, entityId, head.planId, form, hash, given, by, at);
    const { version, commitments } = form;
    const { amendment, resolutionId } = given;
    await this.ground.record(tx, entityId, 'plan.assembled', head.planId, {
      version,
      hash,
      commitments,
      ...(version > 1 && { amendment, resolutionId }),
    });
    await this.recordVoided(tx, entityId, state, { version, hash });
    const [stored] = await this.store.versions(entityId, head.planId, tx);
    if (!stored) throw new Error('the plan version was not stored');
    return stored;
  }

  async move(
    entityId: EntityId,
    number: number,
    to: Exclude<PlanVersionState, 'assembled'>,
    given: MovePlan,
  ): Promise<PlanAssembly> {
    await this.transactions.run((tx) => this.moveIn(tx, entityId, number, to, given));
    this.ground.planChanged(entityId);
    return this.assembly(entityId, number);
  }

  /** Approves what was assembled and signed, publishes what was approved: exactly the version and hash named. */
  async moveIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    to: Exclude<PlanVersionState, 'assembled'>,
    given: MovePlan,
    at: Date = new Date(this.clock.now()),
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
      [entityId, head.planId, version, to, at],
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

  private async keep(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    form: PlanForm,
    hash: string,
    given: AssemblePlan,
    by: PersonId | null,
    at: Date,
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
        at,
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

  private async progress(
    entityId: EntityId,
    all: readonly CommitmentSummary[],
  ): Promise<PlanAssembly['commitments']> {
    return this.transactions.run(async (tx) => {
      const shown: PlanAssembly['commitments'] = [];
      for (const commitment of all.filter(({ stage }) => stage !== 'withdrawn')) {
        const { body, decisions, up } = await this.signOffs.facts(tx, entityId, commitment.id);
        const stands = up ? standing(decisions, up) : [];
        shown.push({
          id: commitment.id,
          key: commitment.key,
          title: commitment.title,
          proactive: commitment.kind === 'proactive',
          stage: commitment.stage,
          approved: commitment.approved,
          signed: stands.filter(({ decision }) => decision === 'sign').length,
          seats: body.seats.filter(({ occupied }) => occupied).length,
        });
      }
      return shown;
    });
  }
}

/** Until the transaction ends nobody else assembles, signs or approves this plan. */
export async function lockPlan(tx: Tx, entityId: EntityId, number: number): Promise<void> {
  await tx.query('SELECT 1 FROM plan WHERE entity_id = $1 AND number = $2 FOR NO KEY UPDATE', [
    entityId,
    number,
  ]);
}

/** Rule and seats under which it was approved. */
function decidedUnder(state: AssemblyState) {
  const up = planUp(state);
  const decided = up ? standing(state.decisions, up) : [];
  const seatsThat = (which: 'sign' | 'object') =>
    decided.filter(({ decision }) => decision === which).map(({ seatId }) => seatId);
  return { rule: state.body.settings.rule, signed: seatsThat('sign'), objected: seatsThat('object') };
}
