import type { GroupSuggestion } from '@ruta/contracts/board/suggestion';
import type { Board, Idea } from './board.ts';
import { termsOf } from './idea-terms.ts';

/** Ideas are compared with each other, so that their number is bounded: the first ones in the order of the board. */
const MOST_COMPARED = 500;
const MOST_SUGGESTED = 12;
const MOST_WORDS = 4;
/** Of the compared ideas: a word in more of them says nothing about a group. */
const COMMONPLACE = 0.5;
/** Mean cosine of the ideas of a group, from 0 (no word in common) to 1. */
const CLOSE = 0.22;

type Weights = ReadonlyMap<string, number>;

interface Cluster {
  ideas: Idea[];
  vectors: Weights[];
  group: GroupSuggestion['group'];
}

/**
 * Groups that the words of ideas suggest: words weigh more the rarer they are on this board (tf–idf), ideas and groups
 * are joined while their mean similarity stays high, the most similar first (average linkage). Only of what is shown,
 * and only ideas in no group are moved.
 */
export function suggestGroups(board: Board): GroupSuggestion[] {
  if (!board.revealed) return [];
  const ideas = board.ideas
    .filter(({ state, place, text }) => state === 'kept' && place !== null && text !== null)
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .slice(0, MOST_COMPARED);
  const vectors = vectorsOf(ideas);
  const isTelling = (stem: string) =>
    ideas.filter(({ id }) => vectors.get(id)?.has(stem)).length <= ideas.length * COMMONPLACE;
  const living = new Set(board.groups.filter(({ dissolved }) => !dissolved).map(({ id }) => id));
  const groups = [...living].flatMap((group): Cluster[] => {
    const members = ideas.filter(({ groupId }) => groupId === group);
    return members.length > 0 ? [{ ideas: [], vectors: members.map(vectorIn), group }] : [];
  });
  const loose = ideas
    .filter(({ groupId }) => groupId === null || !living.has(groupId))
    .map((idea): Cluster => ({ ideas: [idea], vectors: [vectorIn(idea)], group: null }));
  return joined([...groups, ...loose])
    .filter(({ group, ideas: members }) => (group === null ? members.length > 1 : members.length > 0))
    .map((cluster) => ({ cluster, closeness: cohesion(cluster) }))
    .toSorted((one, other) => other.closeness - one.closeness)
    .slice(0, MOST_SUGGESTED)
    .map(({ cluster }) => suggestionOf(cluster, isTelling));

  function vectorIn({ id }: Idea): Weights {
    return vectors.get(id) ?? new Map();
  }
}

/** Unit vectors of the words' weights. */
function vectorsOf(ideas: readonly Idea[]): Map<Idea['id'], Weights> {
  const terms = new Map(ideas.map(({ id, text }) => [id, [...termsOf(text ?? '').keys()]]));
  const seen = new Map<string, number>();
  for (const words of terms.values()) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const weigh = (word: string) => Math.log(1 + ideas.length / (seen.get(word) ?? 1));
  return new Map(
    [...terms].map(([id, words]) => {
      const length = Math.hypot(...words.map(weigh));
      return [id, new Map(words.map((word) => [word, weigh(word) / length]))];
    }),
  );
}

function cosine(one: Weights, other: Weights): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
}

const meanBetween = (one: Cluster, other: Cluster): number =>
  one.vectors.reduce((sum, a) => sum + other.vectors.reduce((inner, b) => inner + cosine(a, b), 0), 0) /
  (one.vectors.length * other.vectors.length);

/** Two groups that people made are never joined. */
function joined(clusters: readonly Cluster[]): Cluster[] {
  const pairs = clusters
    .flatMap((one, index) =>
      clusters
        .slice(index + 1)
        .map((other) => ({ one, other, near: pairable(one, other) ? meanBetween(one, other) : 0 })),
    )
    .filter(({ near }) => near >= CLOSE)
    .toSorted((a, b) => b.near - a.near);
  const within = new Map(clusters.map((cluster) => [cluster, { ...cluster }]));
  for (const { one, other } of pairs) {
    const [a, b] = [within.get(one), within.get(other)];
    if (!a || !b || a === b || !pairable(a, b) || meanBetween(a, b) < CLOSE) continue;
    const both = {
      ideas: [...a.ideas, ...b.ideas],
      vectors: [...a.vectors, ...b.vectors],
      group: a.group ?? b.group,
    };
    for (const [cluster, now] of within) if (now === a || now === b) within.set(cluster, both);
  }
  return [...new Set(within.values())];
}

const pairable = (one: Cluster, other: Cluster): boolean => one.group === null || other.group === null;

const cohesion = ({ vectors }: Cluster): number => {
  const pairs = vectors.flatMap((a, index) => vectors.slice(index + 1).map((b) => cosine(a, b)));
  return pairs.reduce((sum, near) => sum + near, 0) / Math.max(1, pairs.length);
};

/**
 * The words that most of its ideas share, the weightiest first; each in its shortest form, wherever it was written.
 * What most of the board says is no name for a part of it, unless there is nothing else.
 */
function suggestionOf(
  { ideas, vectors, group }: Cluster,
  isTelling: (stem: string) => boolean,
): GroupSuggestion {
  const longestFirst = ideas
    .flatMap(({ text }) => [...termsOf(text ?? '')])
    .toSorted(([, one], [, other]) => other.length - one.length || (one < other ? 1 : -1));
  const written = new Map(longestFirst);
  const weights = new Map<string, { in: number; weight: number }>();
  for (const vector of vectors)
    for (const [stem, weight] of vector) {
      const before = weights.get(stem) ?? { in: 0, weight: 0 };
      weights.set(stem, { in: before.in + 1, weight: before.weight + weight });
    }
  const shared = [...weights].filter(([stem, { in: often }]) => often > 1 && written.has(stem));
  const telling = shared.filter(([stem]) => isTelling(stem));
  const words = (telling.length > 0 ? telling : shared)
    .toSorted(([, one], [, other]) => other.in - one.in || other.weight - one.weight)
    .slice(0, MOST_WORDS)
    .map(([stem]) => written.get(stem) ?? stem);
  return { ideas: ideas.map(({ id }) => id), group, words };
}
