import {
  CastVote,
  type ClientToServerBallot,
  type ServerToClientBallot,
  TallyTick,
} from '@ruta/contracts/ballot/socket';
import { SessionTables } from '@ruta/contracts/breakout/view';
import { Receipt } from '@ruta/contracts/ballot/result';
import { CommentAtDesk, DeskThread, DeskThreadChanged } from '@ruta/contracts/drafting/desk-comment';
import {
  Bytes,
  type ClientToServerDrafting,
  DraftAwareness,
  DraftClose,
  DraftCursor,
  DraftOpen,
  DraftUpdate,
  type ServerToClientDrafting,
} from '@ruta/contracts/drafting/events';
import {
  type ClientToServerEntity,
  type ServerToClientEntity,
  WatchEntity,
} from '@ruta/contracts/entity/entity-events';
import { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { Instant } from '@ruta/contracts/protocol/instant';
import { type Ack, RefusalCode } from '@ruta/contracts/protocol/refusal';
import { CommandDone, CommandEnvelope } from '@ruta/contracts/session/command';
import { AssistedDesk, OpenAssistedDesk } from '@ruta/contracts/session/assisted';
import {
  type ClientToServerSession,
  JoinedSession,
  JoinSession,
  LeaveSession,
  PulseHeard,
  RenameSelf,
  ScreenOffer,
  ScreenPaired,
  type ServerToClientSession,
  SessionNames,
  SessionPresence,
  SessionPrivate,
  SessionPulse,
  SessionRemoved,
  SessionRenewed,
  SessionRetitled,
} from '@ruta/contracts/session/socket';
import { SessionPush } from '@ruta/contracts/session/view-event';
import { DeskAuthor, DeskName, DeskRole } from '@ruta/contracts/drafting/desk-role';
import { z } from 'zod';

type Commands = ClientToServerEntity & ClientToServerSession & ClientToServerBallot & ClientToServerDrafting;
type Pushes = ServerToClientEntity & ServerToClientSession & ServerToClientBallot & ServerToClientDrafting;

type Payload<Event> = Event extends (payload: infer Found, ...rest: never[]) => void ? Found : never;
type Value<Event> = Event extends (payload: never, ack: (answer: infer Found) => void) => void
  ? Found extends Ack<infer Inner>
    ? Inner
    : never
  : never;

const nothing = z.null();
const standing = { role: DeskRole, why: RefusalCode.nullable() };
const peer = z.object({
  presenceId: z.int(),
  author: DeskAuthor.nullable(),
  name: z.string().nullable(),
  colour: z.string(),
  role: DeskRole,
  cursor: DraftCursor.nullable(),
  place: z.string().nullable(),
});

/** Every command of the live protocol with what it carries and what its acknowledgement does; held to the types. */
export const commands = {
  'clock.read': { payload: z.object({}), value: z.object({ now: Instant }) },
  'entity.watch': { payload: WatchEntity, value: nothing },
  'session.join': { payload: JoinSession, value: JoinedSession },
  'session.leave': { payload: LeaveSession, value: nothing },
  'session.command': { payload: CommandEnvelope, value: CommandDone },
  'session.pulse': { payload: SessionPulse, value: PulseHeard },
  'session.assisted': { payload: OpenAssistedDesk, value: AssistedDesk },
  'session.name': { payload: RenameSelf, value: nothing },
  'screen.offer': { payload: z.object({}), value: ScreenOffer },
  'ballot.cast': { payload: CastVote, value: Receipt },
  'draft.open': {
    payload: DraftOpen,
    value: z.object({
      seq: z.int(),
      update: Bytes,
      stateVector: Bytes,
      me: peer,
      peers: z.array(peer),
      names: z.array(DeskName),
      ...standing,
    }),
  },
  'draft.update': { payload: DraftUpdate, value: z.object({ seq: z.int() }) },
  'draft.awareness': { payload: DraftAwareness, value: z.object({ seq: z.int(), ...standing }) },
  'draft.comment': { payload: CommentAtDesk, value: DeskThread },
  'draft.close': { payload: DraftClose, value: nothing },
} satisfies {
  [Event in keyof Commands]: {
    payload: z.ZodType<Payload<Commands[Event]>>;
    value: z.ZodType<Value<Commands[Event]>>;
  };
};

/** Every push of the server. */
export const pushes = {
  'entity.changed': z.object({ entityId: EntityId, topics: z.array(z.string()) }),
  'session.event': SessionPush,
  'session.private': SessionPrivate,
  'session.presence': SessionPresence,
  'session.names': SessionNames,
  'session.header': SessionRetitled,
  'session.tables': SessionTables,
  'session.removed': SessionRemoved,
  'session.renewed': SessionRenewed,
  'screen.paired': ScreenPaired,
  'ballot.tally': TallyTick,
  'draft.updates': z.object({ commitmentId: CommitmentId, after: z.int(), to: z.int(), bundle: z.base64() }),
  'draft.peers': z.object({ commitmentId: CommitmentId, here: z.array(peer), left: z.array(z.int()) }),
  'draft.thread': DeskThreadChanged,
  'draft.changed': z.object({
    commitmentId: CommitmentId,
    what: z.enum(['desk', 'version', 'stage', 'comments', 'signatures', 'suggestions']),
  }),
} satisfies { [Event in keyof Pushes]: z.ZodType<Payload<Pushes[Event]>> };
