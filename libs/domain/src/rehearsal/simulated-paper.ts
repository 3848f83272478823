import type { BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';

type Random = () => number;

export const oneOf = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] =>
  items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** A paper somebody might fill in; null where the ballot has nothing to choose. */
export function simulatedPaper({ method, options }: BallotSpec, random: Random): FilledPaper | null {
  const ids = shuffled(
    options.map(({ id }) => id),
    random,
  );
  const [first] = ids;
  if (!first) return null;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  switch (method.method) {
    case 'single':
      return { method: 'single', option: first };
    case 'approval':
      return { method: 'approval', options: ids.slice(0, Math.min(method.max ?? ids.length, 1 + upTo(2))) };
    case 'dots':
      return { method: 'dots', dots: ids.slice(0, method.dots).map((option) => ({ option, count: 1 })) };
    case 'score':
      return { method: 'score', scores: ids.map((option) => ({ option, score: upTo(method.max) })) };
    case 'ranked':
      return { method: 'ranked', ranking: ids };
    case 'gradient':
      return {
        method: 'gradient',
        marks: ids.map((option) => ({ option, step: 1 + upTo(method.steps - 1) })),
      };
    case 'consent':
      return { method: 'consent', stance: random() < 0.8 ? 'consent' : 'aside', words: null };
  }
}
