import type { AudienceEvent, ViewEvent } from '@ruta/contracts/session/view-event';

/**
 * The same news in fewer words: of an element that changed several times, only the last is told. A hall that votes for
 * questions sends each phone the question once, not once per vote. Folding the bundle gives what folding all gives.
 */
export function bundled(events: readonly AudienceEvent[]): AudienceEvent[] {
  const told = new Set<string>();
  return events
    .toReversed()
    .flatMap((event) => {
      const kept = event.events.toReversed().flatMap((one) => lastOf(one, told) ?? []);
      return kept.length > 0 || event.events.length === 0 ? [{ ...event, events: kept.toReversed() }] : [];
    })
    .toReversed();
}

/** The event without the elements that something later tells of; null where nothing is left of it. */
function lastOf(event: ViewEvent, told: Set<string>): ViewEvent | null {
  if (event.type !== 'part.changed') return event;
  const isNew = (id: string) => !told.has(`${event.part} ${id}`);
  const rest = {
    ...event,
    set: (event.set as { id: string }[]).filter(({ id }) => isNew(id)),
    gone: event.gone.filter(isNew),
  };
  for (const id of [...rest.gone, ...rest.set.map((element) => element.id)]) told.add(`${event.part} ${id}`);
  return rest.set.length + rest.gone.length > 0 ? (rest as typeof event) : null;
}
