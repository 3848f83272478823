import { distinctAndKnown, type MethodRules } from './method-rules.ts';

/** Dots: up to `dots` in all and `perOption` on one option; not all need be laid. */
export const dots: MethodRules<'dots'> = {
  fits: ({ dots: most, perOption }, options) => options >= 1 && perOption <= most,
  accepts: ({ dots: most, perOption }, { dots: laid }, known) =>
    laid.reduce((sum, { count }) => sum + count, 0) <= most &&
    laid.every(({ count }) => count <= perOption) &&
    distinctAndKnown(
      laid.map(({ option }) => option),
      known,
    ),
  marks: (_, { dots: laid }) => laid.map(({ option, count }) => ({ option, votes: count })),
};
