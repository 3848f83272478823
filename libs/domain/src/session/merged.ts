import type { ParticipantId } from '@ruta/contracts/protocol/ids';

/** Two seats of one person that become one: whatever `from` did, `into` has done. */
export interface Merge {
  from: ParticipantId;
  into: ParticipantId;
}

export const mergedId = (id: ParticipantId, { from, into }: Merge): ParticipantId =>
  id === from ? into : id;

/** Each person once, in the order in which they first stood there; the same array where nothing changed. */
export const mergedIds = (ids: readonly ParticipantId[], merge: Merge): readonly ParticipantId[] =>
  ids.includes(merge.from) ? [...new Set(ids.map((id) => mergedId(id, merge)))] : ids;

/** What each person may have but once: where both seats have it, that of the seat that stays stands. */
export function mergedOwn<Thing>(
  things: readonly Thing[],
  merge: Merge,
  ownerOf: (thing: Thing) => ParticipantId,
  owned: (thing: Thing, owner: ParticipantId) => Thing,
  /** What it is that one may have but once. */
  slotOf: (thing: Thing) => string,
): readonly Thing[] {
  if (!things.some((thing) => ownerOf(thing) === merge.from)) return things;
  const taken = new Set(things.filter((thing) => ownerOf(thing) === merge.into).map(slotOf));
  return things.flatMap((thing) => {
    if (ownerOf(thing) !== merge.from) return [thing];
    return taken.has(slotOf(thing)) ? [] : [owned(thing, merge.into)];
  });
}

/** Elements changed one by one; those that stay the same are the same objects. */
export const mergedEach = <Element>(
  elements: readonly Element[],
  change: (element: Element) => Element,
): readonly Element[] => {
  const changed = elements.map(change);
  return changed.some((element, at) => element !== elements[at]) ? changed : elements;
};

/** An element with its author's other seat as its author. */
export const mergedAuthor = <Element extends { author: ParticipantId | null }>(
  element: Element,
  { from, into }: Merge,
): Element => (element.author === from ? { ...element, author: into } : element);
