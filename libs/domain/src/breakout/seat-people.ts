import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { shuffled } from '../session/shuffled.ts';

/** Somebody who can be seated. `sector` is null for whoever speaks for none; `number` counts arrivals. */
export interface Seatable {
  id: ParticipantId;
  sector: string | null;
  number?: number;
}

/** Who sits at each table, in the order of the tables. */
export type SeatMap = ParticipantId[][];

type Random = () => number;

/** By chance; no two tables differ by more than one. */
export const seatAtRandom = (people: readonly Seatable[], tables: number, random: Random): SeatMap =>
  dealt(shuffled(people, random), tables);

/**
 * Each sector goes round the tables, the next one goes on where it ended: of every sector each table has its share,
 * rounded up or down, and no two tables differ by more than one. Who comes to which is chance.
 */
export function seatBySector(people: readonly Seatable[], tables: number, random: Random): SeatMap {
  const sectors = new Map<string | null, Seatable[]>();
  for (const person of shuffled(people, random))
    sectors.set(person.sector, [...(sectors.get(person.sector) ?? []), person]);
  const largestFirst = [...sectors.values()].sort((one, other) => other.length - one.length);
  return dealt(largestFirst.flat(), tables);
}

/** Everybody where they sat in an earlier map, whoever was not there at the smallest tables. */
export function seatAsBefore(
  people: readonly Seatable[],
  tables: number,
  before: readonly (readonly ParticipantId[])[],
  random: Random,
): SeatMap {
  const here = new Set(people.map(({ id }) => id));
  const map = emptyMap(tables).map((_, table) => (before[table] ?? []).filter((id) => here.has(id)));
  const seated = new Set(map.flat());
  return seatAtSmallest(
    map,
    shuffled(
      people.filter(({ id }) => !seated.has(id)).map(({ id }) => id),
      random,
    ),
  );
}

/** Whole tables of an earlier map put together, the fullest first, each to whichever table has fewest by then. */
export function seatJoined(
  people: readonly Seatable[],
  tables: number,
  before: readonly (readonly ParticipantId[])[],
  random: Random,
): SeatMap {
  const here = new Set(people.map(({ id }) => id));
  const map = emptyMap(tables);
  const together = before
    .map((table) => table.filter((id) => here.has(id)))
    .toSorted((one, other) => other.length - one.length);
  for (const table of together)
    map.reduce((smallest, other) => (other.length < smallest.length ? other : smallest)).push(...table);
  return seatAsBefore(people, tables, map, random);
}

/** One by one to whichever table has fewest by then; of several, to the first. */
export function seatAtSmallest(
  map: readonly (readonly ParticipantId[])[],
  people: readonly ParticipantId[],
): SeatMap {
  const seated = map.map((table) => [...table]);
  for (const id of people)
    seated
      .reduce((smallest, table) => (table.length < smallest.length ? table : smallest), seated[0] ?? [])
      .push(id);
  return seated;
}

export const emptyMap = (tables: number): SeatMap => Array.from({ length: tables }, () => []);

function dealt(people: readonly Seatable[], tables: number): SeatMap {
  const map = emptyMap(tables);
  people.forEach(({ id }, index) => map[index % tables]?.push(id));
  return map;
}
