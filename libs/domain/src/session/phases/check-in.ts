import type { PhaseRules } from './phase-rules.ts';

/** What was asked, and what was promised to who answers, stays once the phase has begun. */
export const checkIn: PhaseRules<'check-in'> = {
  refusedEdit: (before, after) =>
    JSON.stringify(before.ask ?? null) === JSON.stringify(after.ask ?? null)
      ? null
      : { code: 'session.item-in-use', detail: { field: 'ask' } },
};
