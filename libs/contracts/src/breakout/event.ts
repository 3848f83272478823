import { z } from 'zod';
import { AgendaItemId, ParticipantId, SessionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { Seating } from './phase.ts';

const tableId = SessionId;
const words = z.object({ text: z.string() }).nullable();

export const BreakoutEvent = [
  /** The tables stand; their numbers are their places in the list. Replaces a breakout that was never opened. */
  z.object({
    type: z.literal('breakout.laid'),
    breakoutId: z.uuid(),
    itemId: AgendaItemId,
    tables: z.array(z.object({ id: tableId, name: z.string() })),
  }),
  /** The whole map. */
  z.object({
    type: z.literal('breakout.seated'),
    seating: Seating,
    tables: z.array(z.object({ tableId, people: z.array(ParticipantId) })),
  }),
  z.object({ type: z.literal('breakout.moved'), participantId: ParticipantId, tableId: tableId.nullable() }),
  z.object({ type: z.literal('breakout.opened'), endsAt: Instant.nullable() }),
  z.object({
    type: z.literal('breakout.extended'),
    tables: z.array(z.object({ id: tableId, endsAt: Instant })),
  }),
  z.object({ type: z.literal('breakout.closed'), tables: z.array(tableId) }),
  z.object({ type: z.literal('breakout.told'), words }),
  z.object({ type: z.literal('breakout.called'), tableId, calling: z.boolean() }),
  z.object({ type: z.literal('breakout.answered'), tableId }),
  z.object({ type: z.literal('breakout.reported'), tableId, participantId: ParticipantId.nullable() }),
  z.object({ type: z.literal('breakout.handed'), tableId, author: ParticipantId, words }),
  z.object({ type: z.literal('breakout.presented'), tableId: tableId.nullable() }),
  z.object({ type: z.literal('breakout.hidden'), tableId, words }),
  z.object({ type: z.literal('breakout.restored'), tableId }),
] as const;
