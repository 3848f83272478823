import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { RemarksOwed } from './remarks-owed.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { PlanModule } from '../plan/plan.module.ts';
import { FollowUpBoards } from './board.service.ts';
import { EvaluationModule } from '../evaluation/evaluation.module.ts';
import { RouteModule } from '../route/route.module.ts';
import { ClosingController } from './closing.controller.ts';
import { Closings } from './closing.service.ts';
import { ClosingReader } from './closing-reader.ts';
import { ClosingStore } from './closing.store.ts';
import { DueReminders } from './due-reminders.service.ts';
import { DueThings } from './due-things.ts';
import { DueStore } from './due.store.ts';
import { FollowUpController } from './follow-up.controller.ts';
import { FollowUpPeople } from './follow-up-people.ts';
import { RemarkModeration } from './remark-moderation.service.ts';
import { RemarkReader } from './remark-reader.ts';
import { RemarksService } from './remarks.service.ts';

@Module({
  imports: [AnswersDueModule, DraftingModule, EvaluationModule, PlanModule, RouteModule],
  controllers: [ClosingController, FollowUpController],
  providers: [
    RemarksOwed,
    Closings,
    ClosingReader,
    ClosingStore,
    DueReminders,
    DueStore,
    DueThings,
    FollowUpBoards,
    FollowUpPeople,
    RemarkModeration,
    RemarkReader,
    RemarksService,
  ],
  exports: [RemarksService],
})
export class FollowUpModule {}
