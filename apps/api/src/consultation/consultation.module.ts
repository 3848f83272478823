import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { ContributionsOwed } from './contributions-owed.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { PlanModule } from '../plan/plan.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { RouteModule } from '../route/route.module.ts';
import { AnswerReader } from './answer-reader.ts';
import { AnswerController } from './answer.controller.ts';
import { AnswerService } from './answer.service.ts';
import { AppealService } from './appeal.service.ts';
import { AuthorController } from './author.controller.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { ConsultationCountsModule } from './consultation-counts.ts';
import { ConsultationPeople } from './consultation-people.ts';
import { ContributionReader } from './contribution-reader.ts';
import { ContributionController } from './contribution.controller.ts';
import { ContributionService } from './contribution.service.ts';
import { ContributionStore } from './contribution.store.ts';
import { FocusGroupController } from './focus-group.controller.ts';
import { FocusGroupService } from './focus-group.service.ts';
import { FolioGuesses } from './folio-guesses.ts';
import { HandOverService } from './hand-over.service.ts';
import { LineageStore } from './lineage.store.ts';
import { ModerationController } from './moderation.controller.ts';
import { ModerationService } from './moderation.service.ts';
import { ModerationStore } from './moderation.store.ts';
import { PlaceService } from './place.service.ts';
import { ProblemController } from './problem.controller.ts';
import { ProblemService } from './problem.service.ts';
import { ProblemStore } from './problem.store.ts';
import { ProjectOutcomes } from './project-outcome.service.ts';
import { ProjectReader } from './project-reader.ts';
import { ProjectController } from './project.controller.ts';
import { ProjectService } from './project.service.ts';
import { ProjectStore } from './project.store.ts';
import { SignatureService } from './signature.service.ts';
import { StaffEntryController } from './staff-entry.controller.ts';
import { StaffEntryService } from './staff-entry.service.ts';
import { SuggestionService } from './suggestion.service.ts';
import { SummaryReader } from './summary-reader.ts';
import { ThemeReader } from './theme-reader.ts';
import { ThemeController } from './theme.controller.ts';
import { ThemeService } from './theme.service.ts';
import { ThemeStore } from './theme.store.ts';
import { ThreadClauses } from './thread-clauses.ts';
import { ThreadService } from './thread.service.ts';

/** Names before patterns: `contributions/queue` is asked before `contributions/:ref` could take it for a folio. */
@Module({
  imports: [
    AnswersDueModule,
    RouteModule,
    ConsultationCountsModule,
    DraftingModule,
    PlanModule,
    SessionModule,
  ],
  controllers: [
    ModerationController,
    StaffEntryController,
    ThemeController,
    ProblemController,
    ProjectController,
    AnswerController,
    FocusGroupController,
    AuthorController,
    ContributionController,
  ],
  providers: [
    ContributionsOwed,
    AnswerReader,
    AnswerService,
    AppealService,
    ConsultationChanges,
    ConsultationPeople,
    ContributionReader,
    ContributionService,
    ContributionStore,
    FocusGroupService,
    FolioGuesses,
    HandOverService,
    LineageStore,
    ModerationService,
    ModerationStore,
    PlaceService,
    ProblemService,
    ProblemStore,
    ProjectOutcomes,
    ProjectReader,
    ProjectService,
    ProjectStore,
    SignatureService,
    StaffEntryService,
    SuggestionService,
    SummaryReader,
    ThemeReader,
    ThemeService,
    ThemeStore,
    ThreadClauses,
    ThreadService,
  ],
  exports: [
    AnswerService,
    ConsultationChanges,
    ConsultationCountsModule,
    ContributionReader,
    ContributionService,
    FolioGuesses,
    ModerationService,
    PlaceService,
    ProblemService,
    StaffEntryService,
    SuggestionService,
    SummaryReader,
    ThemeReader,
    ThemeService,
    ThreadService,
  ],
})
export class ConsultationModule {}
