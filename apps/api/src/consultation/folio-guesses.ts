import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SharedAllowances } from '../platform/limits/shared-allowances.ts';
import { log } from '../platform/log/log.ts';

/** Twenty at once, and as many again in ten minutes. */
const GUESSES = { kind: 'folio', rate: { burst: 20, perSecond: 20 / 600 } };

/**
 * Keeps folios from being tried out. A slip of the pen fails at its check character before it is ever looked up, so
 * what counts here is a sound folio that nobody has: hardly ever an honest mistake, even with a hall behind one
 * address.
 */
@Injectable()
export class FolioGuesses {
  constructor(private readonly allowances: SharedAllowances) {}

  async refuseGuesser(tx: Tx, address: string): Promise<void> {
    if (await this.allowances.isEmpty(GUESSES, address, tx)) throw new Refused('request.too-many');
  }

  /** Beside the transaction it is found out in, which is about to be undone. */
  missed(address: string): void {
    this.allowances
      .take(GUESSES, address)
      .catch((error: unknown) => log.warn({ err: error }, 'a wrong folio was not counted'));
  }
}
