import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewerTables } from './table-names.ts';

describe('tables for those who came', () => {
  it('S129 are fewer where people would sit alone, and never fewer than two', () => {
    expect([6, 7, 9, 3, 11].map((people) => fewerTables(people, 6))).toEqual([2, 2, 3, 2, 3]);
    expect([0, 12, 40].map((people) => fewerTables(people, 6))).toEqual([null, null, null]);
    expect(fewerTables(3, 2)).toBeNull();
  });

  it('S129 seat three or more at each, as far as there are so many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 500 }), fc.integer({ min: 2, max: 250 }), (people, tables) => {
        const fewer = fewerTables(people, tables);
        if (fewer === null) expect(people >= tables * 2 || tables <= Math.floor(people / 3)).toBe(true);
        else expect(Math.floor(people / fewer)).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
