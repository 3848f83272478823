import { z } from 'zod';
import { AgendaItemId, ParticipantId, SessionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { Seating } from './phase.ts';

const tableId = SessionId;

/** `coming` once a facilitator answered. */
export const TableCall = z.object({ at: Instant, coming: z.boolean() });
export type TableCall = z.infer<typeof TableCall>;

/** What a table hands in. `text` is null after an erasure; `hidden` is set for the console and the table itself only. */
export const CardView = z.object({
  text: z.string().nullable(),
  at: Instant,
  presentedAt: Instant.nullable(),
  hidden: z.object({ reason: z.string().nullable(), at: Instant }).nullable(),
});
export type CardView = z.infer<typeof CardView>;

/**
 * A table as the room sees it. `people` counts who sits there; who that is (`seated`), who reports and who calls is for
 * the console alone. `card` is there for the console once it is handed in, for others once it was presented. Console and
 * screen see all tables; phones those among which people choose, and those whose card the room has read.
 */
export const TableView = z.object({
  kind: z.literal('table'),
  id: tableId,
  breakoutId: z.uuid(),
  number: z.int(),
  name: z.string(),
  people: z.int(),
  endsAt: Instant.nullable(),
  closed: z.boolean(),
  handed: z.boolean(),
  card: CardView.nullable(),
  seated: z.array(ParticipantId),
  rapporteur: ParticipantId.nullable(),
  call: TableCall.nullable(),
});
export type TableView = z.infer<typeof TableView>;

export const BreakoutStatus = z.enum(['seating', 'open', 'closed']);
export type BreakoutStatus = z.infer<typeof BreakoutStatus>;

export const TableMessage = z.object({ at: Instant, text: z.string().nullable() });
export type TableMessage = z.infer<typeof TableMessage>;

/**
 * What its tables have in common; `number` counts the session's breakouts. `returned` is for the console; of the messages
 * phones get the last.
 */
export const BreakoutHeadView = z.object({
  kind: z.literal('breakout'),
  id: z.uuid(),
  number: z.int(),
  itemId: AgendaItemId,
  status: BreakoutStatus,
  seating: Seating,
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  messages: z.array(TableMessage),
  presenting: tableId.nullable(),
  returned: z.array(ParticipantId),
});
export type BreakoutHeadView = z.infer<typeof BreakoutHeadView>;

export const BreakoutElementView = z.discriminatedUnion('kind', [BreakoutHeadView, TableView]);
export type BreakoutElementView = z.infer<typeof BreakoutElementView>;

/** One's own table in the latest breakout, told to oneself alone. */
export const OwnTable = z.object({
  id: tableId,
  breakoutId: z.uuid(),
  number: z.int(),
  name: z.string(),
  endsAt: Instant.nullable(),
  closed: z.boolean(),
  rapporteur: ParticipantId.nullable(),
  call: TableCall.nullable(),
  card: CardView.nullable(),
});
export type OwnTable = z.infer<typeof OwnTable>;

/** Push `session.tables`, at most once a second, to consoles: what goes on at each open table. */
export const TablePulse = z.object({
  id: tableId,
  connected: z.int(),
  ready: z.int(),
  ideas: z.int(),
  waiting: z.int(),
});
export type TablePulse = z.infer<typeof TablePulse>;
export const SessionTables = z.object({ sessionId: SessionId, tables: z.array(TablePulse) });
export type SessionTables = z.infer<typeof SessionTables>;
