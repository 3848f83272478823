import { Injectable } from '@nestjs/common';
import { BodyId, type EntityId } from '@ruta/contracts/protocol/ids';
import {
  BodySettings,
  type BodyView,
  type CreateBody,
  type Install,
  type UpdateBody,
  type WriteSeat,
  type WriteSector,
} from '@ruta/contracts/secretariat/body';
import { dayIn } from '@ruta/domain/calendar/day';
import { bodyTemplates, owesTraining } from '@ruta/domain/secretariat/body-template';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { type BodyRows, bodyViewOf } from './body-view.ts';
import { BodyStore } from './body.store.ts';

/** Bodies with their sectors and seats. Who sits there is the business of SeatService. */
@Injectable()
export class BodyService {
  constructor(
    private readonly store: BodyStore,
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly announcer: Announcer,
  ) {}

  async list(entity: KnownEntity): Promise<BodyView[]> {
    const tx = this.database.manager;
    const ids = await this.store.ids(tx, entity.id);
    return Promise.all(ids.map((id) => this.view(tx, entity, id)));
  }

  async read(entity: KnownEntity, bodyId: string): Promise<BodyView> {
    return this.view(this.database.manager, entity, bodyId);
  }

  async view(tx: Tx, entity: KnownEntity, bodyId: string): Promise<BodyView> {
    return bodyViewOf(await this.rows(tx, entity.id, bodyId), dayIn(Date.now(), entity.timeZone));
  }

  async rows(tx: Tx, entityId: EntityId, bodyId: string): Promise<BodyRows> {
    const body = await this.store.body(tx, entityId, bodyId);
    if (!body) throw new Refused('resource.not-found');
    return {
      body,
      sectors: await this.store.sectors(tx, entityId, bodyId),
      seats: await this.store.seats(tx, entityId, bodyId),
      holders: await this.store.holders(tx, entityId, bodyId),
    };
  }

  /** After how many minutes the session is called a second time; null where it is not. */
  secondCallMinutes(tx: Tx, entityId: EntityId, sessionId: string): Promise<number | null> {
    return this.store.secondCallMinutes(tx, entityId, sessionId);
  }

  /** The same, with the body locked until the transaction ends. */
  async lockedRows(tx: Tx, entityId: EntityId, bodyId: string): Promise<BodyRows> {
    if (!(await this.store.lock(tx, entityId, bodyId))) throw new Refused('resource.not-found');
    return this.rows(tx, entityId, bodyId);
  }

  create(entity: KnownEntity, wanted: CreateBody): Promise<BodyView> {
    return this.change(entity, BodyId.parse(uuidv7()), (tx, bodyId) =>
      this.createIn(tx, entity, wanted, bodyId),
    );
  }

  /** With the sectors and seats its kind starts from. */
  async createIn(
    tx: Tx,
    entity: KnownEntity,
    wanted: CreateBody,
    id = BodyId.parse(uuidv7()),
  ): Promise<void> {
    const settings = BodySettings.parse({});
    await this.store.insertBody(tx, entity.id, { ...wanted, id, settings });
    for (const [position, sector] of bodyTemplates[wanted.kind].entries()) {
      const sectorId = uuidv7();
      const training_duty = owesTraining(sector.kind);
      const row = { id: sectorId, kind: sector.kind, name: sector.name.es, training_duty, position };
      await this.store.writeSector(tx, entity.id, id, row);
      for (let seat = 0; seat < sector.seats; seat += 1) {
        const label = sector.seats > 1 ? `${sector.name.es} ${seat + 1}` : sector.name.es;
        const at = position * 10 + seat;
        await this.store.writeSeat(tx, entity.id, id, {
          id: uuidv7(),
          sector_id: sectorId,
          label,
          institution: '',
          position: at,
        });
      }
    }
    await this.record.append(tx, entity.id, 'body.created', id, { kind: wanted.kind });
  }

  update(entity: KnownEntity, bodyId: BodyId, change: UpdateBody): Promise<BodyView> {
    return this.change(entity, bodyId, async (tx) => {
      const { body } = await this.rows(tx, entity.id, bodyId);
      const settings = BodySettings.parse({ ...body.settings, ...change.settings });
      await this.store.updateBody(tx, entity.id, { ...body, name: change.name ?? body.name, settings });
      await this.record.append(tx, entity.id, 'body.changed', bodyId, { settings });
    });
  }

