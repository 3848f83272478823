import { describe, expect, it } from '@jest/globals';
import type { TableMapId } from '@ruta/contracts/protocol/ids';
import {
  aSession,
  everyKind,
  item,
  leader,
  participant,
  seededRandom,
} from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { breakoutsOf } from './breakout.ts';
import { type SavedMap, type SavedPlace, seatSaved } from './seat-saved.ts';

const place = (n: number | null, sector: string | null = null, number: number | null = null): SavedPlace => ({
  participantId: n === null ? null : participant(n),
  sector,
  number,
});
const mapOf = (...tables: SavedPlace[][]): SavedMap => ({
  tables: tables.map((places, at) => ({ name: `Mesa ${at + 1}`, places })),
});
const somebody = (n: number, sector: string | null = null) => ({ id: participant(n), sector, number: n });
const random = seededRandom(3);
const sectors = fc.constantFrom('civil', 'gobierno', null);

describe('a map of tables that was kept', () => {
  it('S127 seats everybody where they sat', () => {
    const map = mapOf([place(3), place(1)], [place(2), place(4)]);
    const seated = seatSaved(
      [4, 3, 2, 1].map((n) => somebody(n)),
      map,
      random,
    );
    expect(seated.map((table) => [...table].sort())).toEqual([
      [1, 3].map(participant).sort(),
      [2, 4].map(participant).sort(),
    ]);
  });

  it('S127 gives the place of who is missing to the same seat, then to the sector, then to whom it is', () => {
    const map = mapOf(
      [place(9, 'civil'), place(null, 'civil', 5)],
      [place(1, 'gobierno'), place(8, 'gobierno')],
    );
    const people = [somebody(1, 'gobierno'), somebody(5, 'civil'), somebody(2, 'civil'), somebody(3)];
    const [first, second] = seatSaved(people, map, random);
    expect(new Set(first)).toEqual(new Set([participant(5), participant(2)]));
    expect(new Set(second)).toEqual(new Set([participant(1), participant(3)]));
  });

  it('S127 fills the tables that lack most people with whoever is left', () => {
    const map = mapOf(
      [place(null, 'x', 90)],
      [place(null, 'x', 91), place(null, 'x', 92), place(null, 'x', 93)],
    );
    expect(
      seatSaved(
        [1, 2, 3].map((n) => somebody(n)),
        map,
        random,
      ).map(({ length }) => length),
    ).toEqual([1, 2]);
    expect(
      seatSaved(
        [1, 2, 3, 4, 5, 6].map((n) => somebody(n)),
        map,
        random,
      ).map(({ length }) => length),
    ).toEqual([2, 4]);
  });

  it('S127 seats everybody once, whatever map and hall', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.record({ n: fc.option(fc.integer({ min: 1, max: 20 })), sector: sectors }), {
            maxLength: 8,
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 20 }),
        sectors,
        (tables, here, sector) => {
          const map = mapOf(...tables.map((places) => places.map((one) => place(one.n, one.sector))));
          const seated = seatSaved(
            here.map((n) => somebody(n, sector)),
            map,
            random,
          );
          expect(seated).toHaveLength(tables.length);
          expect(seated.flat().toSorted()).toEqual(here.map(participant).toSorted());
        },
      ),
    );
  });

  it('S127 lays the tables of the map with their names, also at the step into the phase, and says where there is none', () => {
    const id = fixedId<TableMapId>('map');
    const agenda = everyKind.map((entry) =>
      entry.content.kind === 'breakout'
        ? { ...entry, content: { ...entry.content, seating: 'saved' as const, map: id } }
        : entry,
    );
    const session = aSession(agenda);
    session.maps.set(id, {
      tables: [
        { name: 'Pozos', places: [place(2)] },
        { name: 'Pipas', places: [place(1), place(3)] },
      ],
    });
    session.started().at('breakout');
    const last = () => breakoutsOf(session.state).at(-1);
    expect(last()?.tables.map(({ name, seated }) => [name, [...seated].sort()])).toEqual([
      ['Pozos', [participant(2)]],
      ['Pipas', [participant(1), participant(3)].sort()],
    ]);
    session.maps.clear();
    const seat = { type: 'breakout.seat' as const, seating: 'saved' as const, like: null };
    expect(session.give(leader, seat)?.code).toBe('breakout.no-map');
    const lost = aSession(agenda).started().at('breakout');
    expect(breakoutsOf(lost.state).at(-1)).toMatchObject({ itemId: item('breakout'), seating: 'random' });
  });
});
