import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
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

/** Entries that worked on the board of a removed one go with it: they would have nothing to show. A tree does without. */
export function withoutEntry(agenda: readonly AgendaDraft[], id: AgendaItemId): AgendaDraft[] {
  return agenda.flatMap((item) => {
    const { content } = item;
    if (item.id === id) return [];
    if (!('board' in content) || content.board !== id) return [item];
    return content.kind === 'tree' ? [{ ...item, content: { ...content, board: null } }] : [];
  });
}

/** True where an entry would come before the one it works on. */
export function isOutOfOrder(agenda: readonly AgendaDraft[]): boolean {
  const seen = new Set<AgendaItemId>();
  return agenda.some(({ id, content }) => {
    seen.add(id);
    return 'board' in content && content.board !== null && !seen.has(content.board);
  });
}
