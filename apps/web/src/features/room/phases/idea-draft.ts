/** `place` is the id of the board, or of the table, that it is meant for. */
const keyOf = (place: string) => `ruta.idea-draft.${place}`;

/** What was typed and not yet saved survives a reload and the end of the phase. */
export function keptDraft(place: string): string {
  try {
    return localStorage.getItem(keyOf(place)) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(place: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), text);
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}
