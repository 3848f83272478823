import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeNames } from './place-names.ts';

const frame = { width: 640, height: 400 };

describe('names on a map', () => {
  it('cover neither each other nor an edge, however the places lie', () => {
    const spots = fc.array(
      fc.record({
        name: fc.stringMatching(/^[A-Z][a-z]{2,14}$/),
        x: fc.integer({ min: 70, max: 570 }),
        y: fc.integer({ min: 70, max: 330 }),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(spots, fc.constantFrom(13, 25), (places, size) => {
        const boxes = placeNames(places, size, frame).map(({ box }) => box);
        for (const [at, one] of boxes.entries()) {
          expect(
            one.left >= 0 && one.right <= frame.width && one.top >= 0 && one.bottom <= frame.height,
          ).toBe(true);
          for (const other of boxes.slice(at + 1))
            expect(
              one.right <= other.left ||
                other.right <= one.left ||
                one.bottom <= other.top ||
                other.bottom <= one.top,
            ).toBe(true);
        }
      }),
    );
  });

  it('give way to another side before they are left out', () => {
    const places = [
      { name: 'Centro', x: 300, y: 200 },
      { name: 'La Fábrica', x: 320, y: 215 },
    ];
    expect(placeNames(places, 13, frame).map(({ name }) => name)).toEqual(['Centro', 'La Fábrica']);
  });
});
