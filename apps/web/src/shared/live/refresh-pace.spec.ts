import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refreshPace, SOON_MS } from './refresh-pace.ts';

describe('the pace at which a page asks again', () => {
  it('is soon after a quiet time', () => {
    const pace = refreshPace();
    expect(pace(0, 1)).toBe(SOON_MS);
    expect(pace(60_000, 0.5)).toBe(SOON_MS / 2);
  });

  it('slows down while changes keep coming, and no further than the longest wait', () => {
    const pace = refreshPace();
    const waits: number[] = [];
    let now = 0;
    for (let n = 0; n < 6; n += 1) {
      const wait = pace(now, 1);
      waits.push(wait);
      now += wait;
    }
    expect(waits).toEqual([1500, 3000, 6000, 8000, 8000, 8000]);
  });

  it('asks a busy page at most twenty times in a minute, whatever the chances', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 100, maxLength: 100 }),
        (chances) => {
          const pace = refreshPace();
          let now = 0;
          let asked = 0;
          for (const chance of chances) {
            now += pace(now, chance);
            if (now > 60_000) break;
            asked += 1;
          }
          expect(asked).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});
