import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import {
  AnswerRecommendation,
  ContestEvaluation,
  EvaluationDrafts,
  JudgementDraft,
  OverallDraft,
  PlanEvaluation,
  PublishEvaluation,
  WriteRecommendation,
} from '@ruta/contracts/evaluation/evaluation';
import type { Actor } from '@ruta/contracts/identity/actor';
import { EvaluationId, EvaluationKind } from '@ruta/contracts/plan/progress';
import { RecommendationId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { EvaluationPages } from './evaluation-page.service.ts';
import { Judgements } from './judgements.service.ts';
import { Recommendations } from './recommendations.service.ts';

const Kind = new SchemaPipe(EvaluationKind);

/** `:number` counts the plans of an entity, `:key` names a commitment of the published plan. */
@Controller('entities/:entity')
export class EvaluationController {
  constructor(
    private readonly pages: EvaluationPages,
    private readonly judgements: Judgements,
    private readonly recommendations: Recommendations,
  ) {}

  @Get('plans/:number/evaluation')
  @Allow('evaluation.read')
  @AnswersWith(PlanEvaluation)
  page(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PlanEvaluation> {
    return this.pages.of(entity, number);
  }

  @Get('plans/:number/evaluation/:kind/drafts')
  @Allow('evaluation.write')
  @AnswersWith(EvaluationDrafts)
  drafts(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Param('kind', Kind) kind: EvaluationKind,
  ): Promise<EvaluationDrafts> {
    return this.judgements.drafts({ entity, number, kind, actor });
  }

  @Put('plans/:number/evaluation/:kind/overall')
  @Allow('evaluation.write')
  @AnswersWith(EvaluationDrafts)
  writeOverall(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Param('kind', Kind) kind: EvaluationKind,
    @Body(new SchemaPipe(OverallDraft)) draft: OverallDraft,
  ): Promise<EvaluationDrafts> {
    return this.judgements.writeOverall({ entity, number, kind, actor }, draft);
  }

  @Put('plans/:number/evaluation/:kind/commitments/:key')
  @Allow('evaluation.write')
  @AnswersWith(EvaluationDrafts)
  write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Param('kind', Kind) kind: EvaluationKind,
    @Param('key') key: string,
    @Body(new SchemaPipe(JudgementDraft)) draft: JudgementDraft,
  ): Promise<EvaluationDrafts> {
    return this.judgements.write({ entity, number, kind, actor }, key, draft);
  }

  @Post('plans/:number/evaluation/:kind/overall/publication')
  @Allow('evaluation.write')
  @AnswersWith(PlanEvaluation)
  @HttpCode(200)
  async publishOverall(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Param('kind', Kind) kind: EvaluationKind,
    @Body(new SchemaPipe(PublishEvaluation)) given: PublishEvaluation,
  ): Promise<PlanEvaluation> {
    await this.judgements.publishOverall({ entity, number, kind, actor }, given);
    return this.pages.of(entity, number);
  }

  @Post('plans/:number/evaluation/:kind/commitments/:key/publication')
  @Allow('evaluation.write')
  @AnswersWith(PlanEvaluation)
  @HttpCode(200)
  async publish(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Param('kind', Kind) kind: EvaluationKind,
    @Param('key') key: string,
    @Body(new SchemaPipe(PublishEvaluation)) given: PublishEvaluation,
  ): Promise<PlanEvaluation> {
    await this.judgements.publish({ entity, number, kind, actor }, key, given);
    return this.pages.of(entity, number);
  }

  @Post('plans/:number/evaluations/:evaluation/objection')
  @Allow('evaluation.contest')
  @AnswersWith(PlanEvaluation)
  @HttpCode(200)
  async contest(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Param('evaluation', new SchemaPipe(EvaluationId)) id: EvaluationId,
    @Body(new SchemaPipe(ContestEvaluation)) { text }: ContestEvaluation,
  ): Promise<PlanEvaluation> {
    await this.judgements.contest(entity, id, text, actor);
    return this.pages.of(entity, number);
  }

  @Post('plans/:number/recommendations')
  @Allow('evaluation.recommend')
  @AnswersWith(PlanEvaluation)
  async recommend(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Body(new SchemaPipe(WriteRecommendation)) given: WriteRecommendation,
  ): Promise<PlanEvaluation> {
    await this.recommendations.write(entity, number, given, actor);
    return this.pages.of(entity, number);
  }

  @Post('recommendations/:recommendation/answer')
  @Allow('evaluation.answer')
  @AnswersWith(PlanEvaluation)
  @HttpCode(200)
  async answer(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('recommendation', new SchemaPipe(RecommendationId)) id: RecommendationId,
    @Body(new SchemaPipe(AnswerRecommendation)) given: AnswerRecommendation,
  ): Promise<PlanEvaluation> {
    return this.pages.of(entity, await this.recommendations.answer(entity, id, given, actor));
  }
}
