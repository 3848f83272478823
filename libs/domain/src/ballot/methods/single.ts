import { type MethodRules, sumByOption } from './method-rules.ts';

/** Single choice: one option per paper, most votes lead. */
export const single: MethodRules<'single'> = {
  fits: (_, options) => options >= 2,
  accepts: (_, { option }, known) => known.has(option),
  count: (spec, choices) =>
    sumByOption(
      spec,
      choices.map(({ option }) => ({ option, votes: 1 })),
    ),
};
