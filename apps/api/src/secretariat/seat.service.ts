import { Injectable } from '@nestjs/common';
import type { BodyId, PersonId, SeatId } from '@ruta/contracts/protocol/ids';
import type { Appoint, BodyView, EndTerm, RecordDuty, SeatHolderId } from '@ruta/contracts/secretariat/body';
import { clashes } from '@ruta/domain/secretariat/terms';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { refuseDependentEvaluator } from '../identity/independence.ts';
import { LiveActors } from '../identity/live-actors.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Appointees } from './appointees.ts';
import { termOf } from './body-view.ts';
import { BodyService } from './body.service.ts';
import { BodyStore, type HolderRow } from './body.store.ts';

export interface Appointment extends Omit<Appoint, 'email'> {
  seatId: SeatId;
  personId: PersonId;
}

/** Who sits where, from when until when, and their duties. */
@Injectable()
export class SeatService {
  constructor(
    private readonly bodies: BodyService,
    private readonly store: BodyStore,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly appointees: Appointees,
    private readonly actors: LiveActors,
  ) {}

  async appoint(
    entity: KnownEntity,
    bodyId: BodyId,
    seatId: SeatId,
    wanted: Appoint,
    by: PersonId,
  ): Promise<BodyView> {
    const { email, ...rest } = wanted;
    const { view, personId } = await this.transactions.run(async (tx) => {
      const personId = await this.appointees.personOf(tx, email);
      await this.appointIn(tx, entity, bodyId, { ...rest, seatId, personId }, by);
      const view = await this.bodies.view(tx, entity, bodyId);
      const seat = view.sectors.flatMap(({ seats }) => seats).find(({ id }) => id === seatId);
      await this.appointees.tell(tx, entity, personId, {
        ...wanted,
        body: view.name,
        seat: seat?.label ?? '',
      });
      return { view, personId };
    });
    await this.told(entity, personId);
    return view;
  }

  /** For whoever fills an entity by hand or from a file. Answers with the holder's id. */
  async appointIn(
    tx: Tx,
    entity: KnownEntity,
    bodyId: BodyId,
    wanted: Appointment,
    by: PersonId | null,
  ): Promise<string> {
    const { seats, holders } = await this.bodies.lockedRows(tx, entity.id, bodyId);
    if (!seats.some((seat) => seat.id === wanted.seatId)) throw new Refused('resource.not-found');
    if (clashes(wanted, holders.map(termOf))) throw new Refused('secretariat.seat-taken');
    const id = uuidv7();
    await this.store.insertHolder(tx, entity.id, bodyId, { ...wanted, id, appointedBy: by });
    await refuseDependentEvaluator(tx, wanted.personId);
    const { seatId, capacity, fromDay, untilDay } = wanted;
    await this.record.append(tx, entity.id, 'seat.appointed', id, { seatId, capacity, fromDay, untilDay });
    return id;
  }

  recordDuty(
    entity: KnownEntity,
    bodyId: BodyId,
    holderId: SeatHolderId,
    duty: RecordDuty,
  ): Promise<BodyView> {
    return this.changeHolder(entity, bodyId, holderId, async (tx, row) => {
      const after: HolderRow = {
        ...row,
        oath_on: duty.oathOn === undefined ? row.oath_on : duty.oathOn,
        training_on: duty.trainingOn === undefined ? row.training_on : duty.trainingOn,
        training_topic: duty.trainingTopic === undefined ? row.training_topic : duty.trainingTopic,
        post: duty.post ?? row.post,
      };
      await this.store.updateHolder(tx, entity.id, after);
      const days = { oathOn: after.oath_on, trainingOn: after.training_on };
      await this.record.append(tx, entity.id, 'seat.duty-recorded', row.id, { seatId: row.seat_id, ...days });
    });
  }

  endTerm(entity: KnownEntity, bodyId: BodyId, holderId: SeatHolderId, end: EndTerm): Promise<BodyView> {
    return this.changeHolder(entity, bodyId, holderId, async (tx, row) => {
      if (end.untilDay !== null && end.untilDay < row.from_day)
        throw new Refused('request.invalid', { field: 'untilDay' });
      const { holders } = await this.bodies.rows(tx, entity.id, bodyId);
      const others = holders.filter((holder) => holder.id !== row.id).map(termOf);
      if (clashes({ ...termOf(row), untilDay: end.untilDay }, others))
        throw new Refused('secretariat.seat-taken');
      await this.store.updateHolder(tx, entity.id, { ...row, until_day: end.untilDay });
      await this.record.append(tx, entity.id, 'seat.term-ends', row.id, { seatId: row.seat_id, ...end });
    });
  }

  private async changeHolder(
    entity: KnownEntity,
    bodyId: BodyId,
    holderId: SeatHolderId,
    work: (tx: Tx, row: HolderRow) => Promise<void>,
  ): Promise<BodyView> {
    const { view, personId } = await this.transactions.run(async (tx) => {
      await this.store.lock(tx, entity.id, bodyId);
      const row = await this.store.holder(tx, entity.id, bodyId, holderId);
      if (!row) throw new Refused('resource.not-found');
      await work(tx, row);
      return { view: await this.bodies.view(tx, entity, bodyId), personId: row.person_id };
    });
    await this.told(entity, personId);
    return view;
  }

  /** A seat gives rights: open connections of its holder learn of them at once. */
  private async told(entity: KnownEntity, personId: string): Promise<void> {
    await this.actors.refresh(personId);
    this.bodies.announce(entity);
  }
}
