import type { OptionTally } from '@ruta/contracts/ballot/result';
import { distinctAndKnown, type MethodRules } from './method-rules.ts';

/**
 * Score: each option from 0 to `max`. What is left blank abstains on that option and moves its mean by nothing. The
 * highest mean leads among the options whose sum is at least half of the largest sum, so that a few enthusiasts of
 * something little known do not decide (Smith, rangevoting.org/Blanks and /Variants).
 */
export const score: MethodRules<'score'> = {
  fits: (_, options) => options >= 2,
  accepts: ({ max }, { scores }, known) =>
    scores.length > 0 &&
    scores.every((mark) => mark.score <= max) &&
    distinctAndKnown(
      scores.map(({ option }) => option),
      known,
    ),
  marks: (_, { scores }) =>
    scores.map((mark) => ({ option: mark.option, votes: mark.score, level: mark.score })),
  levels: ({ max }) => max + 1,
  hand: ({ max }, option, level) => (level === null || level > max ? null : { option, votes: level, level }),
  compare: (one, other) => compareMeans(other, one) || other.votes - one.votes,
  leading: (options) => {
    const largest = Math.max(0, ...options.map(({ votes }) => votes));
    const known = options.filter(({ votes }) => votes > 0 && 2 * votes >= largest);
    return known
      .filter((option) => known.every((other) => compareMeans(option, other) >= 0))
      .map(({ optionId }) => optionId);
  },
};

/** By cross multiplication, so that no rounding ever decides. Who was scored by nobody comes last. */
function compareMeans(one: OptionTally, other: OptionTally): number {
  if (one.voters === 0 || other.voters === 0) return Math.sign(one.voters) - Math.sign(other.voters);
  return one.votes * other.voters - other.votes * one.voters;
}

/** Null where nobody scored it. */
export const meanOf = ({ votes, voters }: OptionTally): number | null =>
  voters === 0 ? null : votes / voters;
