/**
 * Y4: the counts that may be published of `total` people, each of whom is in exactly one cell. A number from 1 to below
 * `minimum` is left out; and further ones, the smallest first, until what is left out could be anything: with m cells
 * that hold S people together, each may hold from 1 to S − m + 1, and the latter is at least `minimum`. Where even
 * all cells together do not hide them, nothing is said (`null`). That nobody chose something may be said.
 */
export function publishableCounts(counts: readonly number[], minimum: number): (number | null)[] | null {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < minimum ? [at] : [])));
  if (hidden.size === 0) return [...counts];
  const shown = counts.map((count, at) => ({ count, at })).filter(({ count }) => count >= minimum);
  const smallestFirst = shown.toSorted((one, other) => one.count - other.count);
  const together = () => [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  const safe = () => hidden.size >= 2 && together() - hidden.size + 1 >= minimum;
  for (const { at } of smallestFirst) {
    if (safe()) break;
    hidden.add(at);
  }
  return safe() ? counts.map((count, at) => (hidden.has(at) ? null : count)) : null;
}

/** The same of one thing that each of `total` people did or did not do. */
export function publishableShare(count: number, total: number, minimum: number): number | null {
  const small = (people: number) => people > 0 && people < minimum;
  return small(count) || small(total - count) ? null : count;
}
