import { type MethodRules, sumByOption } from './method-rules.ts';

/** Approval (Brams and Fishburn 1978): any number of options up to `max`; an empty paper approves of none. */
export const approval: MethodRules<'approval'> = {
  fits: ({ max }, options) => options >= 2 && (max === null || max <= options),
  accepts: ({ max }, { options }, known) =>
    options.length <= (max ?? known.size) &&
    new Set(options).size === options.length &&
    options.every((option) => known.has(option)),
  count: (spec, choices) =>
    sumByOption(
      spec,
      choices.flatMap(({ options }) => options.map((option) => ({ option, votes: 1 }))),
    ),
};
