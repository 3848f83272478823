import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import { SessionService } from '../session/session.service.ts';
import { CalendarStore, type SessionKey } from './calendar.store.ts';
import { Invitations } from './invitations.ts';
import { Places } from './places.ts';

const LOOK_EVERY_MS = 60_000;
const SWEEP_EVERY_MS = 3_600_000;

/** How long before a session its reminder goes out. */
const HOURS_BEFORE = 24;

/**
 * Reminds, and forgets. What is due stands in the database, so that a restart misses nothing; each reminder is taken
 * together with its letter, so that it goes out once, however many processes look.
 */
@Injectable()
export class Reminders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly store: CalendarStore,
    private readonly sessions: SessionService,
    private readonly invitations: Invitations,
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onApplicationBootstrap(): void {
    const report = (error: unknown) => log.error({ err: error }, 'reminding failed');
    this.timers.push(setInterval(() => void this.remind().catch(report), LOOK_EVERY_MS).unref());
    this.timers.push(setInterval(() => void this.forget().catch(report), SWEEP_EVERY_MS).unref());
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Places freed by erasures are given on; resolves to how many were reminded. */
  async remind(): Promise<number> {
    for (const key of await this.store.unsettled()) await this.settle(key);
    return this.transactions.run(async (tx) => {
      const due = await this.store.due(tx, HOURS_BEFORE);
      for (const row of due) {
        const header = await this.sessions.find(row.entity_id, row.session_id);
        const call = await this.store.call({ entityId: row.entity_id, sessionId: row.session_id }, tx);
        await this.invitations.write(tx, 'reminder', row, header, call);
      }
      return due.length;
    });
  }

  private async settle(key: SessionKey): Promise<void> {
    const header = await this.sessions.find(key.entityId, key.sessionId);
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      await this.places.giveAway(tx, key, header);
    });
    this.places.tell(key.entityId);
  }

  forget(): Promise<void> {
    return this.store.sweep(this.config.registrationDays);
  }
}
