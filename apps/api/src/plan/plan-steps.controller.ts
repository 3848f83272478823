import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { AssemblePlan, MovePlan, PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { PlanAssembling } from './plan-assembling.service.ts';
import { PlanAssemblyReader } from './plan-assembly-reader.ts';
import { PlanSteps } from './plan-steps.service.ts';

/** A plan on its way: assembled, approved, published. Each answer says what stands against the next step. */
@Controller('entities/:entity')
export class PlanStepsController {
  constructor(
    private readonly reader: PlanAssemblyReader,
    private readonly assembling: PlanAssembling,
    private readonly steps: PlanSteps,
  ) {}

  @Get('plans/:number/assembly')
  @Allow('plan.read')
  @AnswersWith(PlanAssembly)
  assembly(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PlanAssembly> {
    return this.reader.of(entity.id, number);
  }

  @Post('plans/:number/assembly')
  @Allow('plan.publish')
  @AnswersWith(PlanAssembly)
  @HttpCode(200)
  async assemble(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(AssemblePlan)) given: AssemblePlan,
  ): Promise<PlanAssembly> {
    await this.assembling.assemble(entity.id, number, given, personOf(actor));
    return this.reader.of(entity.id, number);
  }

  @Post('plans/:number/approval')
  @Allow('plan.approve')
  @AnswersWith(PlanAssembly)
  @HttpCode(200)
  async approve(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(MovePlan)) given: MovePlan,
  ): Promise<PlanAssembly> {
    await this.steps.move(entity.id, number, 'approved', given);
    return this.reader.of(entity.id, number);
  }

  @Post('plans/:number/publication')
  @Allow('plan.publish')
  @AnswersWith(PlanAssembly)
  @HttpCode(200)
  async publish(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(MovePlan)) given: MovePlan,
  ): Promise<PlanAssembly> {
    await this.steps.move(entity.id, number, 'published', given);
    return this.reader.of(entity.id, number);
  }
}
