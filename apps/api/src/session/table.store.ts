import { Injectable } from '@nestjs/common';
import type { EntityId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionStatus } from '@ruta/contracts/session/view';
import { DataSource } from 'typeorm';
import type { Voter } from '../ballot/round-keeper.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { firstHash, type StoredEvent } from './session-log.ts';
import type { Head, SessionKey } from './session.store.ts';

export interface NewTable {
  id: SessionId;
  code: string;
  name: string;
  people: number;
}

/** What is written on to the log of one table, and what it makes of it. */
export interface TableEntry {
  id: SessionId;
  stored: readonly StoredEvent[];
  status: SessionStatus;
}

/** The rows of tables, many with one statement: a hall opens and closes a hundred of them at once. */
@Injectable()
export class TableStore {
  constructor(private readonly database: DataSource) {}

  async create(tx: Tx, { entityId, id: plenary }: SessionKey, tables: readonly NewTable[]): Promise<void> {
    const ids = tables.map(({ id }) => id);
    const codes = tables.map(({ code }) => code);
    await tx.query(
      `INSERT INTO session (entity_id, id, parent_id, code, title, place, starts_at, planned_ms, head_hash, op_id,
         participants, created_by, language)
       SELECT $1, t.id, $2, t.code, t.name, s.place, now(), 0, t.hash, t.id, t.people, s.created_by, s.language
       FROM session s, unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::integer[])
         AS t (id, code, name, hash, people)
       WHERE s.entity_id = $1 AND s.id = $2`,
      [
        entityId,
        plenary,
        ids,
        codes,
        tables.map(({ name }) => name),
        ids.map((id) => firstHash(entityId, id)),
        tables.map(({ people }) => people),
      ],
    );
    await tx.query(
      `INSERT INTO session_code (code, entity_id, session_id)
       SELECT t.code, $1, t.id FROM unnest($2::text[], $3::uuid[]) AS t (code, id)`,
      [entityId, codes, ids],
    );
  }

  /** Always in the same order, after their plenary. */
  async lock(tx: Tx, entityId: EntityId, ids: readonly SessionId[]): Promise<Map<SessionId, Head>> {
    const rows: { id: string; last_seq: string; head_hash: string }[] = await tx.query(
      'SELECT id, last_seq, head_hash FROM session WHERE entity_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE',
      [entityId, ids],
    );
    return new Map(
      rows.map((row) => [row.id as SessionId, { seq: Number(row.last_seq), hash: row.head_hash }]),
    );
  }

  /** Only what holds no words. The tables must be locked, or new. */
  async append(tx: Tx, entityId: EntityId, entries: readonly TableEntry[]): Promise<void> {
    const events = entries.flatMap(({ id, stored }) => stored.map((event) => ({ id, event })));
    await tx.query(
      `INSERT INTO session_event (entity_id, session_id, seq, type, payload, actor, at, hash)
       SELECT $1, e.id, e.seq, e.type, e.payload::jsonb, NULL, to_timestamp(e.at / 1000.0), e.hash
       FROM unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::double precision[], $7::text[])
         AS e (id, seq, type, payload, at, hash)`,
      [
        entityId,
        events.map(({ id }) => id),
        events.map(({ event }) => event.seq),
        events.map(({ event }) => event.type),
        events.map(({ event }) => JSON.stringify(event.payload)),
        events.map(({ event }) => event.at),
        events.map(({ event }) => event.hash),
      ],
    );
    await tx.query(
      `UPDATE session s SET last_seq = t.seq, head_hash = t.hash, status = t.status
       FROM unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[]) AS t (id, seq, hash, status)
       WHERE s.entity_id = $1 AND s.id = t.id`,
      [
        entityId,
        entries.map(({ id }) => id),
        entries.map(({ stored }) => stored.at(-1)?.seq ?? 0),
        entries.map(({ stored }) => stored.at(-1)?.hash ?? ''),
        entries.map(({ status }) => status),
      ],
    );
    await tx.query(
      `SELECT pg_notify('ruta_session', concat_ws(' ', t.id, t.seq)) FROM unnest($1::uuid[], $2::bigint[]) AS t (id, seq)`,
      [entries.map(({ id }) => id), entries.map(({ stored }) => stored.at(-1)?.seq ?? 0)],
    );
  }

