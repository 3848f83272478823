import { Injectable } from '@nestjs/common';
import type { OpId } from '@ruta/contracts/protocol/ids';
import type { RouteTopic } from '@ruta/contracts/route/events';
import { DataSource } from 'typeorm';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { ContributionStore } from './contribution.store.ts';

/** How every change of the consultation runs: in one transaction, told to open pages once it is committed. */
@Injectable()
export class ConsultationChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly announcer: Announcer,
    private readonly store: ContributionStore,
    private readonly database: DataSource,
  ) {}

  async run<Result>(
    entity: KnownEntity,
    topics: readonly RouteTopic[],
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    const result = await this.transactions.run(work);
    if (topics.length > 0) this.announcer.changed(entity.id, ...topics);
    return result;
  }

  /** The same for what makes several things at once: `work` is done the first time this operation comes, `then` always. */
  once<Result>(
    entity: KnownEntity,
    opId: OpId,
    topics: readonly RouteTopic[],
    work: (tx: Tx) => Promise<unknown>,
    then: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.run(entity, topics, async (tx) => {
      if (await this.store.firstTime(tx, entity.id, opId)) await work(tx);
      return then(tx);
    });
  }

  /** Outside any transaction. */
  get reading(): Tx {
    return this.database.manager;
  }
}
