import { Injectable } from '@nestjs/common';
import type { EditCall, LinkFor, RegistrationState } from '@ruta/contracts/calendar/calendar';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { EntityId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';

export interface SessionKey {
  entityId: EntityId;
  sessionId: SessionId;
}

export interface CallRow {
  registers: boolean;
  capacity: number | null;
  link: string | null;
  link_for: LinkFor;
  sequence: number;
  called_off_at: Date | null;
  called_off_reason: string | null;
  registered: number;
  waiting: number;
}

export interface RegistrationRow {
  entity_id: EntityId;
  id: string;
  session_id: SessionId;
  person_id: string | null;
  email: string | null;
  name: string | null;
  mode: 'room' | 'online';
  locale: Locale;
  state: RegistrationState;
  asked_at: Date;
  attended: boolean;
}

type Queries = Pick<Tx, 'query'>;

const columns =
  'r.entity_id, r.id, r.session_id, r.person_id, r.email, r.name, r.mode, r.locale, r.state, r.asked_at';

/** Somebody came when they took a seat in the session, on that device or with that account, or were checked in by hand. */
const attended = `(r.attended OR r.checked_in_at IS NOT NULL OR EXISTS (
  SELECT FROM participant p
  LEFT JOIN person own ON own.id = r.person_id
  LEFT JOIN account_email a ON a.email = r.email
  WHERE p.entity_id = r.entity_id AND p.session_id = r.session_id AND p.merged_into IS NULL
    AND (p.person_id = coalesce(own.merged_into, r.person_id) OR p.person_id = a.person_id)))`;

/** The rows of invitations and registrations. */
@Injectable()
export class CalendarStore {
  constructor(private readonly database: DataSource) {}

  /** Places of one session are given one after the other. */
  async lock(tx: Tx, { sessionId }: SessionKey): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 37))', [sessionId]);
  }

  async call({ entityId, sessionId }: SessionKey, queries: Queries = this.database): Promise<CallRow> {
    const [row]: [CallRow] = await queries.query(
      `SELECT coalesce(c.registers, false) AS registers, c.capacity, c.link, coalesce(c.link_for, 'registered') AS link_for,
              coalesce(c.sequence, 0) AS sequence, c.called_off_at, c.called_off_reason,
              (SELECT count(*)::int FROM registration r WHERE r.entity_id = $1 AND r.session_id = $2
               AND r.state = 'registered') AS registered,
              (SELECT count(*)::int FROM registration r WHERE r.entity_id = $1 AND r.session_id = $2
               AND r.state = 'waiting') AS waiting
       FROM (SELECT 1) one LEFT JOIN session_call c ON c.entity_id = $1 AND c.session_id = $2`,
      [entityId, sessionId],
    );
    return row;
  }

  async setCall(tx: Tx, { entityId, sessionId }: SessionKey, call: EditCall): Promise<void> {
    await tx.query(
      `INSERT INTO session_call (entity_id, session_id, registers, capacity, link, link_for)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (entity_id, session_id) DO UPDATE SET registers = $3, capacity = $4, link = $5, link_for = $6`,
      [entityId, sessionId, call.registers, call.capacity, call.link, call.linkFor],
    );
  }

  async raiseSequence(tx: Tx, { entityId, sessionId }: SessionKey): Promise<void> {
    await tx.query(
      `INSERT INTO session_call (entity_id, session_id, sequence) VALUES ($1, $2, 1)
       ON CONFLICT (entity_id, session_id) DO UPDATE SET sequence = session_call.sequence + 1`,
      [entityId, sessionId],
    );
  }

  async callOff(tx: Tx, { entityId, sessionId }: SessionKey, reason: string): Promise<void> {
    await this.raiseSequence(tx, { entityId, sessionId });
    await tx.query(
      `UPDATE session_call SET called_off_at = coalesce(called_off_at, now()), called_off_reason = $3
       WHERE entity_id = $1 AND session_id = $2`,
      [entityId, sessionId, reason],
    );
  }

  async reinstate(tx: Tx, { entityId, sessionId }: SessionKey): Promise<void> {
    await this.raiseSequence(tx, { entityId, sessionId });
    await tx.query(
      `UPDATE session_call SET called_off_at = NULL, called_off_reason = NULL
       WHERE entity_id = $1 AND session_id = $2`,
      [entityId, sessionId],
    );
  }

  /** Somebody who asked before keeps their row; who had gone asks anew. It is nobody's until it is confirmed. */
  async ask(
    tx: Tx,
    { entityId, sessionId }: SessionKey,
    wish: {
      id: string;
      email: string;
      name: string | null;
      mode: string;
      locale: Locale;
    },
  ): Promise<RegistrationRow> {
    const [row]: [RegistrationRow] = await tx.query(
      `INSERT INTO registration AS r (entity_id, id, session_id, email, name, mode, locale)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (entity_id, session_id, email) WHERE email IS NOT NULL DO UPDATE
         SET state = CASE WHEN r.state = 'cancelled' THEN 'asked' ELSE r.state END,
             asked_at = CASE WHEN r.state IN ('cancelled', 'asked') THEN now() ELSE r.asked_at END
       RETURNING ${columns}, attended`,
      [entityId, wish.id, sessionId, wish.email, wish.name, wish.mode, wish.locale],
    );
    return row;
  }

  async registration(id: string, queries: Queries = this.database): Promise<RegistrationRow | null> {
    const [row]: RegistrationRow[] = await queries.query(
      `SELECT ${columns}, ${attended} AS attended FROM registration r WHERE r.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Whoever confirms by the link is whose registration it is from then on, whoever had asked for it. */
  async confirm(tx: Tx, id: string, state: 'registered' | 'waiting', person: PersonId): Promise<void> {
    await this.move(tx, id, state);
    await tx.query('UPDATE registration SET person_id = $2 WHERE id = $1', [id, person]);
  }

  async move(tx: Tx, id: string, state: RegistrationState): Promise<void> {
    await tx.query(
      `UPDATE registration SET state = $2,
         queued_at = CASE WHEN $2 IN ('registered', 'waiting') THEN coalesce(queued_at, now()) END
       WHERE id = $1`,
      [id, state],
    );
  }

  /** Who waits, in the order in which they confirmed. */
  waiting(tx: Tx, { entityId, sessionId }: SessionKey, limit: number): Promise<RegistrationRow[]> {
    return tx.query(
      `SELECT ${columns}, false AS attended FROM registration r
       WHERE r.entity_id = $1 AND r.session_id = $2 AND r.state = 'waiting' ORDER BY r.queued_at, r.id LIMIT $3`,
      [entityId, sessionId, limit],
    );
  }

  async placeInLine({
    entityId,
    session_id: sessionId,
    id,
  }: Pick<RegistrationRow, 'id' | 'session_id'> & { entityId: EntityId }): Promise<number> {
    const [{ place }]: [{ place: number }] = await this.database.query(
      `SELECT count(*)::int AS place FROM registration r JOIN registration me ON me.id = $3
       WHERE r.entity_id = $1 AND r.session_id = $2 AND r.state = 'waiting'
         AND (r.queued_at, r.id) <= (me.queued_at, me.id)`,
      [entityId, sessionId, id],
    );
    return place;
  }

  /** Those to be told of changes: with a place, or waiting for one. */
  told(tx: Tx, { entityId, sessionId }: SessionKey): Promise<RegistrationRow[]> {
    return tx.query(
      `SELECT ${columns}, false AS attended FROM registration r
       WHERE r.entity_id = $1 AND r.session_id = $2 AND r.state IN ('registered', 'waiting') AND r.email IS NOT NULL
       ORDER BY r.queued_at, r.id`,
      [entityId, sessionId],
    );
  }

  async hasPlace({ entityId, sessionId }: SessionKey, who: PersonId): Promise<boolean> {
    const [row]: [{ has: boolean }] = await this.database.query(
      `SELECT EXISTS (SELECT FROM registration WHERE entity_id = $1 AND session_id = $2 AND person_id = $3
                        AND state = 'registered') AS has`,
      [entityId, sessionId, who],
    );
    return row.has;
  }

  list({ entityId, sessionId }: SessionKey): Promise<RegistrationRow[]> {
    return this.database.query(
      `SELECT ${columns}, ${attended} AS attended FROM registration r
       WHERE r.entity_id = $1 AND r.session_id = $2
       ORDER BY array_position(ARRAY['registered', 'waiting', 'asked', 'cancelled'], r.state), r.queued_at, r.id`,
      [entityId, sessionId],
    );
  }

  async checkIn({ entityId, sessionId }: SessionKey, id: string, here: boolean): Promise<boolean> {
    const [, touched]: [unknown, number] = await this.database.query(
      `UPDATE registration SET checked_in_at = CASE WHEN $4 THEN now() END
       WHERE entity_id = $1 AND session_id = $2 AND id = $3`,
      [entityId, sessionId, id, here],
    );
    return touched > 0;
  }

  /** Who took part without having registered; who leads and seats entered for others are not counted. */
  async walkIns({ entityId, sessionId }: SessionKey): Promise<number> {
    const [{ came }]: [{ came: number }] = await this.database.query(
      `SELECT count(*)::int AS came FROM participant p
       WHERE p.entity_id = $1 AND p.session_id = $2 AND p.merged_into IS NULL AND NOT p.facilitator`,
      [entityId, sessionId],
    );
    const rows = await this.list({ entityId, sessionId });
    const seated = rows.filter((row) => row.attended && row.state !== 'cancelled').length;
    return Math.max(0, came - seated);
  }

  /**
   * Those whose session begins within the time named and who were not reminded of it; each is taken by one process
   * alone, and stays taken when the transaction commits with its letter.
   */
  async due(tx: Tx, withinHours: number): Promise<RegistrationRow[]> {
    const [rows]: [RegistrationRow[]] = await tx.query(
      `UPDATE registration SET reminded_at = now() WHERE (entity_id, id) IN (
         SELECT r.entity_id, r.id FROM registration r
         JOIN session s ON s.entity_id = r.entity_id AND s.id = r.session_id
         LEFT JOIN session_call c ON c.entity_id = r.entity_id AND c.session_id = r.session_id
         WHERE r.state = 'registered' AND r.reminded_at IS NULL AND r.email IS NOT NULL AND s.status = 'scheduled'
           AND c.called_off_at IS NULL AND s.starts_at > now()
           AND s.starts_at <= now() + make_interval(hours => $1)
           AND r.queued_at < s.starts_at - make_interval(hours => $1)
         ORDER BY r.id LIMIT 200 FOR UPDATE OF r SKIP LOCKED)
       RETURNING entity_id, id, session_id, person_id, email, name, mode, locale, state, asked_at, attended`,
      [withinHours],
    );
    return rows;
  }

  /** Sessions to come where somebody waits although there is a place: one was freed by an erasure. */
  async unsettled(): Promise<SessionKey[]> {
    const rows: { entity_id: EntityId; session_id: SessionId }[] = await this.database.query(
      `SELECT c.entity_id, c.session_id FROM session_call c
       JOIN session s ON s.entity_id = c.entity_id AND s.id = c.session_id
       JOIN registration r ON r.entity_id = c.entity_id AND r.session_id = c.session_id
       WHERE s.status = 'scheduled' AND c.called_off_at IS NULL AND r.state IN ('registered', 'waiting')
       GROUP BY c.entity_id, c.session_id, c.capacity
       HAVING count(*) FILTER (WHERE r.state = 'waiting') > 0
         AND (c.capacity IS NULL OR count(*) FILTER (WHERE r.state = 'registered') < c.capacity)`,
    );
    return rows.map((row) => ({ entityId: row.entity_id, sessionId: row.session_id }));
  }

  /** A session that moved is reminded of again. */
  async forgetReminders(tx: Tx, { entityId, sessionId }: SessionKey): Promise<void> {
    await tx.query('UPDATE registration SET reminded_at = NULL WHERE entity_id = $1 AND session_id = $2', [
      entityId,
      sessionId,
    ]);
  }

  /** Removes names and addresses of sessions that ended so many days ago, and of those who never confirmed. */
  async sweep(days: number): Promise<void> {
    await this.database.query(
      `UPDATE registration r SET attended = ${attended}, email = NULL, name = NULL
       FROM session s WHERE s.entity_id = r.entity_id AND s.id = r.session_id AND r.email IS NOT NULL
         AND s.starts_at + make_interval(secs => s.planned_ms / 1000.0) < now() - make_interval(days => $1)`,
      [days],
    );
    await this.database.query(
      `DELETE FROM registration WHERE state = 'asked' AND asked_at < now() - interval '2 days'`,
    );
  }
}
