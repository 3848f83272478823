import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { RoundResult } from '@ruta/contracts/ballot/result';
import type {
  AgendaItemId,
  ContributionId,
  ProjectId,
  ParticipantId,
  RoundId,
  SeatId,
  TableMapId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Attendance } from '@ruta/contracts/session/event';
import type { FloorRequest, FloorView, Lease, Run } from '@ruta/contracts/session/view';
import type { RollOfBody } from '@ruta/contracts/formal/roll';
import type { EarlierResolution } from '@ruta/contracts/formal/review';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import type { ResolutionStatus } from '@ruta/contracts/secretariat/resolution';
import type { Board } from '../board/board.ts';
import type { Seatable } from '../breakout/seat-people.ts';
import type { SavedMap } from '../breakout/seat-saved.ts';
import { emptyParts, type PartsState } from './parts/elements.ts';

/** The control with the moment it was taken; `takenAt` is not shown. */
export type LeaseState = Lease & { takenAt: Instant };

export interface Turn {
  participantId: ParticipantId;
  stance: FloorRequest['stance'];
  itemId: AgendaItemId | null;
  at: Instant;
  ms: number;
}

export interface FloorState {
  speaking: FloorView['speaking'];
  queue: readonly FloorRequest[];
  turns: readonly Turn[];
}

/** One visit of an agenda entry; `present` is who was connected when it began. */
export interface Step {
  itemId: AgendaItemId;
  at: Instant;
  usedMs: number;
  present: Attendance;
}

/** A whole session, hidden content included: the fold of its log. Never leaves the server but through `view`. */
export interface SessionState {
  seq: number;
  /** A table of another session's breakout: without a control of its own, led by whoever reports. */
  table: boolean;
  run: Run;
  lease: LeaseState;
  floor: FloorState;
  ready: readonly ParticipantId[];
  /** Who was ready in the phase that was left last. */
  readyBefore: readonly ParticipantId[];
  removed: readonly ParticipantId[];
  /** Whose names are hidden. */
  unnamed: readonly ParticipantId[];
  boards: readonly Board[];
  rounds: readonly RoundView[];
  parts: PartsState;
  steps: readonly Step[];
  peak: Attendance;
}

/** What an actor is in one session; `reports` for a table. The clock acts when a deadline passes. */
export type SessionActor =
  { kind: 'participant'; id: ParticipantId; leads: boolean; reports?: boolean } | { kind: 'clock' };

/** The papers of a round at its close, counted by whoever holds the round's lock. */
export interface RoundCount {
  root: string;
  result: RoundResult;
}

/** What a formal session asks of its body, each of it only when it matters. */
export interface FormalFacts {
  /** Asked for a step. */
  roll: RollOfBody | null;
  earlier: readonly EarlierResolution[] | null;
  /** Of the resolution that a review moves. */
  status: ResolutionStatus | null;
  /** Asked for the close of a vote. */
  nextNumber: { number: number; year: number } | null;
}

/** What a card is made of. */
export interface BringableContribution {
  number: number;
  text: string;
}

/** Everything a decision needs that is not in the log. */
export interface Circumstances {
  now: Instant;
  present: Attendance;
  /** When the holder of the control was last heard, null if never since the server started. */
  controllerHeardAt: Instant | null;
  /** Uniform in [0, 1). */
  random: () => number;
  leads: (participant: ParticipantId) => boolean;
  /** Has such a seat in this session. */
  isSeated: (participant: ParticipantId) => boolean;
  /** Has a seat, is not removed, and does not facilitate. */
  takesPart: (participant: ParticipantId) => boolean;
  /** Those of them who are here now, on a phone or on an assisted seat. */
  people: () => readonly Seatable[];
  /** A map that the entity keeps; asked for where tables are laid by one. */
  savedMap: (id: TableMapId) => SavedMap | null;
  /** One that is admitted and has its words; asked for `idea.bring` only. */
  contribution: (id: ContributionId) => BringableContribution | null;
  /** One that is announced and stands, by its title; asked for `idea.bring-project` only. */
  project: (id: ProjectId) => BringableContribution | null;
  /** Null outside of formal sessions. */
  formal: FormalFacts | null;
  /** The seat of the session's body that somebody holds; `assisted` for who is here without a phone. */
  seatHeld: (participant: ParticipantId) => { seatId: SeatId; capacity: Capacity } | 'assisted' | null;
  /** A fresh uuid. */
  newId: () => string;
  /** Papers cast so far; asked for `round.amend` only. */
  papers: (round: RoundId) => number;
  /** Is there such a version with that hash? Asked for `round.open` on a subject only. */
  isFrozen: (subject: BallotSubject) => boolean;
  /** Asked for `round.close` only. */
  count: (round: RoundId) => RoundCount;
}

export const emptySession: SessionState = {
  seq: 0,
  table: false,
  run: {
    status: 'scheduled',
    rev: 0,
    items: [],
    current: null,
    since: null,
    endsAt: null,
    pausedAt: null,
    startedAt: null,
    finishedAt: null,
    undo: null,
    locked: false,
    blank: false,
  },
  lease: { epoch: 0, holder: null, console: null, asking: [], takenAt: 0 },
  floor: { speaking: null, queue: [], turns: [] },
  ready: [],
  readyBefore: [],
  removed: [],
  unnamed: [],
  boards: [],
  rounds: [],
  parts: emptyParts,
  steps: [],
  peak: { room: 0, online: 0, assisted: 0 },
};
