import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  DecideAppeal,
  Moderate,
  QueueItem,
  QueuePage,
  QueueQuery,
} from '@ruta/contracts/consultation/moderation';
import { ContributionId, type PersonId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { type Decision, ModerationService } from './moderation.service.ts';
import { type NameDecision, SignatureService } from './signature.service.ts';

const contributionId = () => Param('id', new SchemaPipe(ContributionId));

@Controller('entities/:entity/contributions')
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly signatures: SignatureService,
    private readonly changes: ConsultationChanges,
  ) {}

  @Get('queue')
  @Allow('consultation.moderate')
  @AnswersWith(QueuePage)
  queue(
    @CurrentEntity() entity: KnownEntity,
    @Query(new SchemaPipe(QueueQuery)) query: QueueQuery,
  ): Promise<QueuePage> {
    return this.moderation.queue(entity.id, query);
  }

  @Post(':id/moderation')
  @HttpCode(200)
  @Allow('consultation.moderate')
  @AnswersWith(QueueItem)
  moderate(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @contributionId() id: ContributionId,
    @Body(new SchemaPipe(Moderate)) wanted: Moderate,
  ): Promise<QueueItem> {
    const reason = 'reason' in wanted ? wanted.reason : null;
    return this.decide(entity, id, { action: wanted.action, reason, note: wanted.note }, personId);
  }

  @Post(':id/appeal-decision')
  @HttpCode(200)
  @Allow('consultation.moderate')
  @AnswersWith(QueueItem)
  decideAppeal(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @contributionId() id: ContributionId,
    @Body(new SchemaPipe(DecideAppeal)) { decision, note }: DecideAppeal,
  ): Promise<QueueItem> {
    return this.decide(entity, id, { action: decision, reason: null, note }, personId);
  }

  private decide(
    entity: KnownEntity,
    id: ContributionId,
    decision: Decision | NameDecision,
    by: PersonId,
  ): Promise<QueueItem> {
    return this.changes.run(entity, ['contributions', 'queue', 'themes', 'route'], async (tx) => {
      if (ofName(decision)) await this.signatures.decideIn(tx, entity, id, decision, by);
      else await this.moderation.decideIn(tx, entity, id, decision, by);
      return this.moderation.item(tx, entity.id, id);
    });
  }
}

const ofName = (decision: Decision | NameDecision): decision is NameDecision =>
  decision.action === 'hide-name' || decision.action === 'show-name';
