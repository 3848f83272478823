import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A running transaction. A method that takes one must be called inside `Transactions.run`. */
export type Tx = EntityManager;

@Injectable()
export class Transactions {
  constructor(private readonly database: DataSource) {}

  /** Commits when `work` resolves, rolls back when it throws. What `work` returns is committed when this resolves. */
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }
}
