import { Injectable } from '@nestjs/common';
import {
  type RecordEntry,
  type RecordKind,
  type RecordPage,
  type RecordQuery,
  recordKinds,
} from '@ruta/contracts/evidence/record';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { entryHash, GENESIS } from '@ruta/domain/evidence/chain';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';

interface Row {
  seq: string;
  kind: string;
  subject_id: string | null;
  payload: RecordEntry['payload'];
  at: Date;
  previous_hash: string;
  hash: string;
}

const whatIsAsked = `entity_id = $1 AND ($2::text IS NULL OR kind = $2)
  AND ($3::text[] IS NULL OR kind = ANY($3))`;

/** The public record: every decision is an entry, written in the decision's own transaction. */
@Injectable()
export class RecordService {
  constructor(private readonly database: DataSource) {}

  /** `payload` goes out to the public as it is: ids, hashes, dates, states; never names or free text. */
  async append(
    tx: Tx,
    entityId: EntityId,
    kind: RecordKind,
    subjectId: string | null,
    payload: RecordEntry['payload'],
    at: number = Date.now(),
  ): Promise<RecordEntry> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 17))', [entityId]);
    const [last]: Row[] = await tx.query(
      'SELECT seq, hash FROM record_entry WHERE entity_id = $1 ORDER BY seq DESC LIMIT 1',
      [entityId],
    );
    const unhashed = {
      seq: Number(last?.seq ?? 0) + 1,
      kind,
      subjectId,
      payload,
      at,
      previousHash: last?.hash ?? GENESIS,
    };
    const entry = { ...unhashed, hash: entryHash(entityId, unhashed) };
    await tx.query(
      `INSERT INTO record_entry (entity_id, seq, kind, subject_id, payload, at, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), $7, $8)`,
      [entityId, entry.seq, kind, subjectId, JSON.stringify(payload), at, entry.previousHash, entry.hash],
    );
    return entry;
  }

  async page(entityId: EntityId, query: RecordQuery): Promise<RecordPage> {
    const asked = [entityId, query.kind ?? null, query.about ? recordKinds[query.about] : null];
    const rows: Row[] = await this.database.query(
      `SELECT seq, kind, subject_id, payload, at, previous_hash, hash FROM record_entry
       WHERE ${whatIsAsked} AND ($4::bigint IS NULL OR seq < $4) ORDER BY seq DESC LIMIT $5`,
      [...asked, query.before ?? null, query.limit],
    );
    const [{ total }]: [{ total: string }] = await this.database.query(
      `SELECT count(*) AS total FROM record_entry WHERE ${whatIsAsked}`,
      asked,
    );
    const last = rows.at(-1);
    const more = rows.length === query.limit && last && Number(last.seq) > 1;
    return { entityId, items: rows.map(entryOf), next: more ? Number(last.seq) : null, total: Number(total) };
  }
}

export const entryOf = (row: Row): RecordEntry => ({
  seq: Number(row.seq),
  kind: row.kind,
  subjectId: row.subject_id,
  payload: row.payload,
  at: row.at.getTime(),
  previousHash: row.previous_hash,
  hash: row.hash,
});
