import type { AgendaItemId } from '@ruta/contracts/protocol/ids';

const keyOf = (board: AgendaItemId) => `ruta.idea-draft.${board}`;

/** What was typed and not yet saved survives a reload and the end of the phase. */
export function keptDraft(board: AgendaItemId): string {
  try {
    return localStorage.getItem(keyOf(board)) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(board: AgendaItemId, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(board));
    else localStorage.setItem(keyOf(board), text);
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}
