import { Body, Controller, Get, Ip, Param, Post } from '@nestjs/common';
import { ContributionRef } from '@ruta/contracts/consultation/folio';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { OwnReply, ReplyReceipt, SendReply } from '@ruta/contracts/survey/reply';
import { SurveyList, SurveyResults } from '@ruta/contracts/survey/results';
import { folioPrefix, readRef } from '@ruta/domain/consultation/folio';
import type { z } from 'zod';
import { ConsultationChanges } from '../consultation/consultation-changes.ts';
import { FolioGuesses } from '../consultation/folio-guesses.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity, CurrentPerson } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { QuestionnaireService } from './questionnaire.service.ts';
import { ReplyService } from './reply.service.ts';
import { SurveyResultsService } from './survey-results.service.ts';

const phaseId = () => Param('phase', new SchemaPipe(PhaseId));

/** Surveys as anybody answers and reads them. */
@Controller('entities/:entity')
export class SurveyController {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly replies: ReplyService,
    private readonly results: SurveyResultsService,
    private readonly guesses: FolioGuesses,
    private readonly changes: ConsultationChanges,
  ) {}

  @Get('surveys')
  @Allow('survey.read')
  @AnswersWith(SurveyList)
  list(@CurrentEntity() entity: KnownEntity): Promise<SurveyList> {
    return this.questionnaires.list(this.changes.reading, entity.id);
  }

  @Get('phases/:phase/survey')
  @Allow('survey.read')
  @AnswersWith(QuestionnaireView)
  questionnaire(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @phaseId() phase: PhaseId,
  ): Promise<QuestionnaireView> {
    return this.questionnaires.view(this.changes.reading, entity, phase, actor);
  }

  /** Not announced: a hall full of people sending would ask everybody for everything again. */
  @Post('phases/:phase/survey/replies')
  @Allow('survey.reply')
  @AnswersWith(ReplyReceipt)
  reply(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(SendReply)) sent: z.output<typeof SendReply>,
    @Ip() address: string,
  ): Promise<ReplyReceipt> {
    const paper = { ...sent, phaseId: phase, minor: false, guardianConsentOn: null };
    return this.changes.run(entity, [], (tx) =>
      this.replies.receiveIn(tx, entity, paper, { personId, address }),
    );
  }

  @Get('phases/:phase/survey/results')
  @Allow('survey.read')
  @AnswersWith(SurveyResults)
  resultsOf(@CurrentEntity() entity: KnownEntity, @phaseId() phase: PhaseId): Promise<SurveyResults> {
    return this.results.of(this.changes.reading, entity.id, phase);
  }

  @Get('survey-replies/:folio')
  @Allow('survey.read')
  @AnswersWith(OwnReply)
  async own(
    @CurrentEntity() entity: KnownEntity,
    @Param('folio', new SchemaPipe(ContributionRef)) typed: ContributionRef,
    @Ip() address: string,
  ): Promise<OwnReply> {
    const read = readRef(typed, folioPrefix(entity.slug));
    if (read.kind !== 'folio') throw new Refused('consultation.folio-mistyped');
    const tx = this.changes.reading;
    await this.guesses.refuseGuesser(tx, address);
    const reply = await this.replies.own(tx, entity, read.folio);
    if (reply) return reply;
    this.guesses.missed(address);
    throw new Refused('resource.not-found');
  }
}