  async seat(
    tx: Tx,
    { entityId, id }: SessionKey,
    seats: readonly { participantId: ParticipantId; tableId: SessionId | null }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE participant p SET table_id = s.table_id
       FROM unnest($3::uuid[], $4::uuid[]) AS s (participant, table_id)
       WHERE p.entity_id = $1 AND p.session_id = $2 AND p.id = s.participant`,
      [entityId, id, seats.map(({ participantId }) => participantId), seats.map(({ tableId }) => tableId)],
    );
  }

  async tableOf(tx: Tx, { entityId, id }: SessionKey, participant: ParticipantId): Promise<SessionId | null> {
    const [row]: { table_id: string | null }[] = await tx.query(
      'SELECT table_id FROM participant WHERE entity_id = $1 AND session_id = $2 AND id = $3',
      [entityId, id, participant],
    );
    return (row?.table_id ?? null) as SessionId | null;
  }

  async votersAt(tx: Tx, { entityId, id }: SessionKey): Promise<Voter[]> {
    const rows: { id: string; basis: Voter['basis']; seat_id: string | null; facilitator: boolean }[] =
      await tx.query(
        `SELECT id, basis, seat_id, facilitator FROM participant
         WHERE entity_id = $1 AND table_id = $2 AND merged_into IS NULL`,
        [entityId, id],
      );
    return rows.map((row) => ({
      id: row.id as ParticipantId,
      basis: row.basis,
      seatId: row.seat_id,
      facilitates: row.facilitator,
    }));
  }

  /** When tables are due, for the look-out. */
  async setClocks(
    tx: Tx,
    entityId: EntityId,
    clocks: readonly { id: SessionId; endsAt: Instant | null }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE session s SET closes_at = to_timestamp(t.ends / 1000.0)
       FROM unnest($2::uuid[], $3::double precision[]) AS t (id, ends) WHERE s.entity_id = $1 AND s.id = t.id`,
      [entityId, clocks.map(({ id }) => id), clocks.map(({ endsAt }) => endsAt)],
    );
  }

  /** The sessions with tables that are due by then, with the first moment. */
  async due(before: Instant): Promise<{ id: SessionId; at: Instant }[]> {
    const rows: { parent_id: string; at: Date }[] = await this.database.query(
      `SELECT parent_id, min(closes_at) AS at FROM session
       WHERE parent_id IS NOT NULL AND status <> 'finished' AND closes_at <= to_timestamp($1 / 1000.0)
       GROUP BY parent_id`,
      [before],
    );
    return rows.map((row) => ({ id: row.parent_id as SessionId, at: row.at.getTime() }));
  }

  /** Where somebody sits now: one table or none. */
  async at(tx: Tx, key: SessionKey, participant: ParticipantId): Promise<SessionId[]> {
    const table = await this.tableOf(tx, key, participant);
    return table ? [table] : [];
  }

  /** The tables at which somebody wrote something. */
  async withWordsOf(tx: Tx, { entityId, id }: SessionKey, author: ParticipantId): Promise<SessionId[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT s.id FROM session s WHERE s.entity_id = $1 AND s.parent_id = $2
         AND (EXISTS (SELECT FROM session_words w
                      WHERE w.entity_id = $1 AND w.session_id = s.id AND w.author = $3)
           OR EXISTS (SELECT FROM paper_words w
                      JOIN ballot_round r ON r.entity_id = w.entity_id AND r.id = w.round_id
                      WHERE w.entity_id = $1 AND r.session_id = s.id AND w.author = $3)) ORDER BY s.id`,
      [entityId, id, author],
    );
    return rows.map((row) => row.id as SessionId);
  }

  /** Every table of a session, for what holds of all of them. */
  async idsOf(queries: Pick<Tx, 'query'>, { entityId, id }: SessionKey): Promise<SessionId[]> {
    const rows: { id: string }[] = await queries.query(
      'SELECT id FROM session WHERE entity_id = $1 AND parent_id = $2 ORDER BY id',
      [entityId, id],
    );
    return rows.map((row) => row.id as SessionId);
  }
}
