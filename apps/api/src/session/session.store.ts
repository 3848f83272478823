import { Injectable } from '@nestjs/common';
import type { EntityId, OpId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { CommandDone } from '@ruta/contracts/session/command';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Merge } from '@ruta/domain/session/merged';
import { plannedSpan } from '@ruta/domain/session/plan-times';
import { emptySession, type SessionState } from '@ruta/domain/session/state';
import { DataSource } from 'typeorm';
import { Gathered } from '../platform/database/gathered.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { type EventRow, fromRow, type StoredEvent, toStored } from './session-log.ts';

/** Rises when the shape of `SessionState` changes: older snapshots are then left aside. */
const SNAPSHOT_FORM = 6;

export interface SessionKey {
  entityId: EntityId;
  id: SessionId;
}

export interface Head {
  seq: number;
  hash: string;
}

/** A command that was carried out, to be remembered with its answer. */
export interface DoneCommand {
  opId: OpId;
  /** Whose it was; null for the clock's. */
  by: ParticipantId | null;
  done: CommandDone;
}

type Queries = Pick<Tx, 'query'>;

/** The log of sessions, its words and its snapshots. */
@Injectable()
export class SessionStore {
  private readonly editions = new Gathered((keys: readonly SessionKey[]) => this.editionsOf(keys));
  private readonly snapshots = new Gathered((keys: readonly SessionKey[]) => this.snapshotsOf(keys));
  private readonly logs = new Gathered((wanted: readonly Since[]) => this.logsSince(wanted));
  private readonly hashes = new Gathered((wanted: readonly Since[]) => this.hashesAt(wanted));

  constructor(private readonly database: DataSource) {}

  /** Locks the session's row until the transaction ends: one writer at a time, in this process or another. */
  async lock(tx: Tx, { entityId, id }: SessionKey): Promise<Head> {
    const [row]: { last_seq: string; head_hash: string }[] = await tx.query(
      'SELECT last_seq, head_hash FROM session WHERE entity_id = $1 AND id = $2 FOR UPDATE',
      [entityId, id],
    );
    if (!row) throw new Error(`session ${id} is gone`);
    return { seq: Number(row.last_seq), hash: row.head_hash };
  }

  /** The chain's hash at an event, and how many words there are up to it. */
  hashAt(key: SessionKey, seq: number): Promise<Standing> {
    return this.hashes.of({ ...key, seq });
  }

  /** With `queries` inside of a transaction; else together with whoever asks at the same moment. */
  async eventsAfter(key: SessionKey, seq: number, queries?: Queries): Promise<LoggedEvent[]> {
    const since = { ...key, seq };
    if (!queries) return this.logs.of(since);
    return (await this.logsSince([since], queries))[0] ?? [];
  }

