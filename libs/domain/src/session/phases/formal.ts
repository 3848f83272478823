import { rollOf } from '../../formal/quorum.ts';
import type { PhaseRules } from './phase-rules.ts';

/** One roll per session: what it counts holds for every entry. A later entry of this kind calls the same roll again. */
const attendance: PhaseRules<'attendance'> = {
  needsBody: true,
  enter: (_, state, { formal }, itemId) =>
    rollOf(state) || !formal?.roll ? [] : [{ type: 'roll.opened', itemId, body: formal.roll }],
};

const review: PhaseRules<'review'> = {
  needsBody: true,
  enter: (_, state, { formal }, itemId) =>
    state.parts.reviews.some(({ id }) => id === itemId) || !formal?.earlier
      ? []
      : [{ type: 'review.opened', itemId, resolutions: [...formal.earlier] }],
};

/** A vote goes by the rule and the words it was opened with, so both stay once the entry has begun. */
const motions: PhaseRules<'motions'> = { needsBody: true };

export const formal = { attendance, review, motions };
