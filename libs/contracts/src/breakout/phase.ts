import { z } from 'zod';
import { AgendaItemId, TableMapId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

/** As many tables as one phase may have. */
export const MOST_TABLES = 250;

/**
 * How people come to a table. `as-before` repeats an earlier map of the session; `mix` puts together who has not sat
 * together yet; `sector` spreads each sector evenly; `join` puts whole tables of an earlier map together; `teams` seats
 * each team of a hackathon at a table of its own; `saved` takes a map that the entity keeps.
 */
export const Seating = z.enum([
  'random',
  'sector',
  'choice',
  'manual',
  'as-before',
  'mix',
  'join',
  'teams',
  'saved',
]);
export type Seating = z.infer<typeof Seating>;

/**
 * People go to tables, each a session of its own. `tables` are their names. With a `size` there are as many tables as it
 * takes for so many people at each, and the names go on counting. `like` is the entry whose map `as-before` repeats and
 * `join` puts together; null: the last before it. `map` is what `saved` takes, with the names of its own tables. What the tables do (`steps`) is added by session/agenda.ts.
 */
export const BreakoutPhase = z.object({
  kind: z.literal('breakout'),
  question: plainText(300, 1),
  tables: z.array(plainText(60, 1)).min(2).max(MOST_TABLES),
  seating: Seating,
  size: z.int().min(2).max(50).nullable().optional(),
  like: AgendaItemId.nullable(),
  map: TableMapId.nullable().optional(),
});
