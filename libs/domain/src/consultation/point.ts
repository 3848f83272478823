import type { PlaceView, Point } from '@ruta/contracts/consultation/contribution';

export type MappedPlace = Pick<PlaceView, 'name'> & Point;

/** Metres in a degree of latitude. */
const DEGREE = 111_320;

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * A point somebody typed: two numbers in degrees, latitude first (`21.34, -101.14`), or a place by its name or the
 * beginning of it. `null` where it says neither, or more than one place.
 */
export function readPoint(typed: string, places: readonly MappedPlace[]): Point | null {
  const degrees = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed);
  if (degrees) {
    const [lat, lng] = [Number(degrees[1]), Number(degrees[2])];
    return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null;
  }
  const wanted = bare(typed);
  if (wanted === '') return null;
  const exact = places.filter(({ name }) => bare(name) === wanted);
  const found = exact.length > 0 ? exact : places.filter(({ name }) => bare(name).startsWith(wanted));
  const [place] = found;
  return place && found.length === 1 ? { lat: place.lat, lng: place.lng } : null;
}

/** So many metres to the north and to the east, within the globe. */
export function moved({ lat, lng }: Point, north: number, east: number): Point {
  const turned = lng + east / (DEGREE * Math.max(0.01, Math.cos((lat * Math.PI) / 180)));
  return {
    lat: Math.min(90, Math.max(-90, lat + north / DEGREE)),
    lng: Math.min(180, Math.max(-180, turned)),
  };
}

/** The place that lies nearest, and how many metres away. */
export function nearest(
  point: Point,
  places: readonly MappedPlace[],
): { place: MappedPlace; metres: number } | null {
  const squeeze = Math.cos((point.lat * Math.PI) / 180);
  const by = places.map((place) => ({
    place,
    metres: Math.hypot(place.lat - point.lat, (place.lng - point.lng) * squeeze) * DEGREE,
  }));
  return by.toSorted((one, other) => one.metres - other.metres)[0] ?? null;
}
