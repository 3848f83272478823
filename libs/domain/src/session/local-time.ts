import type { Instant } from '@ruta/contracts/protocol/instant';
import { dayIn } from '../calendar/day.ts';

/** A day and an hour as somebody reads them on a wall in `timeZone`, as a moment; null where they are not whole. */
export function instantOf(day: string, time: string, timeZone: string): Instant | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // The zone's offset may change between the guess and the answer (a change of clocks): the second look settles it.
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

/** Milliseconds by which clocks in the zone are ahead of UTC at a moment. */
function offsetAt(moment: Instant, timeZone: string): number {
  const { day, time } = wallClock(moment, timeZone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}

export function wallClock(moment: Instant, timeZone: string): { day: string; time: string } {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    moment,
  );
  return { day: dayIn(moment, timeZone), time };
}

const hour = 3_600_000;

export const nextFullHour = (now: Instant, timeZone: string) =>
  wallClock(Math.ceil(now / hour) * hour, timeZone);
