import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { CommentsOwed } from './comments-owed.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { Answers } from './answers.service.ts';
import { CommentReader } from './comment-reader.ts';
import { CommentModeration } from './comment-moderation.service.ts';
import { Comments } from './comments.service.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FeedbackPeople } from './feedback-people.ts';

@Module({
  imports: [AnswersDueModule, DraftingModule],
  controllers: [FeedbackController],
  providers: [CommentsOwed, Answers, CommentModeration, CommentReader, Comments, FeedbackPeople],
  exports: [Answers, CommentReader, Comments],
})
export class FeedbackModule {}
