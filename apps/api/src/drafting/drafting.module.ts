import { Module } from '@nestjs/common';
import { OwnAimsModule } from '../declaration/own-aims.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { CommitmentController } from './commitment.controller.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { Commitments } from './commitments.service.ts';
import { DeskAuthors } from './desk-authors.ts';
import { DeskRoleController } from './desk-role.controller.ts';
import { DeskRolesService } from './desk-roles.service.ts';
import { DeskAccess } from './desk-access.service.ts';
import { DeskAnnouncer } from './desk-announcer.ts';
import { DeskPresence } from './desk-presence.ts';
import { DeskCommentController } from './desk-comment.controller.ts';
import { DeskCommentGateway } from './desk-comment.gateway.ts';
import { DeskCommentPeople } from './desk-comment-people.ts';
import { DeskCommentStore } from './desk-comment.store.ts';
import { DeskComments } from './desk-comments.service.ts';
import { DeskMentions } from './desk-mentions.ts';
import { Desks } from './desks.service.ts';
import { DraftImportController } from './draft-import.controller.ts';
import { DraftCheckpoints } from './draft-checkpoints.service.ts';
import { DraftCommits } from './draft-commits.service.ts';
import { DraftGateway } from './draft.gateway.ts';
import { DraftStore } from './draft.store.ts';
import { DraftingPeople } from './drafting-people.ts';
import { HistoryController } from './history.controller.ts';
import { KnownOrigins } from './known-origins.service.ts';
import { PlanFactsService } from './plan-facts.service.ts';
import { Provenance } from './provenance.service.ts';
import { SourceStore } from './source.store.ts';
import { Stages } from './stages.service.ts';
import { SuggestionController } from './suggestion.controller.ts';
import { Suggestions } from './suggestions.service.ts';
import { TextHashes } from './text-hashes.ts';
import { VersionController } from './version.controller.ts';
import { VersionBook } from './version-book.ts';
import { Versions } from './versions.service.ts';

@Module({
  imports: [DocumentsModule, OwnAimsModule],
  controllers: [
    CommitmentController,
    DeskCommentController,
    DeskRoleController,
    DraftImportController,
    HistoryController,
    SuggestionController,
    VersionController,
  ],
  providers: [
    CommitmentGround,
    CommitmentReader,
    Commitments,
    DeskAccess,
    DeskAnnouncer,
    DeskCommentGateway,
    DeskCommentPeople,
    DeskCommentStore,
    DeskComments,
    DeskMentions,
    DeskAuthors,
    DeskPresence,
    DraftCheckpoints,
    DraftCommits,
    DeskRolesService,
    Desks,
    DraftGateway,
    DraftStore,
    DraftingPeople,
    KnownOrigins,
    PlanFactsService,
    Provenance,
    SourceStore,
    Stages,
    Suggestions,
    TextHashes,
    VersionBook,
    Versions,
  ],
  exports: [
    CommitmentGround,
    CommitmentReader,
    Commitments,
    Desks,
    PlanFactsService,
    Provenance,
    Stages,
    TextHashes,
    VersionBook,
    Versions,
  ],
})
export class DraftingModule {}
