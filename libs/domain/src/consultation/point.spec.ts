import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moved, nearest, readPoint } from './point.ts';

const places = [
  { name: 'El Tepozán', lat: 21.34, lng: -101.14 },
  { name: 'Tres Cruces', lat: 21.3, lng: -101.1 },
  { name: 'El Mezquite', lat: 21.38, lng: -101.2 },
];

describe('a point on the map', () => {
  it('K18 is typed as degrees or as the name of a place, with or without accents', () => {
    expect(readPoint('21.345, -101.2', places)).toEqual({ lat: 21.345, lng: -101.2 });
    expect(readPoint(' 21.345  -101.2 ', places)).toEqual({ lat: 21.345, lng: -101.2 });
    expect(readPoint('el tepozan', places)).toEqual({ lat: 21.34, lng: -101.14 });
    expect(readPoint('tres', places)).toEqual({ lat: 21.3, lng: -101.1 });
    for (const typed of ['', 'El', 'Marte', '91, 0', '10, 181', '21.3'])
      expect(readPoint(typed, places)).toBeNull();
  });

  it('K18 is moved by metres, and comes back', () => {
    const metres = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(metres, metres, (north, east) => {
        const from = { lat: 21.34, lng: -101.14 };
        const there = moved(from, north, east);
        expect(nearest(there, [{ name: 'aquí', ...from }])?.metres).toBeCloseTo(Math.hypot(north, east), -1);
        const back = moved(moved(there, -north, 0), 0, -east);
        expect(back.lat).toBeCloseTo(from.lat, 6);
        expect(back.lng).toBeCloseTo(from.lng, 3);
      }),
    );
    expect(moved({ lat: 90, lng: 180 }, 500, 500)).toEqual({ lat: 90, lng: 180 });
  });
});
