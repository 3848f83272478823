import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { RecommendationsOwed } from './recommendations-owed.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { PlanModule } from '../plan/plan.module.ts';
import { EvaluationController } from './evaluation.controller.ts';
import { EvaluationPages } from './evaluation-page.service.ts';
import { EvaluationPeople } from './evaluation-people.ts';
import { EvaluationStore } from './evaluation.store.ts';
import { JudgedCommitments } from './judged-commitments.ts';
import { Judgements } from './judgements.service.ts';
import { Recommendations } from './recommendations.service.ts';

@Module({
  imports: [AnswersDueModule, DraftingModule, PlanModule],
  controllers: [EvaluationController],
  providers: [
    RecommendationsOwed,
    EvaluationPages,
    JudgedCommitments,
    EvaluationPeople,
    EvaluationStore,
    Judgements,
    Recommendations,
  ],
  exports: [EvaluationPages],
})
export class EvaluationModule {}
