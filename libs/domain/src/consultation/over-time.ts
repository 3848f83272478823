import type { Day } from '@ruta/contracts/protocol/instant';
import { addDays, daysBetween } from '../calendar/day.ts';

/** More columns than this are months. */
const MOST_WEEKS = 26;

/** So many from the day `from` to the day before the next column's. */
export interface Column {
  from: Day;
  count: number;
}

export interface OverTime {
  by: 'week' | 'month';
  columns: readonly Column[];
}

/** Counts of days as columns without a gap between the first and the last: weeks from Monday, or months where it was long. */
export function overTime(days: readonly { day: Day; count: number }[]): OverTime {
  const ordered = days.toSorted((one, other) => daysBetween(other.day, one.day));
  const [first, last] = [ordered.at(0)?.day, ordered.at(-1)?.day];
  if (first === undefined || last === undefined) return { by: 'week', columns: [] };
  const by = daysBetween(mondayOf(first), last) < MOST_WEEKS * 7 ? 'week' : 'month';
  const [begin, next] = by === 'week' ? [mondayOf, nextWeek] : [monthOf, nextMonth];
  const counts = new Map<Day, number>();
  for (let from = begin(first); daysBetween(from, last) >= 0; from = next(from)) counts.set(from, 0);
  for (const { day, count } of ordered) counts.set(begin(day), (counts.get(begin(day)) ?? 0) + count);
  return { by, columns: [...counts].map(([from, count]) => ({ from, count })) };
}

/** 1970-01-05 was a Monday. */
const mondayOf = (day: Day): Day => addDays(day, -(((daysBetween('1970-01-05', day) % 7) + 7) % 7));
const nextWeek = (from: Day): Day => addDays(from, 7);
const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
const nextMonth = (from: Day): Day => monthOf(addDays(from, 31));
