import type { FollowedMilestone, FollowUpBoard } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** From the first to the last day there is, in shares of the whole. */
export interface Span {
  from: Day;
  to: Day;
  /** 0 at the first day, 1 at the last; days outside are kept inside. */
  at: (day: Day) => number;
}

/** The plan's days, widened to hold every milestone; null where nothing has a day. */
export function spanOf({ startsOn, endsOn, commitments }: FollowUpBoard): Span | null {
  const days = [
    startsOn,
    endsOn,
    ...commitments.flatMap(({ milestones }) => milestones.flatMap(({ start, end }) => [start, end])),
  ]
    .filter((day) => day !== null)
    .toSorted();
  const [from] = days;
  const to = days.at(-1);
  if (!from || !to || from === to) return null;
  const length = noon(to) - noon(from);
  return { from, to, at: (day) => Math.min(1, Math.max(0, (noon(day) - noon(from)) / length)) };
}

/** Where a milestone's bar begins and ends; without a start it is a point at its end. */
export function barOf({ start, end }: FollowedMilestone, span: Span): { from: number; to: number } | null {
  const last = end ?? start;
  const first = start ?? end;
  return first && last ? { from: span.at(first), to: span.at(last) } : null;
}

/** The last day of each month from one day on, before another. */
export function monthEnds(from: Day, before: Day): Day[] {
  const ends: Day[] = [];
  const year = Number(from.slice(0, 4));
  for (let month = Number(from.slice(5, 7)); ; month += 1) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (end >= before) return ends;
    ends.push(end);
  }
}

/** The first day of each month in the span, at most `most` of them, evenly. */
export function monthsIn({ from, to }: Span, most = 12): Day[] {
  const months: Day[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) break;
    if (day >= from) months.push(day);
  }
  const step = Math.max(1, Math.ceil(months.length / most));
  return months.filter((_, index) => index % step === 0);
}
