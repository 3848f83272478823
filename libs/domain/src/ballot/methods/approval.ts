import { distinctAndKnown, type MethodRules } from './method-rules.ts';

/** Approval (Brams and Fishburn 1978): any number of options up to `max`; an empty paper approves of none. */
export const approval: MethodRules<'approval'> = {
  fits: ({ max }, options) => options >= 2 && (max === null || max <= options),
  accepts: ({ max }, { options }, known) =>
    options.length <= (max ?? known.size) && distinctAndKnown(options, known),
  marks: (_, { options }) => options.map((option) => ({ option, votes: 1 })),
  hand: (_, option, level) => (level === null ? { option, votes: 1 } : null),
};
