import { z } from 'zod';
import { BallotEvent } from '../ballot/event.ts';
import { BoardEvent } from '../board/event.ts';
import { AgendaItemId, ParticipantId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { partEvents } from './parts.ts';
import { Stance } from './stance.ts';
import { AgendaDraft, AgendaPlans } from './agenda.ts';

const words = z.object({ text: z.string() }).nullable();
export const Attendance = z.object({ room: z.int(), online: z.int(), assisted: z.int() });
export type Attendance = z.infer<typeof Attendance>;
export const Move = z.enum(['start', 'next', 'back', 'goto', 'undo']);
export type Move = z.infer<typeof Move>;

/** What happened in a session, as its append-only log keeps it. Never sent to anybody unredacted. */
export const SessionEvent = z.discriminatedUnion('type', [
  /** `table` where it is a table of another session's breakout. */
  z.object({
    type: z.literal('session.scheduled'),
    items: z.array(AgendaDraft),
    table: z.boolean().optional(),
  }),
  z.object({ type: z.literal('run.started') }),
  /** `present` is who was connected at that moment: attendance without a name. */
  z.object({
    type: z.literal('item.entered'),
    itemId: AgendaItemId,
    by: Move,
    endsAt: Instant.nullable(),
    present: Attendance,
  }),
  z.object({ type: z.literal('time.set'), endsAt: Instant }),
  z.object({ type: z.literal('run.paused') }),
  z.object({ type: z.literal('run.resumed') }),
  z.object({ type: z.literal('run.finished'), present: Attendance }),
  z.object({ type: z.literal('room.locked'), locked: z.boolean() }),
  z.object({ type: z.literal('screen.blanked'), blank: z.boolean() }),

  z.object({ type: z.literal('agenda.added'), item: AgendaDraft, after: AgendaItemId.nullable() }),
  z.object({ type: z.literal('agenda.edited'), item: AgendaDraft }),
  z.object({ type: z.literal('agenda.removed'), itemId: AgendaItemId }),
  z.object({ type: z.literal('agenda.moved'), itemId: AgendaItemId, after: AgendaItemId.nullable() }),
  z.object({ type: z.literal('agenda.planned'), plans: AgendaPlans }),

  z.object({
    type: z.literal('lease.taken'),
    holder: ParticipantId,
    console: z.uuid().nullable(),
    epoch: z.int(),
  }),
  z.object({ type: z.literal('lease.asked'), by: ParticipantId }),
  z.object({ type: z.literal('lease.released') }),

  z.object({
    type: z.literal('floor.asked'),
    participantId: ParticipantId,
    stance: Stance.nullable(),
  }),
  z.object({ type: z.literal('floor.left'), participantId: ParticipantId }),
  z.object({ type: z.literal('floor.given'), participantId: ParticipantId, endsAt: Instant.nullable() }),
  z.object({ type: z.literal('floor.extended'), endsAt: Instant }),
  z.object({ type: z.literal('floor.ended'), participantId: ParticipantId }),

  z.object({ type: z.literal('ready.set'), participantId: ParticipantId, ready: z.boolean() }),
  z.object({ type: z.literal('participant.removed'), participantId: ParticipantId, words }),
  z.object({ type: z.literal('participant.restored'), participantId: ParticipantId }),
  z.object({ type: z.literal('participant.name-hidden'), participantId: ParticipantId, words }),
  z.object({ type: z.literal('participant.name-shown'), participantId: ParticipantId }),
  /** A guest became an account that sits here already: from now on whatever `from` did is done by `into`. */
  z.object({ type: z.literal('participant.merged'), from: ParticipantId, into: ParticipantId }),

  ...BoardEvent,
  ...BallotEvent,
  ...partEvents.questions,
  ...partEvents.decks,
  ...partEvents.trees,
  ...partEvents.replies,
  ...partEvents.surveys,
  ...partEvents.challenges,
  ...partEvents.teams,
  ...partEvents.seekers,
  ...partEvents.pitches,
  ...partEvents.judgings,
  ...partEvents.breakouts,
  ...partEvents.rolls,
  ...partEvents.reviews,
  ...partEvents.motions,
]);
export type SessionEvent = z.infer<typeof SessionEvent>;
export type EventType = SessionEvent['type'];

/** An event under its number. `actor` is null where the clock did it (a deadline). */
export const LoggedEvent = z.object({
  seq: z.int().min(1),
  at: Instant,
  actor: ParticipantId.nullable(),
  event: SessionEvent,
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;
