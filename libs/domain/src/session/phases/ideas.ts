import type { PhaseRules } from './phase-rules.ts';

/** Silent ideas. Who wrote under the promise of anonymity keeps it. */
export const ideas: PhaseRules<'ideas'> = {
  refusedEdit: (before, after) =>
    before.anonymous && !after.anonymous
      ? { code: 'session.item-in-use', detail: { field: 'anonymous' } }
      : null,
};
