import { Injectable } from '@nestjs/common';
import type { EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import type { RehearsalLanguage } from '@ruta/domain/rehearsal/rehearsal-words';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import type { SessionKey } from './session.store.ts';

/** After so long without anybody a rehearsal is over; it also ends with the day. */
const FORGOTTEN = '10 minutes';
const LONGEST = '12 hours';

/** The rehearsal and its tables. */
const rehearsed = `(SELECT id FROM session
  WHERE entity_id = $1 AND (id = $2 OR parent_id = $2) AND rehearsal_of IS NOT NULL)`;

/** Deepest first; each statement takes the entity and the session. */
const rows = [
  ...['paper_words', 'paper', 'entitlement'].map(
    (table) => `DELETE FROM ${table} t USING ballot_round r
      WHERE t.entity_id = $1 AND r.entity_id = $1 AND r.id = t.round_id AND r.session_id IN ${rehearsed}`,
  ),
  ...[
    'registration',
    'session_call',
    'minutes_progress',
    'minutes_publication',
    'minutes_consent',
    'minutes_words',
    'minutes_version',
    'ballot_round',
    'session_snapshot',
    'session_op',
    'session_words',
    'session_event',
    'participant',
    'screen',
    'session_code',
  ].map((table) => `DELETE FROM ${table} WHERE entity_id = $1 AND session_id IN ${rehearsed}`),
  `DELETE FROM session WHERE entity_id = $1 AND id IN ${rehearsed}`,
];

/** How many people are simulated, and what they speak. */
interface Taken {
  size: number;
  language: RehearsalLanguage;
}

/** What of sessions is rehearsed, and how it goes away. */
@Injectable()
export class RehearsalStore {
  constructor(private readonly database: DataSource) {}

  /** Takes the simulated people of a rehearsal; how many, or null where another process plays them (or nobody needs to). */
  async take({ entityId, id }: SessionKey): Promise<Taken | null> {
    const [rows]: [Taken[]] = await this.database.query(
      `UPDATE session SET played_at = now()
       WHERE entity_id = $1 AND id = $2 AND rehearsal_of IS NOT NULL
         AND (played_at IS NULL OR played_at < now() - interval '15 seconds')
       RETURNING simulated AS size, language`,
      [entityId, id],
    );
    return rows[0] ?? null;
  }

  /** Says that they are still played here. */
  async keep({ entityId, id }: SessionKey): Promise<void> {
    await this.database.query(
      'UPDATE session SET played_at = now() WHERE entity_id = $1 AND id = $2 AND rehearsal_of IS NOT NULL',
      [entityId, id],
    );
  }

  async mark(tx: Tx, { entityId, id }: SessionKey, people: number): Promise<void> {
    await tx.query('UPDATE session SET simulated = $3 WHERE entity_id = $1 AND id = $2', [
      entityId,
      id,
      people,
    ]);
  }

  /**
   * Every trace of it but who is counted there, which each process takes along that counts; resolves with the ids of the
   * session and its tables. The session's lock keeps a writer from adding to what is deleted.
   */
  async erase(tx: Tx, { entityId, id }: SessionKey): Promise<SessionId[]> {
    const erased: { id: SessionId }[] = await tx.query(
      `SELECT r.id, pg_notify('ruta_rehearsed', r.id::text) FROM ${rehearsed} AS r`,
      [entityId, id],
    );
    for (const sql of rows) await tx.query(sql, [entityId, id]);
    return erased.map((row) => row.id);
  }

  /** Rehearsals that nobody has attended for a while, as all processes count. */
  async forgotten(): Promise<SessionKey[]> {
    const found: { entity_id: string; id: string }[] = await this.database.query(
      `SELECT s.entity_id, s.id FROM session s
       WHERE s.rehearsal_of IS NOT NULL AND s.parent_id IS NULL
         AND (s.created_at < now() - interval '${LONGEST}'
              OR s.created_at < now() - interval '${FORGOTTEN}' AND NOT EXISTS (
                SELECT FROM session_presence p WHERE p.session_id = s.id AND p.at > now() - interval '${FORGOTTEN}'))
       LIMIT 50`,
    );
    return found.map((row) => ({ entityId: row.entity_id as EntityId, id: row.id as SessionId }));
  }
}
