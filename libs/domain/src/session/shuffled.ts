/** Fisher and Yates' shuffle. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [mixed[last] as Item, mixed[other] as Item];
    mixed[last] = b;
    mixed[other] = a;
  }
  return mixed;
}
