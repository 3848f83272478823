import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import { countByMethod } from './methods/methods.ts';

/** Counts papers; the order in which they are given does not matter. */
export function tallyOf(spec: BallotSpec, choices: readonly Choice[]): Tally {
  const options = countByMethod(spec, choices);
  return { method: spec.method.method, papers: choices.length, options, leading: leadingOf(options) };
}

/** A paper that many voters filled in alike, and how many they were. */
export interface PaperCount {
  choice: Choice;
  papers: number;
}

/** The same count from papers that were grouped by content: as many times each as it was cast. */
export function tallyOfCounts(spec: BallotSpec, counts: readonly PaperCount[]): Tally {
  const sums = new Map<string, OptionTally>(
    spec.options.map(({ id }) => [id, { optionId: id, votes: 0, voters: 0 }]),
  );
  for (const { choice, papers } of counts) {
    for (const { optionId, votes, voters } of countByMethod(spec, [choice])) {
      const sum = sums.get(optionId);
      if (!sum) continue;
      sum.votes += votes * papers;
      sum.voters += voters * papers;
    }
  }
  const options = [...sums.values()];
  const papers = counts.reduce((sum, count) => sum + count.papers, 0);
  return { method: spec.method.method, papers, options, leading: leadingOf(options) };
}

function leadingOf(options: OptionTally[]): Tally['leading'] {
  const most = Math.max(0, ...options.map(({ votes }) => votes));
  return most === 0 ? [] : options.filter(({ votes }) => votes === most).map(({ optionId }) => optionId);
}
