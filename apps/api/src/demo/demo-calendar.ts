import type { Day, Instant } from '@ruta/contracts/protocol/instant';
import type { DemoDay } from './content/calendar.ts';

/** Turns the demonstration's offsets into days, moments and words, counted from one fixed today. */
export interface DemoCalendar {
  readonly now: Instant;
  readonly today: Day;
  day(offset: DemoDay): Day;
  /** Local time on a day, `09:30`; never later than a minute before now for days up to today. */
  moment(offset: DemoDay, time: string): Instant;
  /** `{year}`, `{year-1}`, `{month+2}` (its name) and `{monthYear-2}` filled in. */
  words(text: string): string;
}

const dayMs = 86_400_000;
const months = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto'],
  ...['septiembre', 'octubre', 'noviembre', 'diciembre'],
];

export function demoCalendar(now: Instant, timeZone: string): DemoCalendar {
  const today = localDay(now, timeZone);
  const [year, month] = today.split('-').map(Number) as [number, number, number];
  const day = (offset: DemoDay): Day => {
    if (typeof offset === 'number') return isoDay(Date.parse(today) + offset * dayMs);
    if ('monthStart' in offset) return isoDay(Date.UTC(year, month - 1 + offset.monthStart, 1));
    return isoDay(Date.UTC(year, month + offset.monthEnd, 0));
  };
  const moment = (offset: DemoDay, time: string): Instant => {
    const at = localMoment(day(offset), time, timeZone);
    return day(offset) <= today ? Math.min(at, now - 60_000) : at;
  };
  const words = (text: string): string =>
    text.replace(/\{(year|month|monthYear)([+-]\d+)?\}/g, (_, what: string, shift = '0') => {
      if (what === 'year') return String(year + Number(shift));
      const then = new Date(Date.UTC(year, month - 1 + Number(shift), 1));
      const name = months[then.getUTCMonth()] ?? '';
      return what === 'month' ? name : `${name} de ${then.getUTCFullYear()}`;
    });
  return { now, today, day, moment, words };
}

const isoDay = (at: number): Day => new Date(at).toISOString().slice(0, 10);

const localDay = (at: Instant, timeZone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** The zone's offset is read at the moment itself; a second look settles a day on which it changes. */
function localMoment(day: Day, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (at: number): number => {
    const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return Date.parse(`${parts.format(at).replace(' ', 'T')}Z`) - at;
  };
  const first = wanted - offsetAt(wanted);
  return wanted - offsetAt(first);
}
