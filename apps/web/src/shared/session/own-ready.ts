import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { SessionPush } from '@ruta/contracts/session/view-event';

/** In which phase one is ready, and in which one was before the last step. */
export interface OwnReady {
  ready: AgendaItemId | null;
  before: AgendaItemId | null;
}

/**
 * Being ready lapses with every step, also with one that leads to the same phase again, and comes back with a step that
 * is taken back. The server tells people so only where they cannot see it from the step itself.
 */
export function readyAfter(known: OwnReady, { events }: SessionPush, seen: number): OwnReady {
  return events
    .filter(({ seq }) => seq > seen)
    .flatMap((told) => told.events)
    .reduce<OwnReady>((own, event) => {
      if (event.type !== 'item.entered') return own;
      if (event.by !== 'undo') return { ready: null, before: own.ready };
      const again = [own.ready, own.before].find((itemId) => itemId === event.itemId);
      return { ready: again ?? null, before: null };
    }, known);
}
