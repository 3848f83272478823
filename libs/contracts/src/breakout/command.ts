import { z } from 'zod';
import { AgendaItemId, ParticipantId, SessionId, TableMapId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';
import { Seating } from './phase.ts';

/** A table is a session of its own, with its own log: its id is that session's. */
const tableId = SessionId;
const reason = plainText(600, 3);

/** What is decided in the plenary about its tables. They apply to the breakout that is being laid or is open. */
export const BreakoutCommand = [
  /**
   * Lays the tables and seats everybody anew, until they open. `like` is whose map `as-before` repeats; null: the last.
   * `map` is the one that `saved` takes; without: the entry's.
   */
  z.object({
    type: z.literal('breakout.seat'),
    seating: Seating,
    like: AgendaItemId.nullable(),
    map: TableMapId.nullable().optional(),
  }),
  /** `tableId: null` brings somebody back to the plenary. */
  z.object({ type: z.literal('breakout.move'), participantId: ParticipantId, tableId: tableId.nullable() }),
  /** Everybody goes to their table; who has none, to the smallest. */
  z.object({ type: z.literal('breakout.open') }),
  /** One table, or all that are open with `tableId: null`. */
  z.object({
    type: z.literal('breakout.extend'),
    tableId: tableId.nullable(),
    seconds: z.int().min(-7200).max(7200),
  }),
  /** Brings the people of one table back, or of all with `tableId: null`. */
  z.object({ type: z.literal('breakout.close'), tableId: tableId.nullable() }),
  /** The clock, when a table's time is up. */
  z.object({ type: z.literal('breakout.expire') }),
  z.object({ type: z.literal('breakout.tell'), text: plainText(300, 1) }),
  /** One sits down: at this table where one may choose; with null at the smallest, if one has no place yet. */
  z.object({ type: z.literal('breakout.sit'), tableId: tableId.nullable() }),
  /** The table asks the facilitation to come by, or no longer does. */
  z.object({ type: z.literal('breakout.call'), tableId, calling: z.boolean() }),
  z.object({ type: z.literal('breakout.answer'), tableId }),
  /** Who reports: oneself where nobody does; anybody of the table, by the facilitation or by whoever reports. */
  z.object({ type: z.literal('breakout.report'), tableId, participantId: ParticipantId.nullable() }),
  /** The table's card for the plenary. It may be handed in again until it is presented. */
  z.object({ type: z.literal('breakout.hand'), tableId, text: plainText(1200, 1) }),
  /** On the wall and on every phone; with null nothing is. */
  z.object({ type: z.literal('breakout.present'), tableId: tableId.nullable() }),
  /** Moderation: logged with its reason, and reversible. */
  z.object({ type: z.literal('breakout.hide'), tableId, reason }),
  z.object({ type: z.literal('breakout.restore'), tableId }),
] as const;
