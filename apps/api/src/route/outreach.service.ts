import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, PhaseId, RouteId } from '@ruta/contracts/protocol/ids';
import type {
  AwarenessId,
  AwarenessList,
  OutreachId,
  OutreachPlan,
  WriteAwareness,
  WriteOutreach,
} from '@ruta/contracts/route/outreach';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { OutreachStore } from './outreach.store.ts';
import { RouteReader } from './route-reader.ts';

/** How people are told of the route: the outreach plan, and the dates of awareness that were held. */
@Injectable()
export class OutreachService {
  constructor(
    private readonly store: OutreachStore,
    private readonly routes: RouteReader,
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly announcer: Announcer,
  ) {}

  /** Of a route that is not announced only for those who prepare it. */
  async plan(entityId: EntityId, routeId: RouteId, actor: Actor): Promise<OutreachPlan> {
    await this.routes.read(entityId, routeId, actor);
    return { items: await this.store.plan(this.database.manager, entityId, routeId) };
  }

  write(
    entity: KnownEntity,
    routeId: RouteId,
    id: OutreachId | null,
    wanted: WriteOutreach,
  ): Promise<OutreachPlan> {
    return this.change(entity, async (tx) => {
      await this.routes.view(tx, entity.id, routeId);
      const written = id ?? uuidv7();
      if (!(await this.store.write(tx, entity.id, routeId, written, wanted)))
        throw new Refused('resource.not-found');
      const { medium, fromDay, done } = wanted;
      await this.record.append(tx, entity.id, 'outreach.written', written, {
        routeId,
        medium,
        fromDay,
        done,
      });
      return { items: await this.store.plan(tx, entity.id, routeId) };
    });
  }

  remove(entity: KnownEntity, routeId: RouteId, id: OutreachId): Promise<OutreachPlan> {
    return this.change(entity, async (tx) => {
      if (!(await this.store.remove(tx, entity.id, routeId, id))) throw new Refused('resource.not-found');
      await this.record.append(tx, entity.id, 'outreach.removed', id, { routeId });
      return { items: await this.store.plan(tx, entity.id, routeId) };
    });
  }

  async awareness(entityId: EntityId, phaseId: PhaseId): Promise<AwarenessList> {
    return { items: await this.store.awareness(this.database.manager, entityId, phaseId) };
  }

  addAwareness(entity: KnownEntity, phaseId: PhaseId, held: WriteAwareness): Promise<AwarenessList> {
    return this.change(entity, async (tx) => {
      const phase = await this.routes.phase(tx, entity.id, phaseId);
      if (phase.kind !== 'awareness') throw new Refused('request.invalid', { field: 'phase' });
      const id = uuidv7();
      const { day, attendance } = held;
      if (await this.store.addAwareness(tx, entity.id, phaseId, id, held))
        await this.record.append(tx, entity.id, 'awareness.held', id, { phaseId, day, attendance });
      return { items: await this.store.awareness(tx, entity.id, phaseId) };
    });
  }

  removeAwareness(entity: KnownEntity, phaseId: PhaseId, id: AwarenessId): Promise<AwarenessList> {
    return this.change(entity, async (tx) => {
      if (!(await this.store.removeAwareness(tx, entity.id, phaseId, id)))
        throw new Refused('resource.not-found');
      await this.record.append(tx, entity.id, 'awareness.removed', id, { phaseId });
      return { items: await this.store.awareness(tx, entity.id, phaseId) };
    });
  }

  private async change<Result>(entity: KnownEntity, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const result = await this.transactions.run(work);
    this.announcer.changed(entity.id, 'outreach', 'route');
    return result;
  }
}
