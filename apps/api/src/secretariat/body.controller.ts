import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { BodyId, type PersonId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import {
  Appoint,
  BodyView,
  CreateBody,
  EndTerm,
  Install,
  RecordDuty,
  SeatHolderId,
  UpdateBody,
  WriteSeat,
  WriteSector,
} from '@ruta/contracts/secretariat/body';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { BodyService } from './body.service.ts';
import { SeatService } from './seat.service.ts';

const bodyId = () => Param('body', new SchemaPipe(BodyId));

@Controller('entities/:entity/bodies')
export class BodyController {
  constructor(
    private readonly bodies: BodyService,
    private readonly seats: SeatService,
  ) {}

  @Get()
  @Allow('secretariat.read')
  @AnswersWith(BodyView)
  async list(@CurrentEntity() entity: KnownEntity): Promise<{ items: BodyView[] }> {
    return { items: await this.bodies.list(entity) };
  }

  @Post()
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  create(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(CreateBody)) wanted: CreateBody,
  ): Promise<BodyView> {
    return this.bodies.create(entity, wanted);
  }

  @Put(':body')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  update(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Body(new SchemaPipe(UpdateBody)) change: UpdateBody,
  ): Promise<BodyView> {
    return this.bodies.update(entity, body, change);
  }

  @Put(':body/installation')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  install(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Body(new SchemaPipe(Install)) installation: Install,
  ): Promise<BodyView> {
    return this.bodies.install(entity, body, installation);
  }

  @Post(':body/sectors')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  addSector(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Body(new SchemaPipe(WriteSector)) sector: WriteSector,
  ): Promise<BodyView> {
    return this.bodies.writeSector(entity, body, null, sector);
  }

  @Put(':body/sectors/:sector')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  changeSector(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('sector', new SchemaPipe(SectorId)) id: SectorId,
    @Body(new SchemaPipe(WriteSector)) sector: WriteSector,
  ): Promise<BodyView> {
    return this.bodies.writeSector(entity, body, id, sector);
  }

  @Delete(':body/sectors/:sector')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  removeSector(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('sector', new SchemaPipe(SectorId)) id: SectorId,
  ): Promise<BodyView> {
    return this.bodies.removeSector(entity, body, id);
  }

  @Post(':body/seats')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  addSeat(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Body(new SchemaPipe(WriteSeat)) seat: WriteSeat,
  ): Promise<BodyView> {
    return this.bodies.writeSeat(entity, body, null, seat);
  }

  @Put(':body/seats/:seat')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  changeSeat(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('seat', new SchemaPipe(SeatId)) id: SeatId,
    @Body(new SchemaPipe(WriteSeat)) seat: WriteSeat,
  ): Promise<BodyView> {
    return this.bodies.writeSeat(entity, body, id, seat);
  }

  @Delete(':body/seats/:seat')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  removeSeat(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('seat', new SchemaPipe(SeatId)) id: SeatId,
  ): Promise<BodyView> {
    return this.bodies.removeSeat(entity, body, id);
  }

  @Post(':body/seats/:seat/holders')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  appoint(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @bodyId() body: BodyId,
    @Param('seat', new SchemaPipe(SeatId)) seat: SeatId,
    @Body(new SchemaPipe(Appoint)) wanted: Appoint,
  ): Promise<BodyView> {
    return this.seats.appoint(entity, body, seat, wanted, personId);
  }

  @Put(':body/holders/:holder/duties')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  recordDuty(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('holder', new SchemaPipe(SeatHolderId)) holder: SeatHolderId,
    @Body(new SchemaPipe(RecordDuty)) duty: RecordDuty,
  ): Promise<BodyView> {
    return this.seats.recordDuty(entity, body, holder, duty);
  }

  @Put(':body/holders/:holder/end')
  @Allow('secretariat.set-up')
  @AnswersWith(BodyView)
  endTerm(
    @CurrentEntity() entity: KnownEntity,
    @bodyId() body: BodyId,
    @Param('holder', new SchemaPipe(SeatHolderId)) holder: SeatHolderId,
    @Body(new SchemaPipe(EndTerm)) end: EndTerm,
  ): Promise<BodyView> {
    return this.seats.endTerm(entity, body, holder, end);
  }
}
