import { Injectable } from '@nestjs/common';
import type { CommitmentStage, DeskDoor } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { DraftDocument } from './draft-document.ts';

export interface DeskPlace {
  entityId: EntityId;
  commitmentId: CommitmentId;
}

/** What a desk needs of its commitment's row. */
export interface DeskRow {
  key: string;
  stage: CommitmentStage;
  door: DeskDoor;
  sessionId: string | null;
  phaseId: string | null;
  planId: string;
  seq: number;
  snapshotSeq: number;
  bytes: number;
  latestVersion: number | null;
}

/** What goes on after a row's last number, and what lists show of the text with it. */
export interface Addition {
  commitmentId: CommitmentId;
  row: Pick<DeskRow, 'seq' | 'bytes'>;
  updates: readonly Uint8Array[];
  head: Pick<CommitmentForm, 'title' | 'kind'>;
}

const COLUMNS =
  'id, key, stage, door, session_id, phase_id, plan_id, seq, snapshot_seq, bytes, latest_version';

interface Row {
  id: CommitmentId;
  key: string;
  stage: CommitmentStage;
  door: DeskDoor;
  session_id: string | null;
  phase_id: string | null;
  plan_id: string;
  seq: string;
  snapshot_seq: string;
  bytes: number;
  latest_version: number | null;
}

/** Updates and snapshots of documents. Every method runs in the caller's transaction. */
@Injectable()
export class DraftStore {
  /** `update` lets nobody else write until the end of the transaction, `share` waits for who is writing. */
  async lock(tx: Tx, place: DeskPlace, strength: 'update' | 'share'): Promise<DeskRow> {
    const [row]: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM commitment WHERE entity_id = $1 AND id = $2
       ${strength === 'update' ? 'FOR NO KEY UPDATE' : 'FOR SHARE'}`,
      [place.entityId, place.commitmentId],
    );
    if (!row) throw new Refused('resource.not-found');
    return deskRowOf(row);
  }

  /** As `update`, for those of several that nobody else has in hand: it waits for none. */
  async lockFree(
    tx: Tx,
    entityId: EntityId,
    ids: readonly CommitmentId[],
  ): Promise<Map<CommitmentId, DeskRow>> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM commitment WHERE entity_id = $1 AND id = ANY($2::uuid[])
       FOR NO KEY UPDATE SKIP LOCKED`,
      [entityId, ids],
    );
    return new Map(rows.map((row) => [row.id, deskRowOf(row)]));
  }

  /** The document as it stands in the database, whatever this process had of it; under the row's lock. */
  async load(tx: Tx, place: DeskPlace, row: DeskRow): Promise<DraftDocument> {
    const [snapshot]: { state: Buffer }[] = await tx.query(
      'SELECT state FROM draft_snapshot WHERE entity_id = $1 AND commitment_id = $2',
      [place.entityId, place.commitmentId],
    );
    const document = new DraftDocument();
    document.restore(snapshot?.state ?? null, await this.updatesSince(tx, place, row.snapshotSeq), row.seq);
    return document;
  }

  async updatesSince(tx: Tx, place: DeskPlace, seq: number): Promise<Uint8Array[]> {
    const rows: { bytes: Buffer }[] = await tx.query(
      'SELECT bytes FROM draft_update WHERE entity_id = $1 AND commitment_id = $2 AND seq > $3 ORDER BY seq',
      [place.entityId, place.commitmentId, seq],
    );
    return rows.map(({ bytes }) => bytes);
  }

  /** Appends updates after each row's last number; what lists show of the text goes with them. */
  async append(tx: Tx, entityId: EntityId, additions: readonly Addition[]): Promise<void> {
    if (additions.length === 0) return;
    const updates = additions.flatMap(({ commitmentId, row, updates: its }) =>
      its.map((update, at) => ({ commitmentId, seq: row.seq + at + 1, bytes: Buffer.from(update) })),
    );
    await tx.query(
      `WITH appended AS (
         INSERT INTO draft_update (entity_id, commitment_id, seq, bytes)
         SELECT $1::uuid, given.* FROM unnest($2::uuid[], $3::bigint[], $4::bytea[]) AS given)
       UPDATE commitment c SET seq = n.seq, bytes = n.bytes, title = n.title, kind = n.kind, changed_at = now()
       FROM unnest($5::uuid[], $6::bigint[], $7::integer[], $8::text[], $9::text[]) AS n (id, seq, bytes, title, kind)
       WHERE c.entity_id = $1 AND c.id = n.id`,
      [
        entityId,
        updates.map(({ commitmentId }) => commitmentId),
        updates.map(({ seq }) => seq),
        updates.map(({ bytes }) => bytes),
        additions.map(({ commitmentId }) => commitmentId),
        additions.map(({ row, updates: its }) => row.seq + its.length),
        additions.map(({ row, updates: its }) => its.reduce((sum, { length }) => sum + length, row.bytes)),
        additions.map(({ head }) => head.title),
        additions.map(({ head }) => head.kind),
      ],
    );
  }

  /** Replaces snapshot and updates by one snapshot at the row's number; under its lock. */
  async compact(tx: Tx, place: DeskPlace, seq: number, state: Uint8Array): Promise<void> {
    const which = [place.entityId, place.commitmentId, seq];
    await tx.query(
      `INSERT INTO draft_snapshot (entity_id, commitment_id, seq, state) VALUES ($1, $2, $3, $4)
       ON CONFLICT (entity_id, commitment_id) DO UPDATE SET seq = $3, state = $4, at = now()`,
      [...which, Buffer.from(state)],
    );
    await tx.query(
      'DELETE FROM draft_update WHERE entity_id = $1 AND commitment_id = $2 AND seq <= $3',
      which,
    );
    await tx.query('UPDATE commitment SET snapshot_seq = $3, bytes = $4 WHERE entity_id = $1 AND id = $2', [
      ...which,
      state.length,
    ]);
  }

  /**
   * Takes Yjs client ids for a person (`null`: the product itself) and answers whether all of them are theirs. People
   * who became part of an account keep what they wrote with.
   */
  async ownClients(
    tx: Tx,
    place: DeskPlace,
    clients: readonly number[],
    personId: string | null,
  ): Promise<boolean> {
    await tx.query(
      `INSERT INTO draft_client (entity_id, commitment_id, client, person_id)
       SELECT $1, $2, unnest($3::bigint[]), $4 ON CONFLICT DO NOTHING`,
      [place.entityId, place.commitmentId, clients, personId],
    );
    const [{ foreign_clients: foreign }]: [{ foreign_clients: string }] = await tx.query(
      `SELECT count(*) AS foreign_clients FROM draft_client
       WHERE entity_id = $1 AND commitment_id = $2 AND client = ANY($3::bigint[]) AND person_id IS DISTINCT FROM $4`,
      [place.entityId, place.commitmentId, clients, personId],
    );
    return Number(foreign) === 0;
  }
}

const deskRowOf = (row: Row): DeskRow => ({
  key: row.key,
  stage: row.stage,
  door: row.door,
  sessionId: row.session_id,
  phaseId: row.phase_id,
  planId: row.plan_id,
  seq: Number(row.seq),
  snapshotSeq: Number(row.snapshot_seq),
  bytes: row.bytes,
  latestVersion: row.latest_version,
});
