import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptMoments } from './checkpoints.ts';

const now = Date.UTC(2027, 3, 30, 12);
const HOUR = 3_600_000;
const ago = (hours: number) => now - hours * HOUR;

describe('automatic versions', () => {
  it('T41 all stay for an hour, ten minutes apart for a day, an hour for a week, a day for three months', () => {
    const everyMinute = Array.from({ length: 60 }, (_, at) => ago(1) + at * 60_000);
    expect(keptMoments(everyMinute, now).size).toBe(60);
    expect(keptMoments(everyMinute, now + 2 * HOUR).size).toBe(6);
    const everyTenMinutes = Array.from({ length: 36 }, (_, at) => ago(54) + at * 600_000);
    expect(keptMoments(everyTenMinutes, now).size).toBe(6);
    const everyHour = Array.from({ length: 72 }, (_, at) => ago(24 * 40) + at * HOUR);
    expect([3, 4]).toContain(keptMoments(everyHour, now).size);
    expect(keptMoments([ago(24 * 200), ago(24 * 100)], now)).toEqual(new Set([ago(24 * 100)]));
  });

  it('T41 never lose the newest, and are thinned once', () => {
    const moments = fc.array(fc.integer({ min: now - 200 * 24 * HOUR, max: now }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(moments, (given) => {
        const kept = keptMoments(given, now);
        expect(kept.has(Math.max(...given))).toBe(true);
        expect(keptMoments([...kept], now)).toEqual(kept);
      }),
    );
  });
});
