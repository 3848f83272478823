import { z } from 'zod';
import { AgendaItemId } from '../protocol/ids.ts';

export const DeckCommand = [
  /** Shows a slide of the running presentation; `index` counts from 0. */
  z.object({ type: z.literal('deck.show'), itemId: AgendaItemId, index: z.int().min(0).max(200) }),
] as const;

export const DeckEvent = [
  z.object({ type: z.literal('deck.shown'), itemId: AgendaItemId, index: z.int() }),
] as const;

/** Which slide of an entry is shown. Entries that were never turned stand at their first. */
export const DeckView = z.object({ id: AgendaItemId, index: z.int() });
export type DeckView = z.infer<typeof DeckView>;
