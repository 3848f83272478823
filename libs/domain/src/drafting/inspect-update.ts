import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import * as Y from 'yjs';

/** What an update would add, as far as its bytes tell; a fuller check follows once it is applied. */
export interface UpdateClaims {
  /** Yjs client ids the update brings something new of. */
  writers: number[];
}

const MOST_STRUCTS = 50_000;
/** No person types this much under one client id; beyond it, numbers only serve to break others' arithmetic. */
const HIGHEST_CLOCK = 2 ** 31;

/**
 * Looks at an update before it touches the document: it must decode, hold no gaps, and build only on what the document
 * has, so that nothing is ever acknowledged that cannot be shown.
 */
export function inspectUpdate(
  update: Uint8Array,
  known: (client: number) => number,
): UpdateClaims | { refused: RefusalCode } {
  const decoded = decode(update);
  if (!decoded || decoded.structs.length > MOST_STRUCTS) return { refused: 'drafting.update-malformed' };
  const reach = new Map<number, number>();
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (end > HIGHEST_CLOCK || struct.length < 1) return { refused: 'drafting.update-malformed' };
    const expected = reach.get(client) ?? known(client);
    if (struct instanceof Y.Skip || clock > expected) return { refused: 'drafting.predecessors-missing' };
    reach.set(client, Math.max(end, expected));
  }
  const has = ({ client, clock }: Y.ID) => clock < Math.max(reach.get(client) ?? 0, known(client));
  for (const struct of decoded.structs) {
    if (
      struct instanceof Y.Item &&
      ![struct.origin, struct.rightOrigin, parentId(struct)].every((id) => !id || has(id))
    ) {
      return { refused: 'drafting.predecessors-missing' };
    }
  }
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      if (len < 1 || !has(Y.createID(client, clock + len - 1)))
        return { refused: 'drafting.predecessors-missing' };
    }
  }
  return {
    writers: [...reach].filter(([client, end]) => end > known(client)).map(([client]) => client),
  };
}

const parentId = (item: Y.Item): Y.ID | null => (item.parent instanceof Y.ID ? item.parent : null);

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

/** True if Yjs kept something back because what it builds on is not there. */
export const hasPending = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** Names of the roots below which a transaction changed something; a type without a root has no name. */
export function rootsOf(doc: Y.Doc, transaction: Y.Transaction): Set<string> {
  const names = new Map([...doc.share].map(([name, type]) => [type as unknown, name]));
  const roots = new Set<string>();
  for (const changed of transaction.changed.keys()) {
    let type: unknown = changed;
    while (type instanceof Y.AbstractType && type._item) type = type._item.parent;
    roots.add(names.get(type) ?? '');
  }
  return roots;
}
