import type { Day } from '@ruta/contracts/protocol/instant';
import type { Capacity } from '@ruta/contracts/secretariat/body';

export interface Term {
  seatId: string;
  personId: string;
  capacity: Capacity;
  fromDay: Day;
  untilDay: Day | null;
}

const overlap = (one: Term, other: Term): boolean =>
  (one.untilDay === null || one.untilDay >= other.fromDay) &&
  (other.untilDay === null || other.untilDay >= one.fromDay);

/** L2: nobody sits twice in a body at the same time, and a place has one holder at a time. */
export const clashes = (wanted: Term, held: readonly Term[]): boolean =>
  held.some(
    (term) =>
      overlap(wanted, term) &&
      (term.personId === wanted.personId ||
        (term.seatId === wanted.seatId && term.capacity === wanted.capacity)),
  );

export const holdsOn = (term: Pick<Term, 'fromDay' | 'untilDay'>, day: Day): boolean =>
  term.fromDay <= day && (term.untilDay === null || term.untilDay >= day);
