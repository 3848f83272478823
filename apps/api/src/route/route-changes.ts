import { Injectable } from '@nestjs/common';
import type { RouteId } from '@ruta/contracts/protocol/ids';
import type { RouteView } from '@ruta/contracts/route/route';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { RouteReader } from './route-reader.ts';
import { type RouteRow, RouteStore } from './route.store.ts';

/** How every change of a route runs: one at a time, over the revision that was seen, told to open pages afterwards. */
@Injectable()
export class RouteChanges {
  constructor(
    private readonly store: RouteStore,
    private readonly reader: RouteReader,
    private readonly transactions: Transactions,
    private readonly announcer: Announcer,
  ) {}

  async run<Result>(entity: KnownEntity, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const result = await this.transactions.run(work);
    this.announcer.changed(entity.id, 'route');
    return result;
  }

  /** R13. `isDone`: the same operation was carried out before; then nothing changes and the route is answered. */
  ofRoute(
    entity: KnownEntity,
    routeId: RouteId,
    expectedRev: number,
    work: (tx: Tx, route: RouteRow) => Promise<void>,
    isDone: (tx: Tx) => Promise<boolean> = async () => false,
  ): Promise<RouteView> {
    return this.run(entity, async (tx) => {
      const route = await this.store.route(tx, entity.id, routeId, 'FOR UPDATE');
      if (!route) throw new Refused('resource.not-found');
      if (!(await isDone(tx))) {
        if (route.rev !== expectedRev) throw new Refused('route.stale', { rev: route.rev });
        await work(tx, route);
        await this.store.touch(tx, entity.id, routeId);
      }
      return this.reader.view(tx, entity.id, routeId);
    });
  }
}