  install(entity: KnownEntity, bodyId: BodyId, { swornIn, ...installation }: Install): Promise<BodyView> {
    return this.change(entity, bodyId, async (tx) => {
      const { body, holders } = await this.rows(tx, entity.id, bodyId);
      await this.store.updateBody(tx, entity.id, { ...body, installation });
      await this.record.append(tx, entity.id, 'body.installed', bodyId, { on: installation.on });
      for (const id of new Set<string>(swornIn)) {
        const row = holders.find((holder) => holder.id === id);
        if (!row) throw new Refused('resource.not-found');
        await this.store.updateHolder(tx, entity.id, { ...row, oath_on: installation.on });
        const days = { oathOn: installation.on, trainingOn: row.training_on };
        await this.record.append(tx, entity.id, 'seat.duty-recorded', id, { seatId: row.seat_id, ...days });
      }
    });
  }

  writeSector(
    entity: KnownEntity,
    bodyId: BodyId,
    sectorId: string | null,
    wanted: WriteSector,
  ): Promise<BodyView> {
    return this.change(entity, bodyId, async (tx) => {
      const { sectors } = await this.rows(tx, entity.id, bodyId);
      const position = this.positionIn(sectors, sectorId);
      const id = sectorId ?? uuidv7();
      const { trainingDuty, ...sector } = wanted;
      await this.store.writeSector(tx, entity.id, bodyId, {
        ...sector,
        id,
        training_duty: trainingDuty,
        position,
      });
      await this.record.append(tx, entity.id, 'sector.written', id, {
        bodyId,
        kind: wanted.kind,
        trainingDuty,
      });
    });
  }

  removeSector(entity: KnownEntity, bodyId: BodyId, sectorId: string): Promise<BodyView> {
    return this.change(entity, bodyId, async (tx) => {
      if (!(await this.store.removeSector(tx, entity.id, bodyId, sectorId)))
        throw new Refused('secretariat.in-use');
      await this.record.append(tx, entity.id, 'sector.removed', sectorId, { bodyId });
    });
  }

  writeSeat(
    entity: KnownEntity,
    bodyId: BodyId,
    seatId: string | null,
    wanted: WriteSeat,
  ): Promise<BodyView> {
    return this.change(entity, bodyId, async (tx) => {
      const { sectors, seats } = await this.rows(tx, entity.id, bodyId);
      if (!sectors.some((sector) => sector.id === wanted.sectorId)) throw new Refused('resource.not-found');
      const id = seatId ?? uuidv7();
      const { sectorId, ...seat } = wanted;
      const position = this.positionIn(seats, seatId);
      await this.store.writeSeat(tx, entity.id, bodyId, { ...seat, id, sector_id: sectorId, position });
      await this.record.append(tx, entity.id, 'seat.written', id, { bodyId, sectorId });
    });
  }

  removeSeat(entity: KnownEntity, bodyId: BodyId, seatId: string): Promise<BodyView> {
    return this.change(entity, bodyId, async (tx) => {
      if (!(await this.store.removeSeat(tx, entity.id, bodyId, seatId)))
        throw new Refused('secretariat.in-use');
      await this.record.append(tx, entity.id, 'seat.removed', seatId, { bodyId });
    });
  }

  announce(entity: KnownEntity): void {
    this.announcer.changed(entity.id, 'secretariat');
  }

  /** The last place for a new one; its own for one that is there, which must be of this body. */
  private positionIn(rows: { id: string; position: number }[], id: string | null): number {
    if (id === null) return Math.max(-1, ...rows.map((row) => row.position)) + 1;
    const known = rows.find((row) => row.id === id);
    if (!known) throw new Refused('resource.not-found');
    return known.position;
  }

  private async change(
    entity: KnownEntity,
    bodyId: BodyId,
    work: (tx: Tx, bodyId: BodyId) => Promise<void>,
  ): Promise<BodyView> {
    const view = await this.transactions.run(async (tx) => {
      await this.store.lock(tx, entity.id, bodyId);
      await work(tx, bodyId);
      return this.view(tx, entity, bodyId);
    });
    this.announce(entity);
    return view;
  }
}
