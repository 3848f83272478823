import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { ObjectionsOwed } from './objections-owed.ts';
import { OwnAimsModule } from '../declaration/own-aims.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { EntityModule } from '../entity/entity.module.ts';
import { FeedbackModule } from '../feedback/feedback.module.ts';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { AmendmentGround } from './amendment-ground.ts';
import { PlanAmendments } from './amendments.service.ts';
import { Approvals } from './approvals.service.ts';
import { AssemblyFacts } from './assembly-facts.ts';
import { Coverage } from './coverage.service.ts';
import { InstitutionStore } from './institution.store.ts';
import { DetachedSignatureController } from './detached/detached-signature.controller.ts';
import { DetachedFiles } from './detached/detached-files.store.ts';
import { DetachedSignatures } from './detached/detached-signatures.service.ts';
import { HandedInChecks } from './detached/handed-in-checks.ts';
import { SignedDecisions } from './detached/signed-decisions.ts';
import { SigningDocuments } from './detached/signing-documents.service.ts';
import { TrustAnchors } from './detached/trust-anchors.ts';
import { EvidenceFilesController } from './evidence-files.controller.ts';
import { EvidenceFiles } from './evidence-files.service.ts';
import { EvaluationReader } from './evaluation-reader.ts';
import { DeskSources } from './desk-sources.ts';
import { ObjectionAnswers } from './objection-answers.service.ts';
import { OwnSignatures } from './own-signatures.service.ts';
import { PlanDocuments } from './plan-documents.service.ts';
import { PlanFilesController } from './plan-files.controller.ts';
import { PlanPeople } from './plan-people.ts';
import { PlanSignOffs } from './plan-sign-offs.service.ts';
import { PlanController } from './plan.controller.ts';
import { PlanStore } from './plan.store.ts';
import { PlanAssembling } from './plan-assembling.service.ts';
import { PlanAssemblyReader } from './plan-assembly-reader.ts';
import { PlanSteps } from './plan-steps.service.ts';
import { PlanStepsController } from './plan-steps.controller.ts';
import { ApprovedCommitments } from './approved-commitments.ts';
import { ProgressStore } from './progress.store.ts';
import { Progress } from './progress.service.ts';
import { Publication } from './publication.service.ts';
import { PublishedSignatures } from './published-signatures.ts';
import { PublishedSources } from './published-sources.ts';
import { SeatStore } from './seat.store.ts';
import { SheetReader } from './sheet-reader.ts';
import { SignatureLetters } from './signature-letters.ts';
import { SignatureWatch } from './signature-watch.ts';
import { SignOffController } from './sign-off.controller.ts';
import { SignOffs } from './sign-offs.service.ts';

@Module({
  imports: [
    AnswersDueModule,
    DocumentsModule,
    DraftingModule,
    EntityModule,
    FeedbackModule,
    OwnAimsModule,
    SecretariatModule,
  ],
  controllers: [
    DetachedSignatureController,
    EvidenceFilesController,
    PlanController,
    PlanFilesController,
    PlanStepsController,
    SignOffController,
  ],
  providers: [
    ObjectionsOwed,
    AmendmentGround,
    ApprovedCommitments,
    Approvals,
    AssemblyFacts,
    Coverage,
    InstitutionStore,
    DeskSources,
    DetachedFiles,
    DetachedSignatures,
    EvaluationReader,
    EvidenceFiles,
    HandedInChecks,
    ObjectionAnswers,
    OwnSignatures,
    PlanAmendments,
    PlanAssembling,
    PlanAssemblyReader,
    PlanDocuments,
    PlanPeople,
    PlanSignOffs,
    PlanStore,
    PlanSteps,
    Progress,
    ProgressStore,
    Publication,
    PublishedSignatures,
    PublishedSources,
    SeatStore,
    SheetReader,
    SignOffs,
    SignatureLetters,
    SignatureWatch,
    SignedDecisions,
    SigningDocuments,
    TrustAnchors,
  ],
  exports: [
    ApprovedCommitments,
    Approvals,
    EvaluationReader,
    Progress,
    Publication,
    PublishedSources,
    SignOffs,
  ],
})
export class PlanModule {}
