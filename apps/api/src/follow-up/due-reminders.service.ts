import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Day } from '@ruta/contracts/protocol/instant';
import { dayIn } from '@ruta/domain/calendar/day';
import { ANSWER_NOTICE, MILESTONE_NOTICE, nudgeOf } from '@ruta/domain/follow-up/nudge';
import { sameName } from '@ruta/domain/secretariat/institution';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EvaluationPages } from '../evaluation/evaluation-page.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { FollowUpBoards } from './board.service.ts';
import { type DueThing, dueLetter } from './due-letters.ts';
import { DueStore } from './due.store.ts';

const LOOK_EVERY_MS = 3_600_000;

/** What is due, with the institutions that owe it; named so that it is reminded of once. */
interface Owed extends DueThing {
  subject: string;
  institutions: readonly string[];
}

type RunningPlan = KnownEntity & { name: string; number: number };

/** U13, U14: reminds those who answer for a plan, before and after what is due. */
@Injectable()
export class DueReminders implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly boards: FollowUpBoards,
    private readonly evaluations: EvaluationPages,
    private readonly store: DueStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onApplicationBootstrap(): void {
    const report = (error: unknown) => log.error({ err: error }, 'reminding of a plan failed');
    this.timer = setInterval(() => void this.remind().catch(report), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Resolves to how many letters were written. */
  async remind(): Promise<number> {
    let letters = 0;
    for (const plan of await this.store.running())
      letters += await this.transactions.run((tx) => this.remindOf(tx, plan));
    return letters;
  }

  private async remindOf(tx: Tx, plan: RunningPlan): Promise<number> {
    const today = dayIn(this.clock.now(), plan.timeZone);
    const due: Owed[] = [];
    for (const owed of await this.owed(tx, plan, today)) {
      if (await this.store.claim(tx, plan.id, owed.subject, new Date(this.clock.now()))) due.push(owed);
    }
    if (due.length === 0) return 0;
    const readers = await this.store.readers(tx, plan.id, today);
    let letters = 0;
    for (const { email, institutions, coordinates } of readers) {
      const own = due.filter(
        (owed) =>
          coordinates ||
          owed.institutions.some((name) => institutions.some((known) => sameName(known, name))),
      );
      if (own.length === 0) continue;
      await this.outbox.add(tx, { to: email, ...dueLetter(plan.name, own) });
      letters += 1;
    }
    return letters;
  }

  private async owed(tx: Tx, plan: RunningPlan, today: Day): Promise<Owed[]> {
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
