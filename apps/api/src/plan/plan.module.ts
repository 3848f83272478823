import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { FeedbackModule } from '../feedback/feedback.module.ts';
import { Approvals } from './approvals.service.ts';
import { EvidenceFilesController } from './evidence-files.controller.ts';
import { EvidenceFiles } from './evidence-files.service.ts';
import { EvaluationReader } from './evaluation-reader.ts';
import { PlanPeople } from './plan-people.ts';
import { PlanController } from './plan.controller.ts';
import { PlanStore } from './plan.store.ts';
import { Plans } from './plans.service.ts';
import { ProgressStore } from './progress.store.ts';
import { Progress } from './progress.service.ts';
import { Publication } from './publication.service.ts';
import { PublishedSignatures } from './published-signatures.ts';
import { SeatStore } from './seat.store.ts';
import { SignOffController } from './sign-off.controller.ts';
import { SignOffs } from './sign-offs.service.ts';

@Module({
  imports: [DraftingModule, FeedbackModule],
  controllers: [EvidenceFilesController, PlanController, SignOffController],
  providers: [
    Approvals,
    EvaluationReader,
    EvidenceFiles,
    PlanPeople,
    PlanStore,
    Plans,
    Progress,
    ProgressStore,
    Publication,
    PublishedSignatures,
    SeatStore,
    SignOffs,
  ],
  exports: [Approvals, EvaluationReader, Plans, Progress, Publication, SignOffs],
})
export class PlanModule {}
