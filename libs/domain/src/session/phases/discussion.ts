import type { PhaseRules } from './phase-rules.ts';

export const discussion: PhaseRules<'discussion'> = {
  turnMs: ({ turnSeconds }) => (turnSeconds === null ? null : turnSeconds * 1000),
};
