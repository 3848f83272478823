import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { SetSignature } from '@ruta/contracts/consultation/signature';
import {
  AnswerComments,
  ClauseCounts,
  CommentPage,
  CommentQuery,
  CommentsAnswered,
  CommentView,
  DueComments,
  ModerateComment,
  WriteComment,
} from '@ruta/contracts/feedback/comment';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CommentId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Answers } from './answers.service.ts';
import { CommentModeration } from './comment-moderation.service.ts';
import { Comments } from './comments.service.ts';

@Controller('entities/:entity')
export class FeedbackController {
  constructor(
    private readonly comments: Comments,
    private readonly answers: Answers,
    private readonly moderation: CommentModeration,
  ) {}

  @Get('commitments/:commitment/comments')
  @Allow('feedback.read')
  @AnswersWith(CommentPage)
  page(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Query(new SchemaPipe(CommentQuery)) query: CommentQuery,
  ): Promise<CommentPage> {
    return this.comments.page(entity.id, which, query, actor);
  }

  @Get('commitments/:commitment/versions/:version/comment-counts')
  @Allow('feedback.read')
  @AnswersWith(ClauseCounts)
  counts(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<ClauseCounts> {
    return this.comments.counts(entity.id, which, version);
  }

  @Post('commitments/:commitment/comments')
  @Allow('feedback.comment')
  @AnswersWith(CommentView)
  write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(WriteComment)) given: WriteComment,
  ): Promise<CommentView> {
    return this.comments.write(entity.id, which, given, personOf(actor));
  }

  @Post('comments/:comment/moderation')
  @Allow('feedback.moderate')
  @AnswersWith(CommentView)
  @HttpCode(200)
  moderate(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('comment', new SchemaPipe(CommentId)) id: CommentId,
    @Body(new SchemaPipe(ModerateComment)) given: ModerateComment,
  ): Promise<CommentView> {
    return this.moderation.moderate(entity.id, id, given, personOf(actor));
  }

  @Put('comments/:comment/signature')
  @Allow('feedback.sign')
  @AnswersWith(CommentView)
  sign(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('comment', new SchemaPipe(CommentId)) id: CommentId,
    @Body(new SchemaPipe(SetSignature)) given: SetSignature,
  ): Promise<CommentView> {
    return this.moderation.sign(entity.id, id, given, personOf(actor));
  }

  @Post('comment-answers')
  @Allow('feedback.answer')
  @AnswersWith(CommentsAnswered)
  @HttpCode(200)
  answer(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(AnswerComments)) given: AnswerComments,
  ): Promise<CommentsAnswered> {
    return this.answers.give(entity.id, given, personOf(actor));
  }

  @Get('comments-due')
  @Allow('feedback.answer')
  @AnswersWith(DueComments)
  due(@CurrentEntity() entity: KnownEntity): Promise<DueComments> {
    return this.comments.due(entity);
  }
}
