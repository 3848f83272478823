import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { AGAIN_AFTER, MILESTONE_NOTICE, nudgeOf } from './nudge.ts';

const end = '2026-06-30';
const on = (day: string, done = false) => nudgeOf(end, MILESTONE_NOTICE, done, day);

describe('reminders of what is due', () => {
  it.each([
    ['2026-06-15', null],
    ['2026-06-16', { when: 'before', day: end }],
    ['2026-06-30', { when: 'before', day: end }],
    ['2026-07-01', { when: 'late', day: '2026-07-01' }],
    ['2026-07-30', { when: 'late', day: '2026-07-01' }],
    ['2026-07-31', { when: 'late', day: '2026-07-31' }],
  ])('U13 on %s', (day, nudge) => expect(on(day)).toEqual(nudge));

  it('U13 are none where there is no day, or it is done', () => {
    expect(nudgeOf(null, MILESTONE_NOTICE, false, end)).toBeNull();
    expect(on('2027-01-01', true)).toBeNull();
  });

  it('U13 are one before and one for every thirty days late, whichever days they are looked for', () => {
    const anyWalk = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyWalk, (steps) => {
        let day = addDays(end, -40);
        const sent = new Set<string>();
        for (const step of steps) {
          day = addDays(day, step);
          const nudge = on(day);
          if (nudge) sent.add(`${nudge.when} ${nudge.day}`);
        }
        const late = [...sent].filter((each) => each.startsWith('late')).length;
        expect(sent.size - late).toBeLessThanOrEqual(1);
        expect(late).toBe(day <= end ? 0 : Math.min(late, 1 + Math.floor(400 / AGAIN_AFTER) * 4));
        for (const each of sent) if (each.startsWith('late')) expect(each.slice(5) <= day).toBe(true);
      }),
    );
  });
});
