import type { MethodRules } from './method-rules.ts';

/** Single choice: one option per paper, most votes lead. */
export const single: MethodRules<'single'> = {
  fits: (_, options) => options >= 2,
  accepts: (_, { option }, known) => known.has(option),
  marks: (_, { option }) => [{ option, votes: 1 }],
  hand: (_, option, level) => (level === null ? { option, votes: 1 } : null),
};
