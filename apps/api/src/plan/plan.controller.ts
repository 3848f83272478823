import { Body, Controller, Get, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { RowId } from '@ruta/contracts/drafting/commitment-form';
import type { Actor } from '@ruta/contracts/identity/actor';
import { Amendments } from '@ruta/contracts/plan/amendment';
import { PlaceInstitution, PlanCoverage } from '@ruta/contracts/plan/coverage';
import {
  ContributionOutcomes,
  OutcomeQuery,
  PublishedCommitment,
  PublishedPlan,
} from '@ruta/contracts/plan/plan-publication';
import { CommitmentProgress, ReportMilestone } from '@ruta/contracts/plan/progress';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { PlanAmendments } from './amendments.service.ts';
import { Coverage } from './coverage.service.ts';
import { Progress } from './progress.service.ts';
import { Publication } from './publication.service.ts';

/** `:number` counts the plans of an entity, `:key` names a commitment in it. */
@Controller('entities/:entity')
export class PlanController {
  constructor(
    private readonly publication: Publication,
    private readonly progress: Progress,
    private readonly amendments: PlanAmendments,
    private readonly coverage: Coverage,
  ) {}

  @Get('plans/:number/publication')
  @Allow('plan.read')
  @AnswersWith(PublishedPlan)
  published(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PublishedPlan> {
    return this.publication.plan(entity.id, number);
  }

  @Get('plans/:number/commitments/:key')
  @Allow('plan.read')
  @AnswersWith(PublishedCommitment)
  commitment(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Param('key') key: string,
  ): Promise<PublishedCommitment> {
    return this.publication.commitment(entity.id, number, key);
  }

  @Get('plans/:number/amendments')
  @Allow('plan.read')
  @AnswersWith(Amendments)
  amended(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<Amendments> {
    return this.amendments.of(entity.id, number);
  }

  @Get('plans/:number/coverage')
  @Allow('plan.read')
  @AnswersWith(PlanCoverage)
  covered(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PlanCoverage> {
    return this.coverage.of(entity.id, number);
  }

  @Put('plans/:number/coverage/institution')
  @Allow('plan.place-institution')
  @AnswersWith(PlanCoverage)
  placeInstitution(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(PlaceInstitution)) given: PlaceInstitution,
  ): Promise<PlanCoverage> {
    return this.coverage.place(entity.id, number, given);
  }

  @Get('plans/:number/outcomes')
  @Allow('plan.read')
  @AnswersWith(ContributionOutcomes)
  outcomes(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Query(new SchemaPipe(OutcomeQuery)) query: OutcomeQuery,
  ): Promise<ContributionOutcomes> {
    return this.publication.outcomes(entity.id, number, query);
  }

  @Put('commitments/:commitment/milestones/:milestone')
  @Allow('plan.report')
  @AnswersWith(CommitmentProgress)
  report(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Param('milestone', new SchemaPipe(RowId)) milestone: string,
    @Body(new SchemaPipe(ReportMilestone)) given: ReportMilestone,
  ): Promise<CommitmentProgress> {
    return this.progress.report(entity, which, milestone, given, actor);
  }
}
