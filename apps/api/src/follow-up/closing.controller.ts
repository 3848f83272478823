import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { MovePlanState, PlanClosing } from '@ruta/contracts/plan/life-cycle';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Closings } from './closing.service.ts';

@Controller('entities/:entity/plans/:number/closing')
export class ClosingController {
  constructor(private readonly closings: Closings) {}

  @Get()
  @Allow('plan.read')
  @AnswersWith(PlanClosing)
  read(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PlanClosing> {
    return this.closings.of(entity, number);
  }

  @Post()
  @Allow('plan.close')
  @AnswersWith(PlanClosing)
  @HttpCode(200)
  move(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(MovePlanState)) given: MovePlanState,
  ): Promise<PlanClosing> {
    return this.closings.move(entity, number, given, personOf(actor));
  }
}
