import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database/transactions.ts';
import { SignInLinks } from './links.service.ts';

/** How a fresh installation gets its first administrator. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignInLinks,
  ) {}

  /** A one-time address, good for a day, for whoever sets the installation up; null when there is an administrator. */
  link(): Promise<string | null> {
    return this.transactions.run(async (tx) => {
      const [{ present }] = await tx.query(
        'SELECT EXISTS (SELECT 1 FROM person WHERE admin AND erased_at IS NULL) AS present',
      );
      return present ? null : this.links.forFirstAdministrator(tx);
    });
  }
}
