import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dayIn } from '@ruta/domain/calendar/day';
import { sameName } from '@ruta/domain/secretariat/institution';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { dueLetter } from './due-letters.ts';
import { DueThings, type Owed, type RunningPlan } from './due-things.ts';
import { DueStore } from './due.store.ts';

const LOOK_EVERY_MS = 3_600_000;

/** U13, U14: reminds those who answer for a plan, before and after what is due. */
@Injectable()
export class DueReminders implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly things: DueThings,
    private readonly store: DueStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
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
    for (const owed of await this.things.of(tx, plan, today)) {
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
}
