import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { refersTo } from '@ruta/domain/session/phases/phases';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';

/** Takes an entry and puts it behind `after`, or first where that is null. */
export function placed(
  agenda: readonly AgendaDraft[],
  id: AgendaItemId,
  after: AgendaItemId | null,
): AgendaDraft[] {
  const taken = agenda.find((item) => item.id === id);
  if (!taken || after === id) return [...agenda];
  return inserted(
    agenda.filter((item) => item.id !== id),
    taken,
    after,
  );
}

export function inserted(
  agenda: readonly AgendaDraft[],
  item: AgendaDraft,
  after: AgendaItemId | null,
): AgendaDraft[] {
  const index = after === null ? 0 : agenda.findIndex(({ id }) => id === after) + 1;
  return [...agenda.slice(0, index), item, ...agenda.slice(index)];
}

/**
 * Entries that worked on a removed one, and on those in turn, go with it: they would have nothing to show. A tree does
 * without its board, teams without their challenges.
 */
export function withoutEntry(agenda: readonly AgendaDraft[], id: AgendaItemId): AgendaDraft[] {
  const rest = agenda.flatMap((item): AgendaDraft[] => (item.id === id ? [] : [withoutReference(item, id)]));
  const lost = rest.find((item) => refersTo(item.content).includes(id));
  return lost ? withoutEntry(withoutEntry(rest, lost.id), id) : rest;
}

/** True where an entry would come before the one it works on. */
export function isOutOfOrder(agenda: readonly AgendaDraft[]): boolean {
  const seen = new Set<AgendaItemId>();
  return agenda.some(({ id, content }) => {
    seen.add(id);
    return refersTo(content).some((other) => !seen.has(other));
  });
}

function withoutReference(item: AgendaDraft, id: AgendaItemId): AgendaDraft {
  const { content } = item;
  if (content.kind === 'tree' && content.board === id)
    return { ...item, content: { ...content, board: null } };
  if (content.kind === 'teams' && content.challenges === id)
    return { ...item, content: { ...content, challenges: null } };
  return item;
}