  /** Whether it was called off, with the session's row locked: what is called off now cannot start meanwhile. */
  async isCalledOff(tx: Tx, { entityId, id }: SessionKey): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT FROM session_call WHERE entity_id = $1 AND session_id = $2 AND called_off_at IS NOT NULL',
      [entityId, id],
    );
    return rows.length > 0;
  }

  async answered(tx: Tx, { entityId, id }: SessionKey, ops: OpId[]): Promise<Map<OpId, DoneCommand>> {
    const rows: { op_id: OpId; actor: ParticipantId | null; seq: string; rev: number }[] = await tx.query(
      'SELECT op_id, actor, seq, rev FROM session_op WHERE entity_id = $1 AND session_id = $2 AND op_id = ANY ($3)',
      [entityId, id, ops],
    );
    return new Map(
      rows.map(({ op_id: opId, actor: by, seq, rev }) => [
        opId,
        { opId, by, done: { seq: Number(seq), rev } },
      ]),
    );
  }

  /** Appends and moves the head to the state that comes of it, in one statement. The session must be locked. */
  async append(
    tx: Tx,
    { entityId, id }: SessionKey,
    events: readonly StoredEvent[],
    commands: readonly DoneCommand[],
    { run }: SessionState,
    startsAt: Instant,
  ): Promise<void> {
    const worded = events.filter(({ words }) => words !== null);
    await tx.query(appendSql, [
      entityId,
      id,
      events.map(({ seq }) => seq),
      events.map(({ type }) => type),
      events.map(({ payload }) => JSON.stringify(payload)),
      events.map(({ actor }) => actor),
      events.map(({ at }) => at),
      events.map(({ hash }) => hash),
      worded.map(({ seq }) => seq),
      worded.map(({ words }) => words?.author ?? null),
      worded.map(({ words }) => words?.salt ?? ''),
      worded.map(({ words }) => words?.text ?? ''),
      commands.map(({ opId }) => opId),
      commands.map(({ done }) => done.seq),
      commands.map(({ done }) => done.rev),
      commands.map(({ by }) => by),
      run.status,
      plannedSpan(run.items, startsAt),
    ]);
  }

  /** That one seat becomes another, at the end of the log. The session must be locked; who follows it reads it anew. */
  async appendMerge(tx: Tx, { entityId, id }: SessionKey, head: Head, merge: Merge): Promise<void> {
    const event = { type: 'participant.merged' as const, ...merge };
    const [stored] = toStored([{ seq: head.seq + 1, at: Date.now(), actor: merge.into, event }], head.hash);
    if (!stored) return;
    await tx.query(
      `WITH event AS (
         INSERT INTO session_event (entity_id, session_id, seq, type, payload, actor, at, hash)
         VALUES ($1, $2, $3, $4, $5::jsonb, $6, to_timestamp($7::double precision / 1000.0), $8)
       )
       UPDATE session SET last_seq = $3, head_hash = $8, edition = edition + 1 WHERE entity_id = $1 AND id = $2`,
      [
        entityId,
        id,
        stored.seq,
        stored.type,
        JSON.stringify(stored.payload),
        stored.actor,
        stored.at,
        stored.hash,
      ],
    );
  }

  /** The state as far as a snapshot has it. With `queries` inside of a transaction. */
  async snapshot(key: SessionKey, queries?: Queries): Promise<SessionState> {
    if (!queries) return this.snapshots.of(key);
    return (await this.snapshotsOf([key], queries))[0] ?? emptySession;
  }

  /**
   * Not where words were erased since the state was read: `unless` is a condition the erasure breaks, the number of
   * the session's words.
   */
  async keepSnapshot({ entityId, id }: SessionKey, state: SessionState, words: number): Promise<void> {
    await this.database.query(
      `INSERT INTO session_snapshot (entity_id, session_id, seq, form, state)
       SELECT $1, $2, $3, $4, $5::jsonb
       WHERE (SELECT count(*) FROM session_words w WHERE w.entity_id = $1 AND w.session_id = $2 AND w.seq <= $3) = $6
       ON CONFLICT (entity_id, session_id) DO UPDATE
         SET seq = excluded.seq, form = excluded.form, state = excluded.state
         WHERE session_snapshot.seq < excluded.seq`,
      [entityId, id, state.seq, SNAPSHOT_FORM, JSON.stringify(state), words],
    );
  }

  /** Read before the words: one that is too old only makes somebody read twice. */
  edition(key: SessionKey): Promise<number> {
    return this.editions.of(key);
  }

  /** Removes somebody's words from a session, and what was made from them. */
  async eraseWords(tx: Tx, { entityId, id }: SessionKey, author: ParticipantId): Promise<void> {
    await tx.query('DELETE FROM session_words WHERE entity_id = $1 AND session_id = $2 AND author = $3', [
      entityId,
      id,
      author,
    ]);
    await this.wordsErased(tx, { entityId, id });
  }

  /** After words were erased: what was folded with them is made anew. */
  async wordsErased(tx: Tx, { entityId, id }: SessionKey): Promise<void> {
    await tx.query('DELETE FROM session_snapshot WHERE entity_id = $1 AND session_id = $2', [entityId, id]);
    await tx.query('UPDATE session SET edition = edition + 1 WHERE entity_id = $1 AND id = $2', [
      entityId,
      id,
    ]);
  }

  private async editionsOf(keys: readonly SessionKey[]): Promise<number[]> {
    const rows: { at: number; edition: number }[] = await this.database.query(
      `SELECT k.at::int AS at, s.edition FROM ${asked} JOIN session s ON s.entity_id = k.entity_id AND s.id = k.id`,
      places(keys),
    );
    return inOrder(keys, rows, (row) => row?.edition ?? 0);
  }

  private async snapshotsOf(
    keys: readonly SessionKey[],
    queries: Queries = this.database,
  ): Promise<SessionState[]> {
    const rows: { at: number; state: SessionState }[] = await queries.query(
      `SELECT k.at::int AS at, s.state FROM ${asked}
       JOIN session_snapshot s ON s.entity_id = k.entity_id AND s.session_id = k.id AND s.form = $3`,
      [...places(keys), SNAPSHOT_FORM],
    );
    return inOrder(keys, rows, (row) => (row && isWhole(row.state) ? row.state : emptySession));
  }

  private async logsSince(
    wanted: readonly Since[],
    queries: Queries = this.database,
  ): Promise<LoggedEvent[][]> {
    const rows: (EventRow & { at_place: number })[] = await queries.query(
      `SELECT k.at::int AS at_place, e.seq, e.payload, e.actor, e.at, w.text
       FROM ${askedSince}
       JOIN session_event e ON e.entity_id = k.entity_id AND e.session_id = k.id AND e.seq > k.seq
       LEFT JOIN session_words w
         ON w.entity_id = e.entity_id AND w.session_id = e.session_id AND w.seq = e.seq
       ORDER BY k.at, e.seq`,
      [...places(wanted), wanted.map(({ seq }) => seq)],
    );
    const logs = wanted.map((): LoggedEvent[] => []);
    for (const row of rows) logs[row.at_place - 1]?.push(fromRow(row));
    return logs;
  }

  private async hashesAt(wanted: readonly Since[]): Promise<Standing[]> {
    const rows: ({ at: number } & Standing)[] = await this.database.query(
      `SELECT k.at::int AS at,
              coalesce((SELECT hash FROM session_event e
                        WHERE e.entity_id = k.entity_id AND e.session_id = k.id AND e.seq = k.seq),
                       (SELECT head_hash FROM session s
                        WHERE s.entity_id = k.entity_id AND s.id = k.id AND s.last_seq = k.seq)) AS hash,
              (SELECT count(*)::int FROM session_words w
               WHERE w.entity_id = k.entity_id AND w.session_id = k.id AND w.seq <= k.seq) AS words
       FROM ${askedSince}`,
      [...places(wanted), wanted.map(({ seq }) => seq)],
    );
    return inOrder(wanted, rows, (row) => ({ hash: row?.hash ?? '', words: row?.words ?? 0 }));
  }
}

