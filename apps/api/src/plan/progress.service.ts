import { Injectable } from '@nestjs/common';
import type { CommitmentProgress, ReportMilestone } from '@ruta/contracts/plan/progress';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { PlanState } from '@ruta/contracts/route/plan';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ProgressStore } from './progress.store.ts';

/** What is reported of approved commitments, and how they stand. */
@Injectable()
export class Progress {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly store: ProgressStore,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  async of(entityId: EntityId, id: CommitmentId): Promise<CommitmentProgress> {
    const found = await this.store.of(entityId, [id]);
    return found.get(id) ?? { milestones: [], evaluations: [] };
  }

  /** By commitment: progress as it stands, and every report there was, newest first. */
  async history(tx: Tx, entityId: EntityId, ids: readonly CommitmentId[]) {
    const [progress, reportsOf] = [
      await this.store.of(entityId, ids, tx),
      await this.store.history(tx, entityId, ids),
    ];
    return (id: CommitmentId) => ({
      evaluations: progress.get(id)?.evaluations ?? [],
      reports: reportsOf(id),
    });
  }

  async report(
    entityId: EntityId,
    which: string,
    milestoneId: string,
    given: ReportMilestone,
    by: PersonId,
  ): Promise<CommitmentProgress> {
    const { id } = await this.commitments.one(entityId, which);
    await this.transactions.run((tx) => this.reportIn(tx, entityId, id, milestoneId, given, by));
    this.ground.planChanged(entityId);
    return this.of(entityId, id);
  }

  async reportIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    milestoneId: string,
    given: ReportMilestone,
    by: PersonId | null,
    at: Date = new Date(this.clock.now()),
  ): Promise<void> {
    await this.refuseConcluded(tx, entityId, id);
    const { form } = await this.approvedVersion(tx, entityId, id);
    if (!form.milestones.some((milestone) => milestone.id === milestoneId))
      throw new Refused('resource.not-found');
    await this.store.report(tx, entityId, id, milestoneId, given, by, at);
    const { activity, asOf } = given;
    await this.ground.record(tx, entityId, 'commitment.milestone-reported', id, {
      milestoneId,
      activity,
      asOf,
    });
  }

  /** W7: what is reported of a plan is reported until it is concluded. */
  private async refuseConcluded(tx: Tx, entityId: EntityId, id: CommitmentId): Promise<void> {
    const [row]: { state: PlanState }[] = await tx.query(
      `SELECT p.state FROM plan p JOIN commitment c ON c.entity_id = p.entity_id AND c.plan_id = p.id
       WHERE c.entity_id = $1 AND c.id = $2 FOR KEY SHARE OF p`,
      [entityId, id],
    );
    if (row?.state === 'concluded') throw new Refused('plan.not-running');
  }

  private async approvedVersion(tx: Tx, entityId: EntityId, id: CommitmentId) {
    const { approved } = await this.commitments.one(entityId, id, tx);
    if (!approved) throw new Refused('plan.not-published');
    return this.versions.one(tx, entityId, id, approved.version);
  }
}
