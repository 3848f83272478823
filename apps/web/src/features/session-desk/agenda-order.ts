import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';

const minute = 60_000;

/** Takes the entry at `from` and puts it where `to` is now. */
export function moved(agenda: readonly AgendaDraft[], from: number, to: number): AgendaDraft[] {
  const rest = agenda.filter((_, index) => index !== from);
  const taken = agenda[from];
  return taken ? [...rest.slice(0, to), taken, ...rest.slice(to)] : [...agenda];
}

export const withMinutes = (agenda: readonly AgendaDraft[], id: AgendaItemId, by: number): AgendaDraft[] =>
  agenda.map((item) =>
    item.id === id ? { ...item, plannedMs: Math.max(minute, item.plannedMs + by * minute) } : item,
  );

/** Entries that worked on the board of a removed one go with it: they would have nothing to show. */
export function withoutEntry(agenda: readonly AgendaDraft[], id: AgendaItemId): AgendaDraft[] {
  return agenda.filter((item) => item.id !== id && !('board' in item.content && item.content.board === id));
}
