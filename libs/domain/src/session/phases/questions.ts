import type { PhaseRules } from './phase-rules.ts';

/** Who asked under the promise of anonymity keeps it; what was asked with a name keeps its name. */
export const questions: PhaseRules<'questions'> = {
  refusedEdit: (before, after) =>
    before.anonymous === after.anonymous
      ? null
      : { code: 'session.item-in-use', detail: { field: 'anonymous' } },
};
