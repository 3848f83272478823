import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { ANSWER_DAYS, answerDueOn, daysUntilAnswer, isOverdue } from './answer-due.ts';
import { lightOf, type Standing } from './light.ts';

const today = '2026-06-15';
const milestone = (given: Partial<Standing>): Standing => ({
  start: null,
  end: null,
  reported: null,
  ...given,
});
const reported = (activity: 'not-started' | 'in-progress' | 'done', evidence: string | null = null) => ({
  activity,
  evidence,
});

describe('the light of a milestone', () => {
  it.each([
    ['done', milestone({ end: '2026-01-01', reported: reported('done', 'https://valle.example/acta') })],
    ['unproven', milestone({ end: '2026-01-01', reported: reported('done') })],
    ['late', milestone({ end: '2026-06-14', reported: reported('in-progress') })],
    ['under-way', milestone({ end: '2026-06-15', reported: reported('in-progress') })],
    ['soon', milestone({ end: '2026-07-15' })],
    ['ahead', milestone({ end: '2026-07-16' })],
    ['soon', milestone({ start: '2026-06-15', end: '2026-12-31' })],
    ['ahead', milestone({ start: '2026-06-16', end: '2026-12-31' })],
    ['ahead', milestone({})],
  ] as const)('U1 is %s', (light, standing) => expect(lightOf(standing, today)).toBe(light));

  const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  const anyStanding = fc.record({
    start: fc.option(anyDay),
    end: fc.option(anyDay),
    reported: fc.option(
      fc.record({
        activity: fc.constantFrom('not-started' as const, 'in-progress' as const, 'done' as const),
        evidence: fc.option(fc.constant('https://valle.example/acta')),
      }),
    ),
  });

  it('U2 never turns back from late by the passing of days alone', () => {
    fc.assert(
      fc.property(anyStanding, fc.nat({ max: 400 }), (standing, days) => {
        if (lightOf(standing, today) === 'late') expect(lightOf(standing, addDays(today, days))).toBe('late');
      }),
    );
  });

  it('U2 is done by evidence and by nothing else, whatever the days', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const proven = standing.reported?.activity === 'done' && standing.reported.evidence !== null;
        expect(lightOf(standing, today) === 'done').toBe(proven);
      }),
    );
  });
});

describe('the answer to a remark', () => {
  const asked = Date.UTC(2026, 5, 15, 18);
  it('U4 is due in twenty days of the place, and late from the day after', () => {
    const due = answerDueOn(asked, 'America/Mexico_City');
    expect(due).toBe(addDays(today, ANSWER_DAYS));
    expect([isOverdue(due, due), isOverdue(due, addDays(due, 1))]).toEqual([false, true]);
  });

  it('U4 says how many whole days it took', () => {
    expect(daysUntilAnswer(asked, asked + 86_400_000 * 3 + 5000)).toBe(3);
    expect(daysUntilAnswer(asked, asked - 1)).toBe(0);
  });
});
