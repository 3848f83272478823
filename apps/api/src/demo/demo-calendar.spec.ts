import { describe, expect, it } from '@jest/globals';
import { demoCalendar } from './demo-calendar.ts';

const evening = Date.parse('2026-11-22T01:30:00Z');

describe('the calendar of the demonstration', () => {
  const calendar = demoCalendar(evening, 'America/Mexico_City');

  it('counts from the day it is in the municipality', () => {
    expect(calendar.today).toBe('2026-11-21');
    expect([calendar.day(-109), calendar.day(-84), calendar.day(13)]).toEqual([
      '2026-08-04',
      '2026-08-29',
      '2026-12-04',
    ]);
  });

  it('finds the edges of months, also of a short one', () => {
    expect([
      calendar.day({ monthEnd: 5 }),
      calendar.day({ monthStart: 4 }),
      calendar.day({ monthEnd: 15 }),
    ]).toEqual(['2027-04-30', '2027-03-01', '2028-02-29']);
  });

  it('gives local times as moments, and none of the past lies ahead', () => {
    expect(new Date(calendar.moment(13, '17:00')).toISOString()).toBe('2026-12-04T23:00:00.000Z');
    expect(calendar.moment(0, '23:00')).toBe(evening - 60_000);
  });

  it('keeps local time where clocks change', () => {
    const madrid = demoCalendar(Date.parse('2026-03-28T12:00:00Z'), 'Europe/Madrid');
    expect(new Date(madrid.moment(1, '09:00')).toISOString()).toBe('2026-03-29T07:00:00.000Z');
  });

  it('names years and months', () => {
    expect(calendar.words('En {year-1}, desde {month+2} y hasta {monthYear-11}')).toBe(
      'En 2025, desde enero y hasta diciembre de 2025',
    );
  });
});
