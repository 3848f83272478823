import type { Day } from '@ruta/contracts/protocol/instant';
import type { BodySettings, Duty, HolderView, SeatView } from '@ruta/contracts/secretariat/body';
import { daysBetween } from '../calendar/day.ts';

export interface DutyRules {
  /** An oath is owed once the body was installed. */
  installed: boolean;
  trainingDuty: boolean;
  settings: Pick<BodySettings, 'termWarningDays'>;
  today: Day;
}

type Seat = Pick<SeatView, 'id' | 'incumbent' | 'alternate'>;

/** L3, L4, L5: what a seat still owes. Nothing of it keeps anybody from sitting or voting. */
export function dutiesOf(seat: Seat, rules: DutyRules): Duty[] {
  const duties: Duty[] = [];
  if (!seat.incumbent) duties.push({ kind: 'no-incumbent', seatId: seat.id, capacity: null, day: null });
  if (!seat.alternate) duties.push({ kind: 'no-alternate', seatId: seat.id, capacity: null, day: null });
  for (const holder of [seat.incumbent, seat.alternate])
    if (holder) duties.push(...dutiesOfHolder(seat, holder, rules));
  return duties;
}

function dutiesOfHolder(seat: Seat, holder: HolderView, rules: DutyRules): Duty[] {
  const of = (kind: Duty['kind'], day: Day | null = null): Duty => ({
    kind,
    seatId: seat.id,
    capacity: holder.capacity,
    day,
  });
  const duties: Duty[] = [];
  if (rules.installed && !holder.oathOn) duties.push(of('oath-missing'));
  if (rules.trainingDuty && !holder.trainingOn) duties.push(of('training-missing'));
  if (holder.untilDay) {
    const left = daysBetween(rules.today, holder.untilDay);
    if (left < 0) duties.push(of('term-ended', holder.untilDay));
    else if (left <= rules.settings.termWarningDays) duties.push(of('term-ends-soon', holder.untilDay));
  }
  return duties;
}
