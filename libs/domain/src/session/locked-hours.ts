import type { Instant } from '@ruta/contracts/protocol/instant';
import { instantOf, wallClock } from './local-time.ts';

const day = 86_400_000;

/** An hour before the beginning is one of the night after it; null where it is none. */
export function lockOn(clock: string, startsAt: Instant, timeZone: string): Instant | null {
  const sameDay = instantOf(wallClock(startsAt, timeZone).day, clock, timeZone);
  if (sameDay === null) return null;
  return sameDay < startsAt ? sameDay + day : sameDay;
}

/** Locks keep their hour on the wall when the session is moved to another day or hour. */
export const onAnotherDay = <Entry extends { lockedStart?: Instant | undefined }>(
  agenda: readonly Entry[],
  startsAt: Instant,
  timeZone: string,
): Entry[] =>
  agenda.map((item) => {
    if (item.lockedStart === undefined) return item;
    const moment = lockOn(wallClock(item.lockedStart, timeZone).time, startsAt, timeZone);
    return moment === null ? item : { ...item, lockedStart: moment };
  });
