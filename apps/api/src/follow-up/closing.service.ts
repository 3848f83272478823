import { Injectable } from '@nestjs/common';
import { MovePlanState, PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { type PersonId, PlanId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import { type ClosingFacts, closingObstacles, isFinal, nextState } from '@ruta/domain/plan/life-cycle';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EvaluationPages } from '../evaluation/evaluation-page.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteService } from '../route/route.service.ts';
import { FollowUpBoards } from './board.service.ts';
import { ClosingStore } from './closing.store.ts';

/** The last steps of a plan: to evaluation, and to its conclusion. */
@Injectable()
export class Closings {
  constructor(
    private readonly transactions: Transactions,
    private readonly boards: FollowUpBoards,
    private readonly evaluations: EvaluationPages,
    private readonly routes: RouteService,
    private readonly store: ClosingStore,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  of(entity: KnownEntity, number: number): Promise<PlanClosing> {
    return this.transactions.run((tx) => this.closing(tx, entity, number));
  }

  async move(entity: KnownEntity, number: number, given: MovePlanState, by: PersonId): Promise<PlanClosing> {
    await this.transactions.run(async (tx) => {
      const plan = await this.store.lock(tx, entity.id, number);
      const closing = await this.closing(tx, entity, number);
      const [first] = closingObstacles(factsOf(closing, plan.amending), given);
      if (first) throw new Refused('plan.cannot-close', { obstacle: first });
      const at = new Date(this.clock.now());
      await this.store.note(tx, entity.id, {
        id: uuidv7(),
        planId: plan.id,
        from: plan.state,
        ...given,
        by,
        at,
      });
      await this.routes.movePlanIn(tx, entity.id, PlanId.parse(plan.id), given.to);
    });
    this.ground.planChanged(entity.id);
    return this.of(entity, number);
  }

  private async closing(tx: Tx, entity: KnownEntity, number: number): Promise<PlanClosing> {
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
      obstacles: step ? closingObstacles(factsOf(shown, plan.amending), step) : [],
    });
  }
}

const factsOf = (
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
