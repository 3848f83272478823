const KEY = 'ruta.reading-seed';
let ofThisVisit: string | null = null;

/**
 * What this reader's own order of projects is made from: chance, once, kept on this device alone. A browser that keeps
 * nothing has it until the page is closed.
 */
export function readingSeed(): string {
  ofThisVisit ??= crypto.randomUUID();
  try {
    const kept = localStorage.getItem(KEY);
    if (kept) return kept;
    localStorage.setItem(KEY, ofThisVisit);
  } catch {
    // The seed of this visit does.
  }
  return ofThisVisit;
}
