import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { PlanModule } from '../plan/plan.module.ts';
import { FollowUpBoards } from './board.service.ts';
import { FollowUpController } from './follow-up.controller.ts';
import { FollowUpPeople } from './follow-up-people.ts';
import { RemarkReader } from './remark-reader.ts';
import { RemarksService } from './remarks.service.ts';

@Module({
  imports: [DraftingModule, PlanModule],
  controllers: [FollowUpController],
  providers: [FollowUpBoards, FollowUpPeople, RemarkReader, RemarksService],
  exports: [RemarksService],
})
export class FollowUpModule {}
