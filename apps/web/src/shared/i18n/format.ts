import type { Instant } from '@ruta/contracts/protocol/instant';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from './i18n.ts';

/** IANA name of the time zone people of this entity live by; every moment is shown in it. */
export const TimeZone = createContext('America/Mexico_City');

const dayLength = 86_400_000;

/** A calendar day (`2026-11-21`) as the moment of its noon in UTC, to be written with the UTC zone. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

const parts = {
  day: { day: 'numeric', month: 'long' },
  'day-short': { day: 'numeric', month: 'short' },
  'day-year': { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'day-time': { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { month: 'long' },
  'month-year': { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DatePart = keyof typeof parts;

export interface Format {
  /** A moment, or a calendar day, in words. */
  date: (when: Instant | string, part?: DatePart) => string;
  /** From one day to another, as short as it can be said: "4–29 ago". */
  range: (from: Instant | string, to: Instant | string, part?: DatePart) => string;
  number: (value: number, digits?: number) => string;
  /** Centavos of the Mexican peso. */
  money: (centavos: number) => string;
  /** `share` from 0 to 1. */
  percent: (share: number, digits?: number) => string;
  /** "hace 3 días", "en 12 días", "hoy". */
  relativeDays: (when: Instant, now?: Instant) => string;
  list: (items: readonly string[]) => string;
  /** Whole calendar days from `now` to `when` in this time zone; negative when past. */
  daysUntil: (when: Instant, now?: Instant) => number;
}

export function createFormat(locale: string, timeZone: string): Format {
  const formatter = (part: DatePart, zone: string) =>
    new Intl.DateTimeFormat(locale, { ...parts[part], timeZone: zone });
  const place = (when: Instant | string): [number, string] =>
    typeof when === 'string' ? [noonOf(when), 'UTC'] : [when, timeZone];
  const dayNumber = (when: Instant) =>
    Math.floor(noonOf(new Intl.DateTimeFormat('en-CA', { timeZone }).format(when)) / dayLength);
  const daysUntil = (when: Instant, now: Instant = Date.now()) => dayNumber(when) - dayNumber(now);

  return {
    date: (when, part = 'day') => {
      const [moment, zone] = place(when);
      return formatter(part, zone).format(moment);
    },
    range: (from, to, part = 'day-short') => {
      const [start, zone] = place(from);
      const [end] = place(to);
      const range = formatter(part, zone).formatRange(start, end);
      return part === 'day-short' ? range.replaceAll(' de ', ' ') : range;
    },
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    money: (centavos) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'MXN' }).format(centavos / 100),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
    relativeDays: (when, now) =>
      new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysUntil(when, now), 'day'),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    daysUntil,
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const timeZone = useContext(TimeZone);
  return useMemo(() => createFormat(localeOf(i18n.language), timeZone), [i18n.language, timeZone]);
}
