/** Institutions are written by hand: case, accents and blanks do not make another one. */
export const plainName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);

/** A sector of the secretariat, with the institutions and offices that have a seat in it. */
export interface SectorOfSeats {
  id: string;
  name: string;
  institutions: readonly string[];
}

/** W10: which sector an institution belongs to. */
export interface InstitutionPlaces {
  sectors: readonly SectorOfSeats[];
  /** What the coordination said, which stands before the names of seats; `sectorId` null is none of them. */
  placed: readonly { institution: string; sectorId: string | null }[];
}

/** `by` says whether the coordination placed it or a seat has its name; null is an institution nobody placed. */
export function sectorOf(
  institution: string,
  { sectors, placed }: InstitutionPlaces,
): { sectorId: string | null; by: 'coordination' | 'seat' | null } {
  const known = placed.find((one) => sameName(one.institution, institution));
  if (known) return { sectorId: known.sectorId, by: 'coordination' };
  const seated = sectors.find(({ institutions }) => institutions.some((name) => sameName(name, institution)));
  return seated ? { sectorId: seated.id, by: 'seat' } : { sectorId: null, by: null };
}
