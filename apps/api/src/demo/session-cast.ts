import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { ParticipantMode } from '@ruta/contracts/session/participant';
import { demoPeople, type PersonKey } from './content/people.ts';
import type { DemoAttendance } from './content/session.ts';
import type { DemoIds } from './demo-ids.ts';

/** One seat of a session of the past. */
export interface CastMember {
  readonly id: ParticipantId;
  readonly number: number;
  /** Of the demonstration's people; `null` for somebody without a name. */
  readonly person: PersonKey | null;
  readonly mode: ParticipantMode;
  readonly basis: 'account' | 'guest' | 'assisted';
  /** `null` for who leads. */
  readonly sector: string | null;
  readonly facilitator: boolean;
}

const sectorOfPerson: Partial<Record<PersonKey, string>> = {
  rosa: 'Vecindad',
  nadia: 'Sociedad civil',
  fausto: 'Sociedad civil',
  lucero: 'Sociedad civil',
  ismael: 'Sociedad civil',
  beatriz: 'Academia',
  gael: 'Academia',
  teresa: 'Órgano garante',
  ramiro: 'Órgano garante',
  andres: 'Empresas y comercio',
  delia: 'Empresas y comercio',
};

/**
 * Who was there, in order of arrival: who leads, who has a name, everybody else, and last the assisted seats. Those
 * who lead come on top of the attendance, as minutes count it.
 */
export function castOf(attendance: DemoAttendance, arrives: Instant, ids: DemoIds): CastMember[] {
  const { room, online, assisted, named } = attendance;
  const left = new Map(Object.entries(attendance.sectors));
  const take = (wanted: string | undefined): string => {
    const sector = wanted ?? [...left].find(([, count]) => count > 0)?.[0] ?? '';
    const count = left.get(sector) ?? 0;
    if (count === 0) throw new Error(`More people of “${sector}” have a name than were there.`);
    left.set(sector, count - 1);
    return sector;
  };
  const leading = named.filter(leads);
  const known = named
    .filter((person) => !leads(person))
    .map((person) => ({ person, sector: take(sectorOfPerson[person] ?? 'Gobierno') }));
  const people = Array.from({ length: room + online + assisted }, (_, at) => {
    const mode = at < room ? 'room' : at < room + online ? 'online' : 'assisted';
    return known[at] ? { ...known[at], mode } : { person: null, sector: take(undefined), mode };
  });
  const staff = leading.map((person) => ({ person, sector: null, mode: 'room' as const }));
  return [...staff, ...people].map(({ person, sector, mode }, at) => ({
    id: ids.at(arrives + at * 4000) as ParticipantId,
    number: at + 1,
    person,
    mode: mode as ParticipantMode,
    basis: mode === 'assisted' ? 'assisted' : person ? 'account' : 'guest',
    sector,
    facilitator: at < staff.length,
  }));
}

const leads = (person: PersonKey): boolean => demoPeople[person].roles.some((role) => role === 'facilitator');
