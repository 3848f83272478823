import { z } from 'zod';
import { DisplayName } from '../identity/display-name.ts';
import { OwnVote } from '../ballot/result.ts';
import { TallyTick } from '../ballot/socket.ts';
import { SessionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import type { Ack } from '../protocol/refusal.ts';
import { plainText } from '../protocol/text.ts';
import type { SessionTables } from '../breakout/view.ts';
import type { AssistedDesk, OpenAssistedDesk } from './assisted.ts';
import type { CommandDone, CommandEnvelope } from './command.ts';
import { SessionHeader } from './http.ts';
import { ParticipantCard, Presence } from './participant.ts';
import { Audience, OwnView, SessionView } from './view.ts';
import { SessionPush } from './view-event.ts';

/**
 * Enters a session's rooms. Phones first take their seat over HTTP (`POST /api/sessions/join`, which makes the
 * device token). `since` is the last number one has folded, `edition` the one it is of; a paired screen sends its
 * `token`.
 */
export const JoinSession = z.object({
  sessionId: SessionId,
  audience: Audience,
  since: z.int().nonnegative().optional(),
  edition: z.int().nonnegative().optional(),
  token: plainText(200).optional(),
});
export type JoinSession = z.infer<typeof JoinSession>;

/**
 * Either `view` (first paint, too far behind, or of another edition) or `missed` (all events after `since`) is set. `at`
 * is server time. `edition` counts how often words were erased: what one has of an earlier one must not be shown.
 */
export const JoinedSession = z.object({
  at: Instant,
  edition: z.int(),
  header: SessionHeader,
  view: SessionView.nullable(),
  missed: SessionPush.nullable(),
  names: z.array(ParticipantCard),
  own: OwnView.nullable(),
  votes: z.array(OwnVote),
  tallies: z.array(TallyTick),
  presence: Presence,
  /** True if this actor may lead (take the lease). */
  mayLead: z.boolean(),
});
export type JoinedSession = z.infer<typeof JoinedSession>;

/** Every 5 s by the console that leads (with its `epoch`), every 20 s by phones: how far one has got. */
export const SessionPulse = z.object({
  sessionId: SessionId,
  seq: z.int().nonnegative(),
  epoch: z.int().nonnegative().optional(),
});
export type SessionPulse = z.infer<typeof SessionPulse>;

export const RenameSelf = z.object({ sessionId: SessionId, name: DisplayName.nullable() });
export type RenameSelf = z.infer<typeof RenameSelf>;

export const LeaveSession = z.object({ sessionId: SessionId });
export type LeaveSession = z.infer<typeof LeaveSession>;

/** A projector without account shows `code` until a facilitator claims it. */
export const ScreenOffer = z.object({ code: z.string(), expiresAt: Instant });
export type ScreenOffer = z.infer<typeof ScreenOffer>;
export const ScreenPaired = z.object({ token: z.string(), sessionId: SessionId, entity: z.string() });
export type ScreenPaired = z.infer<typeof ScreenPaired>;

/** Whenever something of one's own changed, on any of one's devices. */
export const SessionPrivate = z.object({ sessionId: SessionId, own: OwnView, votes: z.array(OwnVote) });
export type SessionPrivate = z.infer<typeof SessionPrivate>;
export const SessionPresence = Presence.extend({ sessionId: SessionId });
export type SessionPresence = z.infer<typeof SessionPresence>;
/** Cards that changed, or that a view mentions for the first time. */
export const SessionNames = z.object({ sessionId: SessionId, names: z.array(ParticipantCard) });
export type SessionNames = z.infer<typeof SessionNames>;
/** Title, place, hour or phase were changed, or the session was called off or called again. */
export const SessionRetitled = z.object({ sessionId: SessionId, header: SessionHeader });
export type SessionRetitled = z.infer<typeof SessionRetitled>;
/** The seat or the screen was taken away; the server has left the rooms for this socket. */
export const SessionRemoved = z.object({ sessionId: SessionId });
export type SessionRemoved = z.infer<typeof SessionRemoved>;
/** Words were erased: what one has of an earlier edition goes, and the whole view is asked for. */
export const SessionRenewed = z.object({ sessionId: SessionId, edition: z.int() });
export type SessionRenewed = z.infer<typeof SessionRenewed>;
export const PulseHeard = z.object({ at: Instant });
export type PulseHeard = z.infer<typeof PulseHeard>;

export type ClientToServerSession = {
  'session.join': (join: JoinSession, ack: (answer: Ack<JoinedSession>) => void) => void;
  'session.leave': (leave: LeaveSession, ack: (answer: Ack) => void) => void;
  'session.command': (command: CommandEnvelope, ack: (answer: Ack<CommandDone>) => void) => void;
  'session.pulse': (pulse: SessionPulse, ack: (answer: Ack<PulseHeard>) => void) => void;
  'session.assisted': (desk: OpenAssistedDesk, ack: (answer: Ack<AssistedDesk>) => void) => void;
  'session.name': (name: RenameSelf, ack: (answer: Ack) => void) => void;
  'screen.offer': (nothing: Record<string, never>, ack: (answer: Ack<ScreenOffer>) => void) => void;
};

export type ServerToClientSession = {
  'session.event': (push: SessionPush) => void;
  'session.private': (own: SessionPrivate) => void;
  'session.presence': (presence: SessionPresence) => void;
  'session.names': (names: SessionNames) => void;
  'session.header': (retitled: SessionRetitled) => void;
  'session.tables': (tables: SessionTables) => void;
  'session.removed': (removed: SessionRemoved) => void;
  'session.renewed': (renewed: SessionRenewed) => void;
  'screen.paired': (paired: ScreenPaired) => void;
};
