import type { RecordEntry } from '@ruta/contracts/evidence/record';
import { contentHash } from './canonical-json.ts';

/** What the first entry of a chain points back to. */
export const GENESIS = '0'.repeat(64);

type Unhashed = Omit<RecordEntry, 'hash'>;

/** SHA-256 over the canonical form of the entity's id and everything in the entry but its own hash. */
export const entryHash = (entityId: string, entry: Unhashed): string =>
  contentHash({
    entity: entityId,
    seq: entry.seq,
    kind: entry.kind,
    subject: entry.subjectId,
    payload: entry.payload,
    at: entry.at,
    previous: entry.previousHash,
  });

/**
 * Recomputes a run of entries in ascending order. Resolves to the first `seq` that does not fit (a changed entry, a
 * missing one, a broken link), or null when all do.
 */
export function firstBroken(
  entityId: string,
  entries: readonly RecordEntry[],
  before = { seq: 0, hash: GENESIS },
): number | null {
  let previous = before;
  for (const entry of entries) {
    const fits =
      entry.seq === previous.seq + 1 &&
      entry.previousHash === previous.hash &&
      entry.hash === entryHash(entityId, entry);
    if (!fits) return entry.seq;
    previous = entry;
  }
  return null;
}
