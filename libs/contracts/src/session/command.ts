import { z } from 'zod';
import { BallotCommand } from '../ballot/command.ts';
import { BoardCommand } from '../board/command.ts';
import { AgendaItemId, OpId, ParticipantId, SessionId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';
import { partCommands } from './parts.ts';
import { Stance } from './stance.ts';
import { AgendaDraft, AgendaPlans } from './agenda.ts';

const reason = plainText(600, 3);

/** Steps of the run: they need the control (`epoch`), and `expectedRev`, so that a key pressed twice steps once. */
const RunCommand = [
  z.object({ type: z.literal('run.start') }),
  z.object({ type: z.literal('run.next') }),
  z.object({ type: z.literal('run.back') }),
  z.object({ type: z.literal('run.goto'), itemId: AgendaItemId }),
  /** Takes the last `run.next` back within ten seconds, with the clock as it was. */
  z.object({ type: z.literal('run.undo') }),
  /** Negative seconds shorten the phase, never below now. */
  z.object({ type: z.literal('run.add-time'), seconds: z.int().min(-7200).max(7200) }),
  z.object({ type: z.literal('run.pause') }),
  z.object({ type: z.literal('run.resume') }),
  z.object({ type: z.literal('run.finish') }),
  z.object({ type: z.literal('room.lock'), locked: z.boolean() }),
  z.object({ type: z.literal('screen.blank'), blank: z.boolean() }),
] as const;

/** `after: null` puts the entry first. Entries that were started keep their kind and cannot be removed. */
const AgendaCommand = [
  z.object({ type: z.literal('agenda.add'), item: AgendaDraft, after: AgendaItemId.nullable() }),
  z.object({ type: z.literal('agenda.edit'), item: AgendaDraft }),
  z.object({ type: z.literal('agenda.remove'), itemId: AgendaItemId }),
  z.object({ type: z.literal('agenda.move'), itemId: AgendaItemId, after: AgendaItemId.nullable() }),
  /** New lengths for several entries that were not started, in one step. */
  z.object({ type: z.literal('agenda.plan'), plans: AgendaPlans }),
] as const;

/**
 * The control of a session. It is taken when nobody has it, when its holder was silent for 15 s, when the holder
 * passes it on, or from one's own other console. `console` is a random id of the tab: the view says which tab leads.
 */
const LeaseCommand = [
  z.object({ type: z.literal('lease.take'), console: z.uuid() }),
  z.object({ type: z.literal('lease.ask') }),
  z.object({ type: z.literal('lease.pass'), to: ParticipantId }),
  z.object({ type: z.literal('lease.release') }),
] as const;

const FloorCommand = [
  z.object({ type: z.literal('floor.ask'), stance: Stance.nullable() }),
  z.object({ type: z.literal('floor.leave') }),
  z.object({ type: z.literal('floor.give'), to: ParticipantId }),
  /** Into the queue on behalf of somebody who raised their hand. */
  z.object({ type: z.literal('floor.put'), participantId: ParticipantId, stance: Stance.nullable() }),
  /** More time for whoever speaks; after their time was up, from now on. */
  z.object({ type: z.literal('floor.extend'), seconds: z.int().min(10).max(600) }),
  /** By the facilitator, or by whoever speaks. */
  z.object({ type: z.literal('floor.end') }),
] as const;

const PeopleCommand = [
  /** Counts for the phase named, so that a late tap does not make one ready for the next. */
  z.object({ type: z.literal('ready.set'), itemId: AgendaItemId, ready: z.boolean() }),
  z.object({ type: z.literal('participant.remove'), participantId: ParticipantId, reason }),
  z.object({ type: z.literal('participant.restore'), participantId: ParticipantId }),
  /** The name goes from every surface; the person stays. */
  z.object({ type: z.literal('participant.hide-name'), participantId: ParticipantId, reason }),
  z.object({ type: z.literal('participant.show-name'), participantId: ParticipantId }),
] as const;

export const SessionCommand = z.discriminatedUnion('type', [
  ...RunCommand,
  ...AgendaCommand,
  ...LeaseCommand,
  ...FloorCommand,
  ...PeopleCommand,
  ...BoardCommand,
  ...BallotCommand,
  ...partCommands.questions,
  ...partCommands.decks,
  ...partCommands.trees,
  ...partCommands.replies,
  ...partCommands.surveys,
  ...partCommands.challenges,
  ...partCommands.teams,
  ...partCommands.seekers,
  ...partCommands.pitches,
  ...partCommands.judgings,
  ...partCommands.breakouts,
  ...partCommands.rolls,
  ...partCommands.reviews,
  ...partCommands.motions,
]);
export type SessionCommand = z.infer<typeof SessionCommand>;
export type CommandType = SessionCommand['type'];

/**
 * A command on its way. The same `opId` is carried out once and answered alike. `as` acts for an assisted seat.
 * `epoch` is that of the lease one believes to hold, `expectedRev` the `rev` of the view one looked at.
 */
export const CommandEnvelope = z.object({
  sessionId: SessionId,
  opId: OpId,
  epoch: z.int().nonnegative().optional(),
  expectedRev: z.int().nonnegative().optional(),
  as: ParticipantId.optional(),
  command: SessionCommand,
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** Where the session stood after the command: its last event's number, and the run's revision. */
export const CommandDone = z.object({ seq: z.int(), rev: z.int() });
export type CommandDone = z.infer<typeof CommandDone>;
