import { Injectable } from '@nestjs/common';
import type { CalledFor } from '@ruta/contracts/formal/call';
import type { FormalKind } from '@ruta/contracts/formal/kind';
import type { BodyId, EntityId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';

export interface CallRow {
  session_id: string;
  language: Locale;
  text: string;
  called_at: Date;
  notice_days: number;
  short_reason: string | null;
  second_call_minutes: number | null;
  sequence: number;
  hash: string;
  called_for: CalledFor;
  moved_at: Date | null;
  moved_notice: number | null;
  moved_reason: string | null;
}

type Moved = 'moved_at' | 'moved_notice' | 'moved_reason';

export interface NewCall extends Omit<CallRow, 'sequence' | Moved> {
  called_by: PersonId | null;
}

/** Somebody who holds a seat on a day, and where to write to them. */
export interface Addressee {
  email: string;
  seat_id: string;
  capacity: Capacity;
}

type Queries = Pick<Tx, 'query'>;

const CALL = `session_id, language, text, called_at, notice_days, short_reason, second_call_minutes, sequence, hash,
  called_for, moved_at, moved_notice, moved_reason`;

/** How formal sessions were called, and whom of the body one can write to. */
@Injectable()
export class FormalCallStore {
  constructor(private readonly database: DataSource) {}

  async insert(tx: Tx, entityId: EntityId, call: NewCall): Promise<void> {
    await tx.query(
      `INSERT INTO formal_call (entity_id, session_id, language, text, called_at, called_by, notice_days, short_reason,
         second_call_minutes, hash, called_for)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entityId,
        call.session_id,
        call.language,
        call.text,
        call.called_at,
        call.called_by,
        call.notice_days,
        call.short_reason,
        call.second_call_minutes,
        call.hash,
        call.called_for,
      ],
    );
  }

  /** Its day or hour changed, with so many days of notice. */
  async move(
    tx: Tx,
    entityId: EntityId,
    sessionId: SessionId,
    { notice, reason }: { notice: number; reason: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE formal_call SET moved_at = now(), moved_notice = $3, moved_reason = $4
       WHERE entity_id = $1 AND session_id = $2`,
      [entityId, sessionId, notice, reason],
    );
  }

  async call(
    entityId: EntityId,
    sessionId: SessionId,
    queries: Queries = this.database,
  ): Promise<CallRow | null> {
    const [row]: CallRow[] = await queries.query(
      `SELECT ${CALL} FROM formal_call WHERE entity_id = $1 AND session_id = $2`,
      [entityId, sessionId],
    );
    return row ?? null;
  }

  /** The number of the letter that is to be written now. */
  async raiseSequence(tx: Tx, entityId: EntityId, sessionId: SessionId): Promise<number> {
    const [[row]]: [[{ sequence: number }]] = await tx.query(
      `UPDATE formal_call SET sequence = sequence + 1 WHERE entity_id = $1 AND session_id = $2 RETURNING sequence`,
      [entityId, sessionId],
    );
    return row.sequence;
  }

  /** V23. The body's row is locked. */
  async nextNumber(
    tx: Tx,
    entityId: EntityId,
    { bodyId, kind, year }: { bodyId: BodyId; kind: FormalKind; year: number },
  ): Promise<number> {
    const [row]: [{ number: number }] = await tx.query(
      `SELECT coalesce(max(formal_number), 0) + 1 AS number FROM session
       WHERE entity_id = $1 AND body_id = $2 AND formal_kind = $3 AND formal_year = $4`,
      [entityId, bodyId, kind, year],
    );
    return row.number;
  }

  /** Incumbents and alternates of the body, or of one seat, on a day. Who never signed in left no address. */
  addressees(
    tx: Tx,
    entityId: EntityId,
    bodyId: string,
    day: string,
    seatId: string | null = null,
  ): Promise<Addressee[]> {
    return tx.query(
      `SELECT DISTINCT e.email, h.seat_id, h.capacity
       FROM seat_holder h JOIN account_email e ON e.person_id = h.person_id
       WHERE h.entity_id = $1 AND h.body_id = $2 AND h.from_day <= $3 AND (h.until_day IS NULL OR h.until_day >= $3)
         AND ($4::uuid IS NULL OR h.seat_id = $4)
       ORDER BY e.email`,
      [entityId, bodyId, day, seatId],
    );
  }

  /** Where nobody of the body answers: the organisers. */
  async organisers(tx: Tx, entityId: EntityId): Promise<string[]> {
    const rows: { email: string }[] = await tx.query(
      `SELECT DISTINCT e.email FROM role_grant g JOIN account_email e ON e.person_id = g.person_id
       WHERE g.entity_id = $1 AND g.role = 'organiser' AND g.revoked_at IS NULL ORDER BY e.email`,
      [entityId],
    );
    return rows.map(({ email }) => email);
  }

  /** How many resolutions each formal session adopted, and which were called off. */
  async outcomes(
    entityId: EntityId,
    bodyId: BodyId,
  ): Promise<{ session_id: string; resolutions: number; off: boolean }[]> {
    return this.database.query(
      `SELECT s.id AS session_id,
              (SELECT count(*)::int FROM resolution r WHERE r.entity_id = s.entity_id AND r.session_id = s.id) AS resolutions,
              EXISTS (SELECT FROM session_call c WHERE c.entity_id = s.entity_id AND c.session_id = s.id
                      AND c.called_off_at IS NOT NULL) AS off
       FROM session s WHERE s.entity_id = $1 AND s.body_id = $2 AND s.rehearsal_of IS NULL`,
      [entityId, bodyId],
    );
  }
}
