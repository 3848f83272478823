import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { TemplateEntry } from '@ruta/contracts/session/http';
import { copyAgenda } from '@ruta/domain/session/copy-agenda';
import { newOpId } from '../../shared/live/op-id.ts';
import { instantOf, wallClock } from '../../shared/i18n/local-time.ts';

/** An agenda as a template keeps it: locked moments become hours on the wall. */
export const asTemplate = (agenda: readonly AgendaDraft[], timeZone: string): TemplateEntry[] =>
  agenda.map(({ lockedStart, ...draft }) => ({
    ...draft,
    clock: lockedStart === undefined ? null : wallClock(lockedStart, timeZone).time,
  }));

/** A template as an agenda of one's own, under new ids, with its hours locked on the day the session begins. */
export function fromTemplate(
  entries: readonly TemplateEntry[],
  startsAt: Instant | null,
  timeZone: string,
): AgendaDraft[] {
  const drafts = entries.map(({ clock, ...draft }): AgendaDraft => {
    const lockedStart = clock === null || startsAt === null ? null : lockOn(clock, startsAt, timeZone);
    return lockedStart === null ? draft : { ...draft, lockedStart };
  });
  return copyAgenda(drafts, newOpId);
}

/** Locks keep their hour on the wall when the session is moved to another day or hour. */
export const onAnotherDay = (
  agenda: readonly AgendaDraft[],
  startsAt: Instant,
  timeZone: string,
): AgendaDraft[] =>
  agenda.map((item) => {
    if (item.lockedStart === undefined) return item;
    const moment = lockOn(wallClock(item.lockedStart, timeZone).time, startsAt, timeZone);
    return moment === null ? item : { ...item, lockedStart: moment };
  });

const day = 86_400_000;

/** An hour before the beginning is one of the night after it. */
function lockOn(clock: string, startsAt: Instant, timeZone: string): Instant | null {
  const sameDay = instantOf(wallClock(startsAt, timeZone).day, clock, timeZone);
  if (sameDay === null) return null;
  return sameDay < startsAt ? sameDay + day : sameDay;
}
