import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Instant } from '@ruta/contracts/protocol/instant';

const tags: Record<Locale, string> = { es: 'es-MX', en: 'en' };

export interface Dates {
  /** "sábado, 3 de octubre de 2026" */
  day: (at: Instant) => string;
  /** "17:05" */
  time: (at: Instant) => string;
  /** "3 de octubre de 2026", for columns. */
  dateAt: (at: Instant) => string;
  /** A calendar day, `2026-11-21`, in words. */
  date: (day: string) => string;
}

/** Days and times as documents write them, in the zone of whoever publishes. */
export function datesIn(language: Locale, timeZone: string): Dates {
  const tag = tags[language];
  const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const day = written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const time = written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const dateAt = written({ day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const date = written({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    day: (at) => day.format(at),
    time: (at) => time.format(at),
    dateAt: (at) => dateAt.format(at),
    date: (of) => date.format(Date.parse(`${of}T12:00:00Z`)),
  };
}