type Since = SessionKey & { seq: number };

/** The log's hash somewhere, and how many words it has until there. */
interface Standing {
  hash: string;
  words: number;
}

/** Several sessions in one question; `at` says which of them, from 1. */
const asked = 'unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k (entity_id, id, at)';
const askedSince =
  'unnest($1::uuid[], $2::uuid[], $3::bigint[]) WITH ORDINALITY AS k (entity_id, id, seq, at)';

const places = (keys: readonly SessionKey[]): [EntityId[], SessionId[]] => [
  keys.map(({ entityId }) => entityId),
  keys.map(({ id }) => id),
];

function inOrder<Row extends { at: number }, Value>(
  keys: readonly SessionKey[],
  rows: readonly Row[],
  read: (row: Row | undefined) => Value,
): Value[] {
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  return keys.map((_, index) => read(byPlace.get(index + 1)));
}

/** A snapshot from before a part was there lacks it: the log is then read from its beginning. */
const isWhole = (state: SessionState): boolean =>
  Object.keys(emptySession).every((key) => key in state) &&
  Object.keys(emptySession.parts).every((part) => part in state.parts);

const appendSql = `
  WITH events AS (
    INSERT INTO session_event (entity_id, session_id, seq, type, payload, actor, at, hash)
    SELECT $1, $2, e.seq, e.type, e.payload::jsonb, e.actor, to_timestamp(e.at / 1000.0), e.hash
    FROM unnest($3::bigint[], $4::text[], $5::text[], $6::uuid[], $7::double precision[], $8::text[])
      AS e (seq, type, payload, actor, at, hash)
  ), words AS (
    INSERT INTO session_words (entity_id, session_id, seq, author, salt, text)
    SELECT $1, $2, w.seq, w.author, w.salt, w.text
    FROM unnest($9::bigint[], $10::uuid[], $11::text[], $12::text[]) AS w (seq, author, salt, text)
  ), ops AS (
    INSERT INTO session_op (entity_id, session_id, op_id, seq, rev, actor)
    SELECT $1, $2, o.op, o.seq, o.rev, o.actor
    FROM unnest($13::uuid[], $14::bigint[], $15::integer[], $16::uuid[]) AS o (op, seq, rev, actor)
  ), head AS (
    UPDATE session SET last_seq = x.seq, head_hash = x.hash, status = $17, planned_ms = $18
    FROM (SELECT unnest($3::bigint[]) AS seq, unnest($8::text[]) AS hash ORDER BY seq DESC LIMIT 1) x
    WHERE entity_id = $1 AND id = $2
  )
  SELECT pg_notify('ruta_session', concat_ws(' ', $2::uuid, (SELECT max(seq) FROM unnest($3::bigint[]) AS seq)))
`;
