import type { BallotMethod, Choice, MethodName } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Stage } from '@ruta/contracts/ballot/result';
import type { OptionId } from '@ruta/contracts/protocol/ids';

export type MethodOf<Name extends MethodName> = Extract<BallotMethod, { method: Name }>;
export type ChoiceOf<Name extends MethodName> = Extract<Choice, { method: Name }>;

/** What a paper says of one option: so many votes for it, and at which of the method's levels, counted from 0. */
export interface Mark {
  option: OptionId;
  votes: number;
  level?: number;
}

/** Papers that were filled in alike. */
export interface Alike<Filled = Choice> {
  choice: Filled;
  papers: number;
}

/** The count of a ranked ballot: each stage, and who is left at its end. */
export interface StagedCount {
  stages: Stage[];
  leading: OptionId[];
}

/**
 * One method of voting. A new one is one variant of `BallotMethod` and of `Choice` in contracts, one file beside this
 * one, and its line in `methods.ts`.
 */
export interface MethodRules<Name extends MethodName> {
  /** False where no paper could be valid with these options. */
  fits: (method: MethodOf<Name>, options: number) => boolean;
  /** True for a paper that may be cast; `known` tells the round's options. */
  accepts: (method: MethodOf<Name>, choice: ChoiceOf<Name>, known: ReadonlySet<string>) => boolean;
  /** What a valid paper marks, each option once at most. */
  marks: (method: MethodOf<Name>, choice: ChoiceOf<Name>, options: readonly OptionId[]) => Mark[];
  /** How many levels an option may be marked at; absent where there are none. */
  levels?: (method: MethodOf<Name>) => number;
  /** The mark that one raised hand makes, null where it makes no sense. Absent where hands cannot be counted. */
  hand?: (method: MethodOf<Name>, option: OptionId, level: number | null) => Mark | null;
  /** Options from the first to the last; as many votes as another is as far up. Absent: by votes. */
  compare?: (one: OptionTally, other: OptionTally) => number;
  /** Who comes first. Absent: all with most votes, none without votes. */
  leading?: (options: readonly OptionTally[]) => OptionId[];
  /** Counts in stages; `lot` is what every paper had a part in and nobody could foresee. */
  stages?: (
    options: readonly OptionId[],
    papers: readonly Alike<ChoiceOf<Name>>[],
    lot: string,
  ) => StagedCount;
}

/** Each option once, all of them known. */
export const distinctAndKnown = (options: readonly string[], known: ReadonlySet<string>): boolean =>
  new Set(options).size === options.length && options.every((option) => known.has(option));
