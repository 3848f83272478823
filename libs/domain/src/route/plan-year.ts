import type { Day } from '@ruta/contracts/protocol/instant';
import type { PhasePlan } from '@ruta/contracts/route/phase';
import { addDays } from '../calendar/day.ts';

export interface PlanYear {
  startsOn: Day;
  endsOn: Day;
}

/** The year that begins on a day, both ends included. */
export const yearFrom = (startsOn: Day): PlanYear => ({ startsOn, endsOn: addDays(yearAfter(startsOn), -1) });

/** W11: a plan's year begins when its route has made it: the day after the last phase that is not its follow-up. */
export function yearAfterRoute(phases: readonly Pick<PhasePlan, 'kind' | 'closesOn'>[]): PlanYear | null {
  const last = phases
    .flatMap(({ kind, closesOn }) => (kind === 'follow-up' ? [] : [closesOn]))
    .toSorted()
    .at(-1);
  return last === undefined ? null : yearFrom(addDays(last, 1));
}

/** Commitments last one year; another length only warns. */
export const lastsOneYear = ({ startsOn, endsOn }: PlanYear): boolean => endsOn === yearFrom(startsOn).endsOn;

/** The same day a year later; of 29 February, 1 March. */
function yearAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
