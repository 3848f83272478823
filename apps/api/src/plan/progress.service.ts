import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentProgress, ReportMilestone } from '@ruta/contracts/plan/progress';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type { PlanState } from '@ruta/contracts/route/plan';
import { dayIn } from '@ruta/domain/calendar/day';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { ApprovedCommitments } from './approved-commitments.ts';
import { ProgressStore } from './progress.store.ts';

/** What is reported of approved commitments, and how they stand. */
@Injectable()
export class Progress {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ProgressStore,
    private readonly ground: CommitmentGround,
    private readonly approved: ApprovedCommitments,
    private readonly clock: Clock,
  ) {}

  async of(entityId: EntityId, id: CommitmentId): Promise<CommitmentProgress> {
    const found = await this.store.of(entityId, [id]);
    return found.get(id) ?? { milestones: [], evaluations: [] };
  }

  /** By commitment: judgements, also those that were replaced, and every report there was, newest first. */
  async history(tx: Tx, entityId: EntityId, ids: readonly CommitmentId[]) {
    const evaluationsOf = await this.store.evaluations(tx, entityId, ids);
    const reportsOf = await this.store.history(tx, entityId, ids);
    return (id: CommitmentId) => ({ evaluations: evaluationsOf(id), reports: reportsOf(id) });
  }

  async report(
    entity: KnownEntity,
    which: string,
    milestoneId: string,
    given: ReportMilestone,
    actor: Actor,
  ): Promise<CommitmentProgress> {
    const id = await this.approved.idOf(entity.id, which);
    const at = this.clock.now();
    if (given.asOf > dayIn(at, entity.timeZone)) throw new Refused('plan.report-ahead');
    await this.transactions.run(async (tx) => {
      const { form, seatId } = await this.refuseReport(tx, entity.id, { id, milestoneId }, actor);
      if (!form.milestones.some((milestone) => milestone.id === milestoneId))
        throw new Refused('resource.not-found');
      const by = { personId: personOf(actor), seatId };
      await this.store.report(tx, entity.id, id, milestoneId, given, by, new Date(at));
      const { activity, asOf } = given;
      const payload = { milestoneId, activity, asOf, seatId };
      await this.ground.record(tx, entity.id, 'commitment.milestone-reported', id, payload);
    });
    this.ground.planChanged(entity.id);
    return this.of(entity.id, id);
  }

  /** W7, U17: until the plan is concluded, by whoever answers for the milestone. */
  async refuseReport(
    tx: Tx,
    entityId: EntityId,
    of: { id: CommitmentId; milestoneId: string },
    actor: Actor,
  ) {
    const [row]: { state: PlanState }[] = await tx.query(
      `SELECT p.state FROM plan p JOIN commitment c ON c.entity_id = p.entity_id AND c.plan_id = p.id
       WHERE c.entity_id = $1 AND c.id = $2 FOR KEY SHARE OF p`,
      [entityId, of.id],
    );
    if (row?.state === 'concluded') throw new Refused('plan.not-running');
    return this.approved.speakingOf(tx, entityId, of, actor);
  }
}
