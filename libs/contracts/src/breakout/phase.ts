import { z } from 'zod';
import { AgendaItemId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

/** As many tables as one phase may have. */
export const MOST_TABLES = 250;

/**
 * How people come to a table. `as-before` repeats an earlier map of the session; `mix` puts together who has not sat
 * together yet; `sector` spreads each sector evenly.
 */
export const Seating = z.enum(['random', 'sector', 'choice', 'manual', 'as-before', 'mix']);
export type Seating = z.infer<typeof Seating>;

/**
 * People go to tables, each a session of its own. `tables` are their names. `like` is the entry whose map `as-before`
 * repeats; null: the last before it. What the tables do (`steps`) is added by session/agenda.ts.
 */
export const BreakoutPhase = z.object({
  kind: z.literal('breakout'),
  question: plainText(300, 1),
  tables: z.array(plainText(60, 1)).min(2).max(MOST_TABLES),
  seating: Seating,
  like: AgendaItemId.nullable(),
});
