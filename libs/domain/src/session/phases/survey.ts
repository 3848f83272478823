import type { PhaseRules } from './phase-rules.ts';

/** Once the phase has begun, its questions stand, and so does the number from which sums are shown. */
export const survey: PhaseRules<'survey'> = {
  refused: ({ questions }) =>
    new Set(questions.map(({ id }) => id)).size === questions.length ? null : { code: 'survey.exists' },
  refusedEdit: (before, after) =>
    JSON.stringify([before.questions, before.atLeast]) === JSON.stringify([after.questions, after.atLeast])
      ? null
      : { code: 'session.item-in-use', detail: { field: 'questions' } },
};
