import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { CountedHands, OptionTally, Tally } from '@ruta/contracts/ballot/result';
import type { Alike } from './methods/method-rules.ts';
import { addUp, compareBy, leadingOf, stagesOf } from './methods/methods.ts';

/** A paper that many voters filled in alike, and how many they were. */
export type PaperCount = Alike;

/** What is counted beside the papers; `lot` (the round's root) decides a tie of a ranked ballot that nothing else does. */
export interface CountedBeside {
  hands?: readonly Pick<CountedHands, 'people' | 'marks'>[];
  lot?: string;
}

/** Counts papers; the order in which they are given does not matter. */
export const tallyOf = (spec: BallotSpec, choices: readonly Choice[], beside: CountedBeside = {}): Tally =>
  tallyOfCounts(
    spec,
    choices.map((choice) => ({ choice, papers: 1 })),
    beside,
  );

/** The same count from papers that were grouped by content. */
export function tallyOfCounts(
  spec: BallotSpec,
  counts: readonly PaperCount[],
  { hands = [], lot = '' }: CountedBeside = {},
): Tally {
  const options = addUp(
    spec,
    counts,
    hands.flatMap(({ marks }) => marks),
  );
  const staged = stagesOf(spec, counts, lot);
  const blank = counts.filter(({ choice }) => choice.method === 'blank');
  return {
    method: spec.method.method,
    papers: sumOf(counts) + hands.reduce((sum, { people }) => sum + people, 0),
    blank: sumOf(blank) + hands.reduce((sum, counted) => sum + handsDown(spec, counted), 0),
    options,
    leading: staged ? staged.leading : leadingOf(spec.method.method, options),
    ...(staged && { stages: staged.stages }),
  };
}

/** Nobody voted, or nobody marked anything: there is nothing to draw or to compare, and it is said in words. */
export const saysNothing = ({ papers, blank }: Pick<Tally, 'papers' | 'blank'>): boolean => papers === blank;

const sumOf = (counts: readonly PaperCount[]): number => counts.reduce((sum, { papers }) => sum + papers, 0);

/** Who raised no hand, where that can be known: where everybody raises theirs once. */
function handsDown(
  { method, options }: BallotSpec,
  { people, marks }: Pick<CountedHands, 'people' | 'marks'>,
): number {
  if (method.method !== 'single' && options.length > 1) return 0;
  return people - marks.reduce((sum, { hands }) => sum + hands, 0);
}

/**
 * The options from the first to the last by the method's own order: those that lead, then by votes, by mean, or in a
 * ranked ballot by how long they stayed in.
 */
export function inOrder({ method, options, leading, stages }: Tally): OptionTally[] {
  const leads = new Set<string>(leading);
  const stayed = new Map((stages ?? []).flatMap(({ out }, stage) => out.map((id) => [id as string, stage])));
  const stay = ({ optionId }: OptionTally) => stayed.get(optionId) ?? Number.MAX_SAFE_INTEGER;
  const last = new Map(stages?.at(-1)?.votes.map(({ optionId, votes }) => [optionId, votes]));
  const atEnd = ({ optionId }: OptionTally) => last.get(optionId) ?? 0;
  const compare = compareBy(method);
  return options.toSorted(
    (one, other) =>
      Number(leads.has(other.optionId)) - Number(leads.has(one.optionId)) ||
      stay(other) - stay(one) ||
      atEnd(other) - atEnd(one) ||
      compare(one, other),
  );
}
