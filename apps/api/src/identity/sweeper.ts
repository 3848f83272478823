import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '../platform/database/transactions.ts';
import { SharedAllowances } from '../platform/limits/shared-allowances.ts';
import { log } from '../platform/log/log.ts';
import { IdleGuests } from './idle-guests.ts';
import { SignInLinks } from './links.service.ts';
import { OidcSignIn } from './oidc.service.ts';

const EVERY_MS = 600_000;

/** Forgets what has had its day: links that ended, sign-ins that were never finished, tries of yesterday, idle guests. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignInLinks,
    private readonly oidc: OidcSignIn,
    private readonly allowances: SharedAllowances,
    private readonly guests: IdleGuests,
  ) {}

  onApplicationBootstrap(): void {
    const report = (error: unknown) => log.error({ err: error }, 'sweeping failed');
    this.timer = setInterval(() => void this.sweep().catch(report), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.transactions.run((tx) => this.links.sweep(tx));
    await this.oidc.sweep();
    await this.allowances.sweep();
    await this.guests.sweep();
  }
}
