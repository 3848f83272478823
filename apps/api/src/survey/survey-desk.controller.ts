import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { QuestionnaireView, WriteQuestionnaire } from '@ruta/contracts/survey/questionnaire';
import {
  AssistedReply,
  InvitationCounts,
  InvitationsMade,
  MakeInvitations,
  ReplyBatch,
  ReplyBatchReceipt,
  ReplyReceipt,
} from '@ruta/contracts/survey/reply';
import { ModerateWords, SurveyWordsPage, SurveyWordsQuery } from '@ruta/contracts/survey/results';
import type { z } from 'zod';
import { ConsultationChanges } from '../consultation/consultation-changes.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { InvitationService } from './invitation.service.ts';
import { QuestionnaireService } from './questionnaire.service.ts';
import { SurveyEntryService } from './survey-entry.service.ts';
import { SurveyWordsService } from './survey-words.service.ts';

const phaseId = () => Param('phase', new SchemaPipe(PhaseId));

/** Surveys as staff compose, enter, invite to and moderate them. */
@Controller('entities/:entity/phases/:phase/survey')
export class SurveyDeskController {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly entries: SurveyEntryService,
    private readonly invitations: InvitationService,
    private readonly words: SurveyWordsService,
    private readonly changes: ConsultationChanges,
  ) {}

  @Put()
  @Allow('survey.compose')
  @AnswersWith(QuestionnaireView)
  write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(WriteQuestionnaire)) wanted: z.output<typeof WriteQuestionnaire>,
  ): Promise<QuestionnaireView> {
    return this.changes.run(entity, ['surveys', 'route'], async (tx) => {
      await this.questionnaires.writeIn(tx, entity, phase, wanted, personId);
      return this.questionnaires.view(tx, entity, phase, actor);
    });
  }

  @Post('assisted')
  @Allow('survey.enter-for-others')
  @AnswersWith(ReplyReceipt)
  assisted(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(AssistedReply)) reply: z.output<typeof AssistedReply>,
  ): Promise<ReplyReceipt> {
    return this.changes.run(entity, ['surveys', 'route'], (tx) =>
      this.entries.enterIn(tx, entity, phase, reply, personId),
    );
  }

  @Post('batch')
  @Allow('survey.enter-for-others')
  @AnswersWith(ReplyBatchReceipt)
  batch(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(ReplyBatch)) batch: z.output<typeof ReplyBatch>,
  ): Promise<ReplyBatchReceipt> {
    return this.changes.run(entity, ['surveys', 'route'], (tx) =>
      this.entries.enterBatchIn(tx, entity, phase, batch, personId),
    );
  }

  @Get('invitations')
  @Allow('survey.invite')
  @AnswersWith(InvitationCounts)
  invited(@CurrentEntity() entity: KnownEntity, @phaseId() phase: PhaseId): Promise<InvitationCounts> {
    return this.invitations.counts(this.changes.reading, entity.id, phase);
  }

  @Post('invitations')
  @Allow('survey.invite')
  @AnswersWith(InvitationsMade)
  async invite(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(MakeInvitations)) wanted: z.output<typeof MakeInvitations>,
  ): Promise<InvitationsMade> {
    const codes = await this.changes.run(entity, ['surveys'], (tx) =>
      this.invitations.makeIn(tx, entity, phase, wanted, personId),
    );
    return { codes };
  }

  @Get('words')
  @Allow('survey.moderate')
  @AnswersWith(SurveyWordsPage)
  wordsOf(
    @CurrentEntity() entity: KnownEntity,
    @phaseId() phase: PhaseId,
    @Query(new SchemaPipe(SurveyWordsQuery)) query: SurveyWordsQuery,
  ): Promise<SurveyWordsPage> {
    return this.words.page(this.changes.reading, entity.id, phase, query);
  }

  @Post('words')
  @HttpCode(200)
  @Allow('survey.moderate')
  @AnswersWith(SurveyWordsPage)
  moderate(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @phaseId() phase: PhaseId,
    @Body(new SchemaPipe(ModerateWords)) decision: z.output<typeof ModerateWords>,
  ): Promise<SurveyWordsPage> {
    return this.changes.run(entity, ['surveys', 'route'], async (tx) => {
      await this.words.moderateIn(tx, entity, phase, decision, personId);
      return this.words.page(tx, entity.id, phase, { state: 'pending' });
    });
  }
}
