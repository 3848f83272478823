import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONNECTIONS } from './data-source.ts';

/** A running transaction. A method that takes one must be called inside `Transactions.run`. */
export type Tx = EntityManager;

/** Connections that no transaction may take. */
const LEFT_FREE = 3;
const MOST_AT_ONCE = CONNECTIONS - LEFT_FREE;

/**
 * Transactions of this process, so many at once. What one of them reads beside itself needs a connection of its own:
 * were all of them in the hands of transactions, each would wait for another for ever, and the whole process with them.
 * A transaction that is begun inside another is such a reading, and has no turn to wait for.
 */
@Injectable()
export class Transactions {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly inside = new AsyncLocalStorage<{ open: boolean }>();

  constructor(private readonly database: DataSource) {}

  /** Commits when `work` resolves, rolls back when it throws. What `work` returns is committed when this resolves. */
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.inTurn(() => this.database.transaction(work));
  }

  /** Reads one moment of the database for as long as `work` takes; nothing can be written. */
  reading<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.inTurn(() =>
      this.database.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('SET TRANSACTION READ ONLY');
        return work(tx);
      }),
    );
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside.getStore()?.open) return work();
    if (this.underWay < MOST_AT_ONCE) this.underWay += 1;
    else await new Promise<void>((go) => this.waiting.push(go));
    const place = { open: true };
    try {
      return await this.inside.run(place, work);
    } finally {
      place.open = false;
      // Whoever waits takes over the place that is left.
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }
}
