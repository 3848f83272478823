import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { PhaseId, RouteId } from '@ruta/contracts/protocol/ids';
import {
  AwarenessId,
  AwarenessList,
  OutreachId,
  OutreachPlan,
  WriteAwareness,
  WriteOutreach,
} from '@ruta/contracts/route/outreach';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { OutreachService } from './outreach.service.ts';

const routeId = () => Param('route', new SchemaPipe(RouteId));
const phaseId = () => Param('phase', new SchemaPipe(PhaseId));

@Controller('entities/:entity')
export class OutreachController {
  constructor(private readonly outreach: OutreachService) {}

  @Get('routes/:route/outreach')
  @Allow('outreach.read')
  @AnswersWith(OutreachPlan)
  plan(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @routeId() route: RouteId,
  ): Promise<OutreachPlan> {
    return this.outreach.plan(entity.id, route, actor);
  }

  @Post('routes/:route/outreach')
  @Allow('outreach.write')
  @AnswersWith(OutreachPlan)
  add(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Body(new SchemaPipe(WriteOutreach)) wanted: WriteOutreach,
  ): Promise<OutreachPlan> {
    return this.outreach.write(entity, route, null, wanted);
  }

  @Put('routes/:route/outreach/:outreach')
  @Allow('outreach.write')
  @AnswersWith(OutreachPlan)
  change(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Param('outreach', new SchemaPipe(OutreachId)) id: OutreachId,
    @Body(new SchemaPipe(WriteOutreach)) wanted: WriteOutreach,
  ): Promise<OutreachPlan> {
    return this.outreach.write(entity, route, id, wanted);
  }

  @Delete('routes/:route/outreach/:outreach')
  @Allow('outreach.write')
  @AnswersWith(OutreachPlan)
  remove(
    @CurrentEntity() entity: KnownEntity,
    @routeId() route: RouteId,
    @Param('outreach', new SchemaPipe(OutreachId)) id: OutreachId,
  ): Promise<OutreachPlan> {
    return this.outreach.remove(entity, route, id);
  }

  @Get('phases/:phase/awareness')
  @Allow('outreach.read')
  @AnswersWith(AwarenessList)
  awareness(@CurrentEntity() entity: KnownEntity, @phaseId() phase: PhaseId): Promise<AwarenessList> {
    return this.outreach.awareness(entity.id, phase);
  }

  @Post('phases/:phase/awareness')
  @Allow('outreach.write')
  @AnswersWith(AwarenessList)
  addAwareness(
    @CurrentEntity() entity: KnownEntity,
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(WriteAwareness)) held: WriteAwareness,
  ): Promise<AwarenessList> {
    return this.outreach.addAwareness(entity, phase, held);
  }

  @Delete('phases/:phase/awareness/:awareness')
  @Allow('outreach.write')
  @AnswersWith(AwarenessList)
  removeAwareness(
    @CurrentEntity() entity: KnownEntity,
    @phaseId() phase: PhaseId,
    @Param('awareness', new SchemaPipe(AwarenessId)) id: AwarenessId,
  ): Promise<AwarenessList> {
    return this.outreach.removeAwareness(entity, phase, id);
  }
}
