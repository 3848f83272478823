import { type MethodRules, sumByOption } from './method-rules.ts';

/** Dots: up to `dots` in all and `perOption` on one option; not all need be laid. */
export const dots: MethodRules<'dots'> = {
  fits: ({ dots: most, perOption }, options) => options >= 1 && perOption <= most,
  accepts: ({ dots: most, perOption }, { dots: laid }, known) =>
    laid.reduce((sum, { count }) => sum + count, 0) <= most &&
    new Set(laid.map(({ option }) => option)).size === laid.length &&
    laid.every(({ option, count }) => known.has(option) && count <= perOption),
  count: (spec, choices) =>
    sumByOption(
      spec,
      choices.flatMap(({ dots: laid }) => laid.map(({ option, count }) => ({ option, votes: count }))),
    ),
};
