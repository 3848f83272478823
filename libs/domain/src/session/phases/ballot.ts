import type { PhaseRules } from './phase-rules.ts';

/** A ballot as it is written in the agenda; changing the entry does not change a round that was opened. */
export const ballot: PhaseRules<'ballot'> = {
  ballot: ({ spec }) => spec,
};
