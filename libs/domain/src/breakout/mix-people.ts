import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { type Seatable, type SeatMap, seatAtRandom } from './seat-people.ts';

/** How often each person has sat with each other person. */
export type Acquaintance = ReadonlyMap<ParticipantId, ReadonlyMap<ParticipantId, number>>;

type Maps = readonly (readonly (readonly ParticipantId[])[])[];

/** From the maps of a session so far. */
export function acquaintanceOf(maps: Maps): Acquaintance {
  const met = new Map<ParticipantId, Map<ParticipantId, number>>();
  for (const table of maps.flat())
    for (const id of table) {
      const known = met.get(id) ?? new Map<ParticipantId, number>();
      met.set(id, known);
      for (const other of table) if (other !== id) known.set(other, (known.get(other) ?? 0) + 1);
    }
  return met;
}

/** How many meetings a map repeats: the sum over its pairs of how often they sat together before. */
export const repeatedMeetings = (map: SeatMap, met: Acquaintance): number =>
  map.reduce(
    (sum, table) => sum + table.reduce((more, id, at) => more + meetings(met, id, table.slice(0, at)), 0),
    0,
  );

const meetings = (met: Acquaintance, id: ParticipantId, others: readonly ParticipantId[]): number => {
  const known = met.get(id);
  return known ? others.reduce((sum, other) => sum + (known.get(other) ?? 0), 0) : 0;
};

/** How many exchanges are tried per person: with these a hall of 2,000 is mixed in a fraction of a second. */
const TRIES_PER_PERSON = 40;

/**
 * Puts together who has not sat together: begins by chance, and lets two people change places wherever that repeats
 * fewer meetings. No two tables differ by more than one.
 */
export function seatMixed(
  people: readonly Seatable[],
  tables: number,
  met: Acquaintance,
  random: () => number,
): SeatMap {
  const map = seatAtRandom(people, tables, random);
  const crowded = () =>
    map.flatMap((table, at) => table.filter((id) => meetings(met, id, table) > 0).map((id) => ({ id, at })));
  let left = people.length * TRIES_PER_PERSON;
  for (let again = crowded(); again.length > 0 && left > 0; again = crowded()) {
    const triedBefore = left;
    let bettered = false;
    for (const { id, at } of again) {
      if (left <= 0) break;
      const tried = exchange(map, met, id, at, random);
      left -= tried.tries;
      bettered ||= tried.bettered;
    }
    if (!bettered && left === triedBefore) break;
  }
  return map;
}

const TRIES_AT_ONCE = 12;

/** Changes places with somebody picked by chance, the best of a few. */
function exchange(
  map: SeatMap,
  met: Acquaintance,
  id: ParticipantId,
  at: number,
  random: () => number,
): { tries: number; bettered: boolean } {
  const own = map[at] ?? [];
  const seat = own.indexOf(id);
  if (seat < 0 || map.length < 2) return { tries: 1, bettered: false };
  let best: { gain: number; table: ParticipantId[]; seat: number } | null = null;
  for (let tries = 0; tries < TRIES_AT_ONCE; tries += 1) {
    const table = map[Math.floor(random() * map.length)] ?? own;
    const other = Math.floor(random() * table.length);
    if (table === own || table.length === 0) continue;
    const gain = gainOf(met, { table: own, seat }, { table, seat: other });
    if (gain > (best?.gain ?? 0)) best = { gain, table, seat: other };
  }
  if (!best) return { tries: TRIES_AT_ONCE, bettered: false };
  [own[seat], best.table[best.seat]] = [best.table[best.seat] as ParticipantId, id];
  return { tries: TRIES_AT_ONCE, bettered: true };
}

interface Seat {
  table: readonly ParticipantId[];
  seat: number;
}

/** By how many fewer meetings are repeated once two have changed places. */
function gainOf(met: Acquaintance, one: Seat, other: Seat): number {
  const [a, b] = [one.table[one.seat], other.table[other.seat]];
  if (a === undefined || b === undefined) return 0;
  const [withoutA, withoutB] = [one.table.filter((id) => id !== a), other.table.filter((id) => id !== b)];
  const now = meetings(met, a, withoutA) + meetings(met, b, withoutB);
  return now - meetings(met, a, withoutB) - meetings(met, b, withoutA);
}
