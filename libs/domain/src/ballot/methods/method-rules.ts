import type { BallotMethod, BallotSpec, Choice, MethodName } from '@ruta/contracts/ballot/ballot';
import type { OptionTally } from '@ruta/contracts/ballot/result';

export type MethodOf<Name extends MethodName> = Extract<BallotMethod, { method: Name }>;
export type ChoiceOf<Name extends MethodName> = Extract<Choice, { method: Name }>;

/**
 * One method of voting. A new one is one variant of `BallotMethod` and of `Choice` in contracts, one file beside this
 * one, and its line in `methods.ts`.
 */
export interface MethodRules<Name extends MethodName> {
  /** False where no paper could be valid with these options. */
  fits: (method: MethodOf<Name>, options: number) => boolean;
  /** True for a paper that may be cast; `known` tells the round's options. */
  accepts: (method: MethodOf<Name>, choice: ChoiceOf<Name>, known: ReadonlySet<string>) => boolean;
  /** The votes on each option, in the order of the options. Papers are valid ones. */
  count: (spec: BallotSpec, choices: readonly ChoiceOf<Name>[]) => OptionTally[];
}

/** Adds up votes and voters per option; the order is the ballot's. */
export function sumByOption(
  spec: BallotSpec,
  marks: Iterable<{ option: string; votes: number }>,
): OptionTally[] {
  const sums = new Map(spec.options.map(({ id }) => [id as string, { optionId: id, votes: 0, voters: 0 }]));
  for (const { option, votes } of marks) {
    const sum = sums.get(option);
    if (!sum) continue;
    sum.votes += votes;
    sum.voters += 1;
  }
  return [...sums.values()];
}
