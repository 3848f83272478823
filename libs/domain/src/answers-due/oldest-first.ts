import { compare } from '../commitment/text.ts';

/** What waits, in the order in which it is answered: the longest first, and of two of one moment the lesser id. */
export interface Waiting {
  since: number;
  id: string;
}

export const byAge = (one: Waiting, other: Waiting): number =>
  one.since - other.since || compare(one.id, other.id);

/**
 * One page out of the first pages of several sources, each of at most `limit + 1`: so that it is known whether anything
 * comes after.
 */
export function oldestFirst<One extends Waiting>(
  sources: readonly (readonly One[])[],
  limit: number,
): { items: One[]; more: boolean } {
  const all = sources.flat().sort(byAge);
  return { items: all.slice(0, limit), more: all.length > limit };
}
