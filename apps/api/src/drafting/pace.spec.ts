import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.ts';

describe('a pace', () => {
  /** When each of so many would happen, all wanted at the moment 0. */
  const moments = (pace: Pace, count: number, apart: number): number[] => {
    let now = 0;
    return Array.from({ length: count }, () => {
      now += pace.wait(apart, now);
      pace.happened(apart, now);
      return now;
    });
  };

  it('lets a few happen at once, and keeps the further ones apart', () => {
    expect(moments(new Pace(3), 6, 30)).toEqual([0, 0, 0, 30, 60, 90]);
  });

  it('lets nobody wait who comes less often than that', () => {
    const pace = new Pace(3);
    for (let now = 0; now < 1000; now += 31) {
      expect(pace.wait(30, now)).toBe(0);
      pace.happened(30, now);
    }
  });

  it('has as many at once again after a while', () => {
    const pace = new Pace(3);
    moments(pace, 5, 30);
    expect(pace.wait(30, 1000)).toBe(0);
    pace.happened(30, 1000);
    pace.happened(30, 1000);
    expect(pace.wait(30, 1000)).toBe(0);
    pace.happened(30, 1000);
    expect(pace.wait(30, 1000)).toBe(30);
  });
});
