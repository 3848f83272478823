import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayIn, daysBetween } from './day.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('go forward and back by the same number', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('are those of the entity, not of the server', () => {
    const lateInMexico = Date.parse('2026-11-22T04:30:00Z');
    expect(dayIn(lateInMexico, 'America/Mexico_City')).toBe('2026-11-21');
    expect(dayIn(lateInMexico, 'UTC')).toBe('2026-11-22');
  });
});
