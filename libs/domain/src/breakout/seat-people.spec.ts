import { describe, expect, it } from '@jest/globals';
import { participant, seededRandom } from '@ruta/testing/session/a-session';
import fc from 'fast-check';
import { acquaintanceOf, repeatedMeetings, seatMixed } from './mix-people.ts';
import {
  seatAsBefore,
  seatAtRandom,
  type Seatable,
  seatBySector,
  seatJoined,
  type SeatMap,
} from './seat-people.ts';
import { tableNames } from './table-names.ts';

const sectors = ['gobierno', 'civil', 'academia', null];
const hall: fc.Arbitrary<Seatable[]> = fc
  .array(fc.constantFrom(...sectors), { minLength: 1, maxLength: 90 })
  .map((of) => of.map((sector, n) => ({ id: participant(n), sector })));
const tables = fc.integer({ min: 2, max: 12 });
const seed = fc.integer();

const sizes = (map: SeatMap) => map.map((table) => table.length);
const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);
const everybodyOnce = (people: Seatable[], map: SeatMap) =>
  expect(map.flat().toSorted()).toEqual(people.map(({ id }) => id).toSorted());

describe('the seating of a hall', () => {
  it('S61 by chance gives everybody one place, and tables differ by one at most', () => {
    fc.assert(
      fc.property(hall, tables, seed, (people, count, chance) => {
        const map = seatAtRandom(people, count, seededRandom(chance));
        everybodyOnce(people, map);
        expect(spread(sizes(map))).toBeLessThanOrEqual(1);
        expect(seatAtRandom(people, count, seededRandom(chance))).toEqual(map);
      }),
    );
  });

  it('S62 by sector gives each table its share of each sector, rounded up or down', () => {
    fc.assert(
      fc.property(hall, tables, seed, (people, count, chance) => {
        const map = seatBySector(people, count, seededRandom(chance));
        everybodyOnce(people, map);
        expect(spread(sizes(map))).toBeLessThanOrEqual(1);
        const sectorOf = new Map(people.map(({ id, sector }) => [id, sector]));
        for (const sector of sectors) {
          const here = map.map((table) => table.filter((id) => sectorOf.get(id) === sector).length);
          const ideal = people.filter((person) => person.sector === sector).length / count;
          for (const number of here) expect(Math.abs(number - ideal)).toBeLessThan(1);
        }
      }),
    );
  });

  it('S63 as before repeats a map; who was not there comes to the smallest tables', () => {
    fc.assert(
      fc.property(hall, tables, seed, fc.nat(20), (people, count, chance, late) => {
        const before = seatAtRandom(people, count, seededRandom(chance));
        const latecomers = Array.from({ length: late }, (_, n) => ({
          id: participant(500 + n),
          sector: null,
        }));
        const map = seatAsBefore([...people, ...latecomers], count, before, seededRandom(chance + 1));
        everybodyOnce([...people, ...latecomers], map);
        before.forEach((table, at) => expect(map[at]?.slice(0, table.length)).toEqual(table));
        expect(spread(sizes(map))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('S63 mixing repeats no more meetings than chance does, and leaves tables even', () => {
    fc.assert(
      fc.property(hall, tables, seed, fc.integer({ min: 1, max: 3 }), (people, count, chance, rounds) => {
        const maps = Array.from({ length: rounds }, (_, n) =>
          seatAtRandom(people, count, seededRandom(chance + n)),
        );
        const met = acquaintanceOf(maps);
        const mixed = seatMixed(people, count, met, seededRandom(chance - 1));
        everybodyOnce(people, mixed);
        expect(spread(sizes(mixed))).toBeLessThanOrEqual(1);
        const byChance = seatAtRandom(people, count, seededRandom(chance - 1));
        expect(repeatedMeetings(mixed, met)).toBeLessThanOrEqual(repeatedMeetings(byChance, met));
      }),
      { numRuns: 60 },
    );
  });

  it('S63 mixing brings together only people who have not met, where there is room for that', () => {
    const people = Array.from({ length: 64 }, (_, n) => ({ id: participant(n), sector: null }));
    const first = seatAtRandom(people, 16, seededRandom(1));
    const second = seatMixed(people, 16, acquaintanceOf([first]), seededRandom(2));
    const third = seatMixed(people, 16, acquaintanceOf([first, second]), seededRandom(3));
    expect(repeatedMeetings(second, acquaintanceOf([first]))).toBe(0);
    expect(repeatedMeetings(third, acquaintanceOf([first, second]))).toBe(0);
    expect(
      repeatedMeetings(seatAtRandom(people, 16, seededRandom(3)), acquaintanceOf([first, second])),
    ).toBeGreaterThan(0);
  });

  it('S63 mixes a hall of 2,000 at 100 tables without making it wait', () => {
    const people = Array.from({ length: 2000 }, (_, n) => ({ id: participant(n), sector: null }));
    const first = seatAtRandom(people, 100, seededRandom(4));
    const began = performance.now();
    const map = seatMixed(people, 100, acquaintanceOf([first]), seededRandom(5));
    expect(performance.now() - began).toBeLessThan(2000);
    expect(repeatedMeetings(map, acquaintanceOf([first]))).toBeLessThan(
      repeatedMeetings(seatAtRandom(people, 100, seededRandom(5)), acquaintanceOf([first])) / 4,
    );
  });

  it('S98 lays as many tables as the size takes, and leaves nobody alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 12 }), (people, size) => {
        const names = tableNames({ tables: ['Pareja 1', 'Pareja 2'], size }, { people });
        expect(new Set(names).size).toBe(names.length);
        expect(names[names.length - 1]).toBe(`Pareja ${names.length}`);
        if (names.length < 100 && people >= size) expect(people / names.length).toBeGreaterThanOrEqual(size);
        if (names.length < 100) expect(people / (names.length + 1)).toBeLessThan(size * 2);
      }),
    );
  });

  it('S99 joins whole tables: nobody is parted from whom they sat with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 120 }), fc.integer(), (count, seed) => {
        const people = Array.from({ length: count }, (_, n) => ({ id: participant(n), sector: null }));
        const random = seededRandom(seed);
        const pairs = seatAtRandom(people, Math.max(1, Math.floor(count / 2)), random);
        const fours = seatJoined(people, Math.max(1, Math.floor(count / 4)), pairs, random);
        expect(fours.flat().toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        for (const pair of pairs)
          expect(fours.filter((four) => pair.some((id) => four.includes(id)))).toHaveLength(1);
        for (const four of fours) expect(four.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
