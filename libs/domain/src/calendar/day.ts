import type { Day, Instant } from '@ruta/contracts/protocol/instant';

const DAY_MS = 86_400_000;
const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** `days` may be negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(asUtc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative where `to` is the earlier one. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asUtc(to) - asUtc(from)) / DAY_MS);

/** The calendar day on which `at` falls in an IANA time zone such as `America/Mexico_City`. */
export function dayIn(at: Instant, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return parts.slice(0, 10);
}
