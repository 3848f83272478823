import type { RecordEntry, RecordKind } from '@ruta/contracts/evidence/record';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { entryHash, GENESIS } from '@ruta/domain/evidence/chain';
import { type DemoRows, moment } from './demo-rows.ts';

interface Deed {
  readonly at: Instant;
  readonly kind: string;
  readonly subjectId: string | null;
  readonly payload: RecordEntry['payload'];
}

/**
 * The public record of years, chained at once: what topics would have written on the day is noted in any order and
 * linked in the order in which it happened.
 */
export class DemoRecord {
  private readonly deeds: Deed[] = [];

  note(at: Instant, kind: RecordKind, subjectId: string | null, payload: RecordEntry['payload']): void {
    this.deeds.push({ at, kind, subjectId, payload });
  }

  chainInto(rows: DemoRows, entityId: EntityId): void {
    let previousHash = GENESIS;
    const inOrder = this.deeds
      .map((deed, noted) => ({ deed, noted }))
      .sort((a, b) => a.deed.at - b.deed.at || a.noted - b.noted);
    for (const [at, { deed }] of inOrder.entries()) {
      const entry = { ...deed, seq: at + 1, previousHash };
      const hash = entryHash(entityId, entry);
      rows.add('record_entry', {
        entity_id: entityId,
        seq: entry.seq,
        kind: deed.kind,
        subject_id: deed.subjectId,
        payload: deed.payload,
        at: moment(deed.at),
        previous_hash: previousHash,
        hash,
      });
      previousHash = hash;
    }
  }
}
