import { z } from 'zod';
import { RoundView } from '../ballot/round.ts';
import { GroupId } from '../ballot/ballot.ts';
import { BoardView, GroupView, IdeaView, TrayIdea } from '../board/view.ts';
import { AgendaItemId, IdeaId, ParticipantId, SessionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { AgendaItem, PhaseContent } from './agenda.ts';
import { Move } from './event.ts';
import { ParticipantCard } from './participant.ts';
import { PartChanged } from './parts.ts';
import { FloorView, Lease } from './view.ts';

/** What an audience is told of an event. Folded into its view by `fold` of domain/session/fold.ts. */
export const ViewEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run.started') }),
  z.object({
    type: z.literal('item.entered'),
    itemId: AgendaItemId,
    by: Move,
    endsAt: Instant.nullable(),
    content: PhaseContent,
  }),
  z.object({ type: z.literal('time.set'), endsAt: Instant }),
  z.object({ type: z.literal('run.paused') }),
  z.object({ type: z.literal('run.resumed') }),
  z.object({ type: z.literal('run.finished') }),
  z.object({ type: z.literal('room.locked'), locked: z.boolean() }),
  z.object({ type: z.literal('screen.blanked'), blank: z.boolean() }),
  z.object({ type: z.literal('agenda.set'), items: z.array(AgendaItem), rev: z.int() }),

  z.object({ type: z.literal('lease.set'), lease: Lease }),
  z.object({ type: z.literal('removed.set'), removed: z.array(ParticipantId) }),
  z.object({ type: z.literal('floor.set'), floor: FloorView }),
  z.object({ type: z.literal('ready.counted'), ready: z.int() }),

  /** Number of ideas and late ideas of a board, also while nobody may read them. */
  z.object({ type: z.literal('board.counted'), board: AgendaItemId, count: z.int(), late: z.int() }),
  /** The reveal carries what was hidden. */
  z.object({ type: z.literal('board.revealed'), view: BoardView }),
  z.object({ type: z.literal('idea.shown'), board: AgendaItemId, idea: IdeaView }),
  z.object({ type: z.literal('idea.gone'), board: AgendaItemId, ideaId: IdeaId }),
  z.object({ type: z.literal('tray.set'), board: AgendaItemId, tray: z.array(TrayIdea) }),
  z.object({
    type: z.literal('groups.changed'),
    board: AgendaItemId,
    groups: z.array(GroupView),
    moved: z.array(z.object({ ideaId: IdeaId, groupId: GroupId.nullable() })),
  }),

  z.object({ type: z.literal('round.set'), round: RoundView }),

  PartChanged,
]);
export type ViewEvent = z.infer<typeof ViewEvent>;

/** The part of one logged event that an audience may see; `events` may be empty. */
export const AudienceEvent = z.object({ seq: z.int(), at: Instant, events: z.array(ViewEvent) });
export type AudienceEvent = z.infer<typeof AudienceEvent>;

/**
 * Push `session.event`: events number `from` to `seq`, those with nothing to see left out. A client that has less
 * than `from - 1` has missed something and joins again with `since`. `names` are cards of the people mentioned.
 */
export const SessionPush = z.object({
  sessionId: SessionId,
  from: z.int(),
  seq: z.int(),
  events: z.array(AudienceEvent),
  names: z.array(ParticipantCard),
});
export type SessionPush = z.infer<typeof SessionPush>;
