import type { RecordEntry } from '@ruta/contracts/evidence/record';
import { firstBroken, GENESIS } from '@ruta/domain/evidence/chain';
import type { ClientBase } from 'pg';
import { CannotStart } from '../cannot-start.ts';

const BATCH = 1_000;

interface ChainState {
  seq: number;
  hash: string;
}

interface EntryRow {
  seq: string;
  kind: string;
  subject_id: string | null;
  payload: RecordEntry['payload'];
  at: string;
  previous_hash: string;
  hash: string;
}

/** Recomputes every entity's chain of the public record; a broken one is a reason to refuse. */
export async function refuseBrokenChains(client: ClientBase): Promise<void> {
  const { rows: entities } = await client.query<{ id: string }>('SELECT id FROM entity');
  for (const { id } of entities) {
    let last: ChainState = { seq: 0, hash: GENESIS };
    for (;;) {
      const entries = await entriesAfter(client, id, last.seq);
      const broken = firstBroken(id, entries, last);
      if (broken !== null) {
        throw new CannotStart(
          `The public record of the entity ${id} is broken at its entry ${broken}. Nothing was changed.`,
        );
      }
      last = entries.at(-1) ?? last;
      if (entries.length < BATCH) break;
    }
  }
}

async function entriesAfter(client: ClientBase, entityId: string, seq: number): Promise<RecordEntry[]> {
  const { rows } = await client.query<EntryRow>(
    `SELECT seq, kind, subject_id, payload, round(extract(epoch FROM at) * 1000)::text AS at, previous_hash, hash
     FROM record_entry WHERE entity_id = $1 AND seq > $2 ORDER BY seq LIMIT ${BATCH}`,
    [entityId, seq],
  );
  return rows.map((row) => ({
    seq: Number(row.seq),
    kind: row.kind,
    subjectId: row.subject_id,
    payload: row.payload,
    at: Number(row.at),
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}
