import { Injectable } from '@nestjs/common';
import { MovePlanState, PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { dayIn } from '@ruta/domain/calendar/day';
import { type ClosingFacts, closingObstacles, isFinal, nextState } from '@ruta/domain/plan/life-cycle';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EvaluationPages } from '../evaluation/evaluation-page.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { FollowUpBoards } from './board.service.ts';
import { ClosingStore } from './closing.store.ts';

/** Where a plan stands on its way to its conclusion, and what is still missing. */
@Injectable()
export class ClosingReader {
  constructor(
    private readonly boards: FollowUpBoards,
    private readonly evaluations: EvaluationPages,
    private readonly store: ClosingStore,
    private readonly clock: Clock,
  ) {}

  async in(tx: Tx, entity: KnownEntity, number: number): Promise<PlanClosing> {
    const plan = await this.store.plan(tx, entity.id, number);
    const today = dayIn(this.clock.now(), entity.timeZone);
    const board = await this.boards.in(tx, entity, number, today);
    const judged = await this.evaluations.in(tx, entity, number);
    const milestones = board.commitments.flatMap(({ key, milestones: own }) =>
      own.map(({ id, activity, reports }) => ({ key, milestoneId: id, activity, last: reports[0] ?? null })),
    );
    const open = milestones.filter(({ last }) => !isFinal(last, board.endsOn));
    const next = nextState(plan.state);
    const shown: Omit<PlanClosing, 'obstacles'> = {
      number,
      state: plan.state,
      today,
      endsOn: board.endsOn,
      next,
      milestones: { all: milestones.length, final: milestones.length - open.length, open },
      evaluation: {
        commitments: judged.commitments.length,
        judged: judged.commitments.filter(({ evaluations }) =>
          evaluations.some(({ kind }) => kind === 'independent'),
        ).length,
        overall: judged.overall.some(({ kind }) => kind === 'independent'),
      },
      remarks: { waiting: board.commitments.reduce((sum, { remarks }) => sum + remarks.waiting, 0) },
      steps: await this.store.steps(tx, entity.id, plan.id),
    };
    const step = next && MovePlanState.parse({ to: next });
    return PlanClosing.parse({
      ...shown,
      obstacles: step ? closingObstacles(closingFacts(shown, plan.amending), step) : [],
    });
  }
}

export const closingFacts = (
  { state, today, endsOn, milestones, evaluation, remarks }: Omit<PlanClosing, 'obstacles'>,
  amending: boolean,
): ClosingFacts => ({
  state,
  today,
  endsOn,
  openMilestones: milestones.open.length,
  evaluated: evaluation.overall && evaluation.judged === evaluation.commitments,
  waitingRemarks: remarks.waiting,
  amending,
});
