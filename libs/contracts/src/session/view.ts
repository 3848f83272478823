import { z } from 'zod';
import { RoundView } from '../ballot/round.ts';
import { BoardView, OwnIdea } from '../board/view.ts';
import { AgendaItemId, ParticipantId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { AgendaItem } from './agenda.ts';
import { OwnParts, PartsView } from './parts.ts';
import { Stance } from './stance.ts';

/** For whom a view is made. Everybody in an audience gets the same bytes. */
export const Audience = z.enum(['phone', 'console', 'screen']);
export type Audience = z.infer<typeof Audience>;

export const SessionStatus = z.enum(['scheduled', 'live', 'paused', 'finished']);
export type SessionStatus = z.infer<typeof SessionStatus>;

/**
 * The run of the session. `rev` rises with every step and every change of the agenda. While paused, the time left is
 * `endsAt - pausedAt`. `undo` is there for ten seconds after a *next*, a *back* or going anywhere.
 */
export const Run = z.object({
  status: SessionStatus,
  rev: z.int(),
  items: z.array(AgendaItem),
  current: AgendaItemId.nullable(),
  /** Since when the current entry runs. */
  since: Instant.nullable(),
  endsAt: Instant.nullable(),
  pausedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  undo: z
    .object({
      until: Instant,
      itemId: AgendaItemId,
      since: Instant,
      endsAt: Instant.nullable(),
      usedMs: z.int(),
    })
    .nullable(),
  locked: z.boolean(),
  blank: z.boolean(),
});
export type Run = z.infer<typeof Run>;

/** Who leads. `asking` are co-facilitators who asked for the control. */
export const Lease = z.object({
  epoch: z.int(),
  holder: ParticipantId.nullable(),
  console: z.uuid().nullable(),
  asking: z.array(ParticipantId),
});
export type Lease = z.infer<typeof Lease>;

export const FloorRequest = z.object({
  participantId: ParticipantId,
  stance: Stance.nullable(),
  at: Instant,
});
export type FloorRequest = z.infer<typeof FloorRequest>;

/** How long somebody has spoken in one entry of the agenda, in turns that have ended. */
export const Spoken = z.object({
  participantId: ParticipantId,
  itemId: AgendaItemId.nullable(),
  ms: z.int(),
  turns: z.int(),
});
export type Spoken = z.infer<typeof Spoken>;

/** `queue` is whole for the console, the first five for the screen, empty for phones, who read `waiting`; nor do phones get `spoken`. */
export const FloorView = z.object({
  speaking: z
    .object({
      participantId: ParticipantId,
      stance: Stance.nullable(),
      since: Instant,
      endsAt: Instant.nullable(),
    })
    .nullable(),
  waiting: z.int(),
  queue: z.array(FloorRequest),
  spoken: z.array(Spoken),
});
export type FloorView = z.infer<typeof FloorView>;

/** A session as one audience sees it after event number `seq`. `lease` and `removed` are for the console only. */
export const SessionView = z.object({
  audience: Audience,
  seq: z.int(),
  run: Run,
  ready: z.int(),
  floor: FloorView,
  boards: z.array(BoardView),
  rounds: z.array(RoundView),
  parts: PartsView,
  lease: Lease.nullable(),
  removed: z.array(ParticipantId),
});
export type SessionView = z.infer<typeof SessionView>;

/**
 * What belongs to one participant. `place` is 1 for the next to speak, 0 for whoever speaks, null outside the queue;
 * `ready` names the phase for which one is ready.
 */
export const OwnView = z.object({
  participantId: ParticipantId,
  /** One's name is hidden from everybody. */
  unnamed: z.boolean(),
  ready: AgendaItemId.nullable(),
  place: z.int().nullable(),
  /** What one is in the queue for. */
  stance: Stance.nullable(),
  ideas: z.array(OwnIdea),
  parts: OwnParts,
});
export type OwnView = z.infer<typeof OwnView>;
