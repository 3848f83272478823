import { describe, expect, it } from '@jest/globals';
import { endOfDay } from './end-of-day.ts';

describe('the end of a day', () => {
  it.each([
    ['2026-11-21', 'America/Mexico_City', '2026-11-22T06:00:00.000Z'],
    ['2026-11-21', 'UTC', '2026-11-22T00:00:00.000Z'],
    ['2026-03-07', 'America/Tijuana', '2026-03-08T08:00:00.000Z'],
    ['2026-03-08', 'America/Tijuana', '2026-03-09T07:00:00.000Z'],
    ['2026-12-31', 'Asia/Kathmandu', '2026-12-31T18:15:00.000Z'],
  ])('of %s in %s is %s', (day, zone, end) => {
    expect(new Date(endOfDay(day, zone)).toISOString()).toBe(end);
  });
});
