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

/**
 * K24: numbers of groups of people, beside a total anybody can count. Where a group is small (from 1 to below `minimum`),
 * the smallest that is not is left out as well, with all of its size: whoever knows the total and this very rule
 * cannot tell which of them is which, since the same numbers dealt out among them in another order look the same. Where
 * all may be small, nothing is said as long as the total could not hide it: whether it could depends on nothing that is
 * not public.
 */
export function publishableGroups(counts: readonly number[], minimum: number): (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > 0 && total < minimum + counts.length - 1) return counts.map(() => null);
  const isSmall = (count: number) => count > 0 && count < minimum;
  if (!counts.some(isSmall)) return [...counts];
  const large = Math.min(...counts.filter((count) => count >= minimum));
  return counts.map((count) => (count === 0 || (count > large && !isSmall(count)) ? count : null));
}
