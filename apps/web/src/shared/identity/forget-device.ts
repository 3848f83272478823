import type { Outbox } from '../live/outbox.ts';

/** What a browser keeps for whoever uses it, rather than about somebody. */
const nobodys: ReadonlySet<string> = new Set(['ruta.language', 'ruta.theme', 'ruta.screen']);

/** After somebody was forgotten, their browser does not remember either: drafts, seats, receipts, things on their way. */
export async function forgetDevice(outbox: Outbox): Promise<void> {
  for (const { opId } of outbox.list()) await outbox.discard(opId);
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('ruta.') && !nobodys.has(key)) localStorage.removeItem(key);
    indexedDB.deleteDatabase('ruta-drafts');
  } catch {
    // A browser without storage kept nothing.
  }
}
