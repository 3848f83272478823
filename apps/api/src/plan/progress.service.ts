import { Injectable } from '@nestjs/common';
import type { CommitmentProgress, ReportMilestone, WriteEvaluation } from '@ruta/contracts/plan/progress';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ProgressStore } from './progress.store.ts';

/** Reports and evaluations of approved commitments. */
@Injectable()
export class Progress {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly store: ProgressStore,
    private readonly ground: CommitmentGround,
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
    at: Date = new Date(),
  ): Promise<void> {
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

  async evaluate(
    entityId: EntityId,
    which: string,
    given: WriteEvaluation,
    by: PersonId,
  ): Promise<CommitmentProgress> {
    const { id } = await this.commitments.one(entityId, which);
    await this.transactions.run((tx) => this.evaluateIn(tx, entityId, id, given, by));
    this.ground.planChanged(entityId);
    return this.of(entityId, id);
  }

  async evaluateIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    given: WriteEvaluation,
    by: PersonId | null,
    at: Date = new Date(),
  ): Promise<void> {
    await this.approvedVersion(tx, entityId, id);
    if (!(await this.store.evaluate(tx, entityId, id, given, by, at))) return;
    const { kind, activity, completion, openedGovernment, on } = given;
    await this.ground.record(tx, entityId, 'commitment.evaluated', id, {
      kind,
      activity,
      completion,
      openedGovernment,
      on,
    });
  }

  private async approvedVersion(tx: Tx, entityId: EntityId, id: CommitmentId) {
    const { approved } = await this.commitments.one(entityId, id, tx);
    if (!approved) throw new Refused('plan.not-published');
    return this.versions.one(tx, entityId, id, approved.version);
  }
}
