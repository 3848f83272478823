import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  DeskCommentHistory,
  DeskPeople,
  DeskThread,
  DeskThreadPage,
  DeskThreadQuery,
  ModerateDeskComment,
  WaitingMentions,
} from '@ruta/contracts/drafting/desk-comment';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CommitmentId, DeskCommentId, DeskThreadId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { DeskComments } from './desk-comments.service.ts';

@Controller('entities/:entity')
export class DeskCommentController {
  constructor(private readonly comments: DeskComments) {}

  @Get('commitments/:commitment/threads')
  @Allow('drafting.read')
  @AnswersWith(DeskThreadPage)
  threads(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment', new SchemaPipe(CommitmentId)) commitment: CommitmentId,
    @Query(new SchemaPipe(DeskThreadQuery)) query: DeskThreadQuery,
  ): Promise<DeskThreadPage> {
    return this.comments.page(entity.id, commitment, query, actor);
  }

  @Get('commitments/:commitment/people')
  @Allow('drafting.comment')
  @AnswersWith(DeskPeople)
  people(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment', new SchemaPipe(CommitmentId)) commitment: CommitmentId,
  ): Promise<DeskPeople> {
    return this.comments.people(entity.id, commitment, actor);
  }

  @Post('desk-comments/:comment/moderation')
  @Allow('drafting.moderate')
  @AnswersWith(DeskThread)
  @HttpCode(200)
  moderate(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('comment', new SchemaPipe(DeskCommentId)) id: DeskCommentId,
    @Body(new SchemaPipe(ModerateDeskComment)) given: ModerateDeskComment,
  ): Promise<DeskThread> {
    return this.comments.moderate(entity.id, id, given, personOf(actor));
  }

  @Get('desk-comments/:comment/history')
  @Allow('drafting.moderate')
  @AnswersWith(DeskCommentHistory)
  history(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('comment', new SchemaPipe(DeskCommentId)) id: DeskCommentId,
  ): Promise<DeskCommentHistory> {
    return this.comments.history(entity.id, id, personOf(actor));
  }

  @Get('mentions-waiting')
  @Allow('drafting.see-mentions')
  @AnswersWith(WaitingMentions)
  waiting(@CurrentEntity() entity: KnownEntity, @CurrentActor() actor: Actor): Promise<WaitingMentions> {
    return this.comments.waiting(entity.id, personOf(actor));
  }

  @Post('threads/:thread/seen')
  @Allow('drafting.see-mentions')
  @HttpCode(204)
  seen(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('thread', new SchemaPipe(DeskThreadId)) thread: DeskThreadId,
  ): Promise<void> {
    return this.comments.seen(entity.id, thread, personOf(actor));
  }
}
