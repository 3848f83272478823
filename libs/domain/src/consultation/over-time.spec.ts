import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/day.ts';
import { overTime } from './over-time.ts';

const days = (span: number) =>
  fc
    .uniqueArray(fc.nat(span), { minLength: 1, maxLength: 40 })
    .chain((at) =>
      fc
        .array(fc.integer({ min: 1, max: 50 }), { minLength: at.length, maxLength: at.length })
        .map((counts) =>
          at.map((day, index) => ({ day: addDays('2026-03-04', day), count: counts[index] ?? 1 })),
        ),
    );
const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0);

describe('what was said over time', () => {
  it('K40 counts each day in one column, without gaps between columns', () => {
    fc.assert(
      fc.property(days(1200), (said) => {
        const { by, columns } = overTime(said);
        expect(sum(columns)).toBe(sum(said));
        expect(columns.at(0)?.count).toBeGreaterThan(0);
        expect(columns.at(-1)?.count).toBeGreaterThan(0);
        expect(columns.length).toBeLessThanOrEqual(by === 'week' ? 26 : 42);
        for (const [at, { from }] of columns.entries()) {
          const next = columns[at + 1]?.from;
          if (next && by === 'week') expect(daysBetween(from, next)).toBe(7);
          if (next && by === 'month') expect(next.slice(0, 7) > from.slice(0, 7)).toBe(true);
          const own = said.filter(({ day }) => day >= from && (!next || day < next));
          expect(columns[at]?.count).toBe(sum(own));
        }
      }),
    );
  });

  it('K40 begins weeks on Monday, and tells what was long by months', () => {
    const two = [
      { day: '2026-03-08', count: 2 },
      { day: '2026-03-09', count: 3 },
    ];
    expect(overTime(two)).toEqual({
      by: 'week',
      columns: [
        { from: '2026-03-02', count: 2 },
        { from: '2026-03-09', count: 3 },
      ],
    });
    const long = overTime([...two, { day: '2026-11-30', count: 1 }]);
    expect(long.by).toBe('month');
    expect(long.columns.map(({ from }) => from)).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}-01`),
    );
    expect(overTime([])).toEqual({ by: 'week', columns: [] });
  });
});
