import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { Answers } from './answers.service.ts';
import { CommentStore } from './comment.store.ts';
import { Comments } from './comments.service.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FeedbackPeople } from './feedback-people.ts';

@Module({
  imports: [DraftingModule],
  controllers: [FeedbackController],
  providers: [Answers, CommentStore, Comments, FeedbackPeople],
  exports: [Answers, CommentStore, Comments],
})
export class FeedbackModule {}
