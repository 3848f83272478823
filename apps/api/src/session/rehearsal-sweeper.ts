import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { SessionId } from '@ruta/contracts/protocol/ids';
import { Notifications } from '../platform/database/notifications.ts';
import { log } from '../platform/log/log.ts';
import { RehearsalEnd } from './rehearsal-end.ts';
import { RehearsalStore } from './rehearsal.store.ts';

const SWEEP_MS = 60_000;

/** Ends rehearsals that everybody forgot, and hears of those that ended at another process. */
@Injectable()
export class RehearsalSweeper implements OnModuleInit, OnApplicationShutdown {
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    private readonly rehearsals: RehearsalStore,
    private readonly leaving: RehearsalEnd,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.hear('ruta_rehearsed', (id) => void this.leaving.gone(id as SessionId).catch(report));
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  private async sweep(): Promise<void> {
    try {
      for (const key of await this.rehearsals.forgotten()) await this.leaving.erase(key);
    } catch (error) {
      report(error);
    }
  }
}

const report = (err: unknown) => log.warn({ err }, 'a rehearsal could not be deleted whole');
