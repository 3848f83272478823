import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@ruta/contracts/protocol/instant';
import { ANSWER_NOTICE, MILESTONE_NOTICE, nudgeOf } from '@ruta/domain/follow-up/nudge';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EvaluationPages } from '../evaluation/evaluation-page.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { FollowUpBoards } from './board.service.ts';
import type { DueThing } from './due-letters.ts';

/** What is due, with the institutions that owe it; named so that it is reminded of once. */
export interface Owed extends DueThing {
  subject: string;
  institutions: readonly string[];
}

export type RunningPlan = KnownEntity & { name: string; number: number };

/** What a running plan owes: milestones, answers to remarks, answers to recommendations. */
@Injectable()
export class DueThings {
  constructor(
    private readonly boards: FollowUpBoards,
    private readonly evaluations: EvaluationPages,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** What is to be said today, by what it is named. */
  async of(tx: Tx, plan: RunningPlan, today: Day): Promise<Owed[]> {
    const board = await this.boards.in(tx, plan, plan.number, today);
    const pageOf = (key: string) => `${this.config.publicUrl}/${plan.slug}/seguimiento/${key}`;
    const milestones = board.commitments.flatMap(({ id, key, lead, milestones: own }) =>
      own.map(({ id: row, activity, responsible, end, reports }) => ({
        name: `milestone:${id}:${row}`,
        kind: 'milestone' as const,
        words: activity,
        dueOn: end,
        notice: MILESTONE_NOTICE,
        done: reports[0]?.activity === 'done',
        address: `${pageOf(key)}#hito-${row}`,
        institutions: [lead.institution, responsible],
      })),
    );
    const remarks = (await this.boards.waiting(tx, plan, board)).map(({ id, key, number, dueOn, lead }) => ({
      name: `remark:${id}`,
      kind: 'remark' as const,
      words: `${key} · ${number}`,
      dueOn,
      notice: ANSWER_NOTICE,
      done: false,
      address: pageOf(key),
      institutions: [lead.institution],
    }));
    const recommendations = (await this.recommendations(tx, plan)).map((each) => ({
      ...each,
      institutions: board.commitments.flatMap(({ id, lead }) =>
        each.commitmentId === null || each.commitmentId === id ? [lead.institution] : [],
      ),
    }));
    return [...milestones, ...remarks, ...recommendations].flatMap(({ name, notice, done, ...thing }) => {
      const nudge = nudgeOf(thing.dueOn, notice, done, today);
      return nudge && thing.dueOn !== null
        ? [{ ...thing, ...nudge, dueOn: thing.dueOn, subject: `${name}:${nudge.when}:${nudge.day}` }]
        : [];
    });
  }

  private async recommendations(tx: Tx, plan: RunningPlan) {
    const { recommendations } = await this.evaluations.in(tx, plan, plan.number);
    return recommendations
      .filter(({ answer }) => answer === null)
      .map(({ id, number, dueOn, commitmentId }) => ({
        name: `recommendation:${id}`,
        kind: 'recommendation' as const,
        words: `R${number}`,
        dueOn,
        notice: ANSWER_NOTICE,
        done: false,
        commitmentId: commitmentId as string | null,
        address: `${this.config.publicUrl}/${plan.slug}/plan/${plan.number}/evaluacion`,
      }));
  }
}
