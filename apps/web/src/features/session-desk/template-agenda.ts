import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { TemplateEntry } from '@ruta/contracts/session/http';
import { copyAgenda } from '@ruta/domain/session/copy-agenda';
import { newOpId } from '../../shared/live/op-id.ts';
import { wallClock } from '@ruta/domain/session/local-time';
import { lockOn } from '@ruta/domain/session/locked-hours';

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
