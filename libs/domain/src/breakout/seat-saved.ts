import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { shuffled } from '../session/shuffled.ts';
import { emptyMap, type Seatable, type SeatMap } from './seat-people.ts';

/**
 * A place of a saved map. `participantId` is whose it is in this session, as far as that person has a seat here;
 * `number` is set only where nobody else tells whose it was: an assisted seat, or somebody who was erased.
 */
export interface SavedPlace {
  participantId: ParticipantId | null;
  sector: string | null;
  number: number | null;
}

/** A map that an entity keeps, as one session reads it. */
export interface SavedMap {
  tables: readonly { name: string; places: readonly SavedPlace[] }[];
}

/** Two are the same where this is; null matches nobody. */
type Key = string | null;

/**
 * Everybody where the map has them. A place whose person is not here goes to a seat of the same sector and number, then
 * to anybody of the sector, so that tables keep their balance; who is left fills the tables that lack most people.
 */
export function seatSaved(people: readonly Seatable[], { tables }: SavedMap, random: () => number): SeatMap {
  const map = emptyMap(tables.length);
  const seated = new Set<ParticipantId>();
  const mixed = shuffled(people, random);
  let open = tables.flatMap(({ places }, table) => places.map((place) => ({ table, place })));
  const fill = (ofPlace: (place: SavedPlace) => Key, ofPerson: (person: Seatable) => Key) => {
    const waiting = groupedBy(
      mixed.filter(({ id }) => !seated.has(id)),
      ofPerson,
    );
    open = open.filter(({ table, place }) => {
      const person = waiting.get(ofPlace(place))?.shift();
      if (person) map[table]?.push(person.id);
      if (person) seated.add(person.id);
      return !person;
    });
  };
  fill(
    ({ participantId }) => participantId,
    ({ id }) => id,
  );
  fill(numbered, ({ sector, number }) => numbered({ sector, number: number ?? null }));
  fill(
    ({ sector }) => `of ${sector}`,
    ({ sector }) => `of ${sector}`,
  );
  for (const { id } of mixed) if (!seated.has(id)) lacking(map, tables)?.push(id);
  return map;
}

const numbered = ({ sector, number }: Pick<SavedPlace, 'sector' | 'number'>): Key =>
  number === null ? null : `${number} of ${sector}`;

function groupedBy(people: readonly Seatable[], keyOf: (person: Seatable) => Key): Map<Key, Seatable[]> {
  const groups = new Map<Key, Seatable[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}

/** The table with most places left; of several, the one with fewest people. */
function lacking(map: SeatMap, tables: SavedMap['tables']): ParticipantId[] | undefined {
  const left = (at: number) => (tables[at]?.places.length ?? 0) - (map[at]?.length ?? 0);
  const size = (at: number) => map[at]?.length ?? 0;
  const [best] = map
    .map((_, at) => at)
    .toSorted((one, other) => left(other) - left(one) || size(one) - size(other) || one - other);
  return best === undefined ? undefined : map[best];
}
