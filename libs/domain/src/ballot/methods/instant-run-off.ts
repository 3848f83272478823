import type { Stage } from '@ruta/contracts/ballot/result';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { contentHash } from '../../evidence/canonical-json.ts';
import type { Alike, ChoiceOf, StagedCount } from './method-rules.ts';

type Paper = Alike<ChoiceOf<'ranked'>>;
type Votes = Map<OptionId, number>;

interface Standing {
  votes: Votes;
  exhausted: number;
}

/**
 * Instant run-off: as long as nobody holds more than half of the papers that still name somebody, the last one goes out
 * and its papers move to the next option on them that is still in. Options that are nobody's first go out at once.
 * Of several last, the one with fewer votes at the latest earlier count where they differ; where they never differed a
 * lot decides, the smallest SHA-256 over `lot` and option. Two that remain and never differed are a tie: no lot makes
 * a winner.
 */
export function countInStages(
  options: readonly OptionId[],
  papers: readonly Paper[],
  lot: string,
): StagedCount {
  const stages: Stage[] = [];
  let left = [...options];
  for (;;) {
    const standing = standingOf(left, papers);
    const held = [...standing.votes.values()].reduce((sum, votes) => sum + votes, 0);
    const first = left.filter((option) => (standing.votes.get(option) ?? 0) * 2 > held);
    const end = (leading: OptionId[]) => {
      stages.push({ ...shown(standing), out: [], tie: null, moves: [] });
      return { stages, leading };
    };
    if (held === 0 || first.length > 0) return end(first);
    const { out, tie } = lastOf(left, standing.votes, stages, lot);
    if (out.length === 0) return end(left);
    left = left.filter((option) => !out.includes(option));
    stages.push({ ...shown(standing), out, tie, moves: movesOf(out, left, papers, options) });
  }
}

function standingOf(left: readonly OptionId[], papers: readonly Paper[]): Standing {
  const votes: Votes = new Map(left.map((option) => [option, 0]));
  let exhausted = 0;
  for (const { choice, papers: alike } of papers) {
    const holder = choice.ranking.find((option) => votes.has(option));
    if (holder === undefined) exhausted += alike;
    else votes.set(holder, (votes.get(holder) ?? 0) + alike);
  }
  return { votes, exhausted };
}

const shown = ({ votes, exhausted }: Standing): Pick<Stage, 'votes' | 'exhausted'> => ({
  votes: [...votes].map(([optionId, count]) => ({ optionId, votes: count })),
  exhausted,
});

/** Who goes out. Nobody where the last two never differed. */
function lastOf(
  left: readonly OptionId[],
  votes: Votes,
  earlier: readonly Stage[],
  lot: string,
): Pick<Stage, 'out' | 'tie'> {
  const fewest = Math.min(...votes.values());
  const last = left.filter((option) => votes.get(option) === fewest);
  if (last.length === 1 || fewest === 0) return { out: last, tie: null };
  const fewestEarlier = lookBack(last, earlier);
  if (fewestEarlier.length === 1) return { out: fewestEarlier, tie: { among: last, by: 'earlier' } };
  if (left.length === 2) return { out: [], tie: null };
  const [drawn] = fewestEarlier
    .map((option) => ({ option, ticket: contentHash({ lot, option }) }))
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1));
  return { out: drawn ? [drawn.option] : [], tie: { among: last, by: 'lot' } };
}

/** Those of the tied with fewest votes at the latest count that tells them apart, then at the one before it, and so on. */
function lookBack(tied: readonly OptionId[], earlier: readonly Stage[]): OptionId[] {
  return earlier.toReversed().reduce<OptionId[]>(
    (fewest, stage) => {
      const then = new Map(stage.votes.map(({ optionId, votes }) => [optionId, votes]));
      const least = Math.min(...fewest.map((option) => then.get(option) ?? 0));
      return fewest.filter((option) => (then.get(option) ?? 0) === least);
    },
    [...tied],
  );
}

/** Where the papers of those who go out move to, in the order of the ballot, and how many name nobody any more. */
function movesOf(
  out: readonly OptionId[],
  left: readonly OptionId[],
  papers: readonly Paper[],
  options: readonly OptionId[],
): Stage['moves'] {
  const before = new Set([...left, ...out]);
  const after = new Set(left);
  const sums = new Map<OptionId, Map<OptionId | null, number>>();
  for (const { choice, papers: alike } of papers) {
    const from = choice.ranking.find((option) => before.has(option));
    if (from === undefined || after.has(from)) continue;
    const to = choice.ranking.find((option) => after.has(option)) ?? null;
    const sum = sums.get(from) ?? new Map<OptionId | null, number>();
    sums.set(from, sum.set(to, (sum.get(to) ?? 0) + alike));
  }
  return out.flatMap((from) =>
    [...options, null].flatMap((to) => {
      const moved = sums.get(from)?.get(to);
      return moved ? [{ from, to, papers: moved }] : [];
    }),
  );
}
