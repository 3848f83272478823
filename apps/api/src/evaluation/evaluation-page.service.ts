import { Injectable } from '@nestjs/common';
import { type EvaluatedCommitment, PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { dayIn } from '@ruta/domain/calendar/day';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { EvaluationStore, type OverallRow } from './evaluation.store.ts';
import { JudgedCommitments } from './judged-commitments.ts';
import { Recommendations } from './recommendations.service.ts';

/** How a plan was judged, for everybody: both kinds side by side, what is starred and why, what was recommended. */
@Injectable()
export class EvaluationPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: EvaluationStore,
    private readonly judged: JudgedCommitments,
    private readonly recommendations: Recommendations,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  of(entity: KnownEntity, number: number): Promise<PlanEvaluation> {
    return this.transactions.run((tx) => this.in(tx, entity, number));
  }

  async in(tx: Tx, entity: KnownEntity, number: number): Promise<PlanEvaluation> {
    const plan = await this.store.plan(tx, entity.id, number);
    const commitments = await this.judged.of(tx, entity.id, number);
    const overall = await this.store.overall(tx, entity.id, plan.id);
    const name = await this.ground.names(
      tx,
      overall.map((row) => row.person_id),
    );
    return PlanEvaluation.parse({
      number,
      title: plan.title,
      state: plan.state,
      today: dayIn(this.clock.now(), entity.timeZone),
      overall: overall.map((row) => ({ ...row, by: name(row.person_id) })),
      commitments,
      notable: notableOf(overall, commitments),
      recommendations: await this.recommendations.of(tx, entity.id, plan.id),
    });
  }
}

/** EV7: a star that came later takes the place of the reform to follow. */
function notableOf(
  overall: readonly OverallRow[],
  commitments: readonly EvaluatedCommitment[],
): PlanEvaluation['notable'] {
  if (commitments.some(({ star }) => star.starred)) return null;
  const named = overall.find(({ kind }) => kind === 'independent');
  const commitment = commitments.find(({ id }) => id === named?.notable_id);
  return commitment && named?.notable_reason
    ? { key: commitment.key, title: commitment.title, reason: named.notable_reason }
    : null;
}
