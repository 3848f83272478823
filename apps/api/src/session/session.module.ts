import { Module } from '@nestjs/common';
import { BallotModule } from '../ballot/ballot.module.ts';
import { BringableContributionsModule } from '../consultation/bringable-contributions.ts';
import { DraftingModule } from '../drafting/drafting.module.ts';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { AssistedGateway } from './assisted.gateway.ts';
import { AgendaTemplates } from './agenda-templates.service.ts';
import { AgendaTemplatesController } from './agenda-templates.controller.ts';
import { BroughtCards } from './brought-cards.ts';
import { CommitmentSubjects } from './commitment-subjects.ts';
import { FinishedSessions } from './finished-sessions.ts';
import { FormalFactsOf } from './formal-facts.ts';
import { FormalKeeper } from './formal-keeper.ts';
import { GroupSuggester } from './group-suggester.ts';
import { MinutesService } from './minutes.service.ts';
import { ParticipantStore } from './participant.store.ts';
import { PicturesController } from './pictures.controller.ts';
import { Pictures } from './pictures.service.ts';
import { PresenceBook } from './presence-book.ts';
import { PresenceStore } from './presence.store.ts';
import { ReplayController } from './replay.controller.ts';
import { SessionReplays } from './replay.service.ts';
import { RehearsalCast } from './rehearsal-cast.ts';
import { RehearsalEnd } from './rehearsal-end.ts';
import { RehearsalSweeper } from './rehearsal-sweeper.ts';
import { RehearsalService } from './rehearsal.service.ts';
import { RehearsalStore } from './rehearsal.store.ts';
import { RehearsalsController } from './rehearsals.controller.ts';
import { RoomController } from './room.controller.ts';
import { RoomKeeper } from './room-keeper.ts';
import { RoundDeadlines } from './round-deadlines.ts';
import { ScreenGateway } from './screen.gateway.ts';
import { ScreenService } from './screen.service.ts';
import { SeatArrivals } from './seat-arrivals.ts';
import { SeatHoldings } from './seat-holdings.ts';
import { SeatCards } from './seat-cards.ts';
import { SessionSeats } from './session-seats.service.ts';
import { SeatsController } from './seats.controller.ts';
import { SessionAnnouncer } from './session-announcer.ts';
import { SessionCircumstances } from './session-circumstances.ts';
import { SessionConsequences } from './session-consequences.ts';
import { SessionDirectory } from './session-directory.ts';
import { SessionEdits } from './session-edits.ts';
import { EntryBallots } from './entry-ballots.ts';
import { SessionEntry } from './session-entry.ts';
import { SessionGateway } from './session.gateway.ts';
import { SessionHeaders } from './session-headers.ts';
import { SessionPersonalData } from './session-personal-data.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionService } from './session.service.ts';
import { SessionStore } from './session.store.ts';
import { SessionWiring } from './session-wiring.ts';
import { SessionWriter } from './session-writer.ts';
import { SessionsController } from './sessions.controller.ts';
import { TableDeadlines } from './table-deadlines.ts';
import { TableKeeper } from './table-keeper.ts';
import { TableTeller } from './table-teller.ts';
import { TableMapsController } from './table-maps.controller.ts';
import { TableMaps } from './table-maps.service.ts';
import { TallyTeller } from './tally-teller.ts';
import { TableStore } from './table.store.ts';
import { VoteDesk } from './vote-desk.ts';

@Module({
  imports: [BallotModule, BringableContributionsModule, DraftingModule, SecretariatModule],
  controllers: [
    AgendaTemplatesController,
    PicturesController,
    RehearsalsController,
    SessionsController,
    SeatsController,
    RoomController,
    ReplayController,
    TableMapsController,
  ],
  providers: [
    BroughtCards,
    CommitmentSubjects,
    FinishedSessions,
    FormalFactsOf,
    FormalKeeper,
    GroupSuggester,
    AgendaTemplates,
    AssistedGateway,
    MinutesService,
    ParticipantStore,
    Pictures,
    RehearsalCast,
    RehearsalEnd,
    RehearsalService,
    RehearsalSweeper,
    RehearsalStore,
    PresenceBook,
    PresenceStore,
    RoomKeeper,
    RoundDeadlines,
    ScreenGateway,
    ScreenService,
    SeatArrivals,
    SeatHoldings,
    SeatCards,
    SessionSeats,
    SessionAnnouncer,
    SessionCircumstances,
    SessionConsequences,
    SessionDirectory,
    SessionEdits,
    EntryBallots,
    SessionEntry,
    SessionGateway,
    SessionHeaders,
    SessionPersonalData,
    SessionRegistry,
    SessionReplays,
    SessionService,
    SessionStore,
    SessionWiring,
    SessionWriter,
    TableDeadlines,
    TableKeeper,
    TableMaps,
    TableStore,
    TableTeller,
    TallyTeller,
    VoteDesk,
  ],
  exports: [BroughtCards, FinishedSessions, MinutesService, SessionEdits, SessionRegistry, SessionService],
})
export class SessionModule {}
