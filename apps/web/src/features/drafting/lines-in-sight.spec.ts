import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LaidLine, linesInSight } from './lines-in-sight.ts';

/** Lines of 50 pixels, with a gap before every fourth: paragraphs. */
const laid = (count: number): LaidLine[] =>
  Array.from({ length: count }, (_, n) => ({
    top: n * 50 + Math.floor(n / 4) * 20,
    bottom: n * 50 + Math.floor(n / 4) * 20 + 50,
  }));

describe('the lines of a long text on the wall', () => {
  it('S137 are whole, hold the one that is written in, and leave no room unused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 60, max: 900 }),
        fc.nat(),
        fc.option(fc.nat({ max: 59 })),
        (count, height, where, stood) => {
          const lines = laid(count);
          const at = where % count;
          const before = stood === null ? null : { first: stood % count, last: count - 1 };
          const { first, last } = linesInSight(lines, height, at, before);
          expect([first <= at, at <= last]).toEqual([true, true]);
          const whole = (to: number) => (lines[to]?.bottom ?? Infinity) - (lines[first]?.top ?? 0);
          expect(first === last || whole(last) <= height + 1).toBe(true);
          expect(last === count - 1 || whole(last + 1) > height + 1).toBe(true);
        },
      ),
    );
  });

  it('S137 stay where they are while the line that is written in is among them', () => {
    const lines = laid(40);
    const first = linesInSight(lines, 500, 20, null);
    expect(first.last - first.first).toBeGreaterThan(6);
    for (let at = first.first; at <= first.last; at += 1)
      expect(linesInSight(lines, 500, at, first)).toEqual(first);
    expect(linesInSight(lines, 500, first.last + 1, first).first).toBeGreaterThan(first.first);
  });

  it('S137 come with what follows, where there is something', () => {
    const { last } = linesInSight(laid(40), 500, 20, null);
    expect(last).toBeGreaterThanOrEqual(22);
    expect(linesInSight(laid(40), 500, 39, null).last).toBe(39);
  });
});
