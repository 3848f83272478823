import { Injectable } from '@nestjs/common';
import type { MinutesSignature, ResolutionProgress } from '@ruta/contracts/minutes/minutes';
import {
  type EntityId,
  type ParticipantId,
  type PersonId,
  SeatId,
  type SessionId,
} from '@ruta/contracts/protocol/ids';
import type { PhaseKind } from '@ruta/contracts/route/phase';
import type { BoundLayer, LayerWords, WordsRef } from '@ruta/domain/minutes/layer';
import { type Leaves, leavesOf } from '@ruta/domain/minutes/leaves';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';

export interface SessionKey {
  entityId: EntityId;
  sessionId: SessionId;
}

export interface VersionRow {
  version: number;
  hash: string;
  seq: string;
  log_hash: string;
  attendance: unknown;
  layer: BoundLayer;
  person_id: string | null;
  name: string | null;
  at: Date;
  proposed_at: Date | null;
}

export interface StoredWords {
  ref: WordsRef;
  about: ParticipantId | null;
  salt: string;
  words: LayerWords;
}

interface SignatureRow extends Omit<MinutesSignature, 'seatId' | 'at'> {
  seat_id: string;
  at: Date;
}

interface ConsentRow {
  version: number;
  hash: string;
  objections: { by: ParticipantId | null; words: WordsRef }[];
  at: Date;
}

type Queries = Pick<Tx, 'query'>;

const versionColumns = `v.version, v.hash, v.seq, v.log_hash, v.attendance, v.layer, v.person_id, v.at, v.proposed_at,
  coalesce(m.display_name, p.display_name) AS name`;
const withPerson = `LEFT JOIN person p ON p.id = v.person_id LEFT JOIN person m ON m.id = p.merged_into`;

/** The rows of minutes. */
@Injectable()
export class MinutesStore {
  constructor(private readonly database: DataSource) {}

  /** Versions of one session are written one after the other. */
  async lock(tx: Tx, { sessionId }: SessionKey): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 31))', [sessionId]);
  }

  /** M34: what the session leaves, as the record calls it. */
  async leaves(tx: Tx, { entityId, sessionId }: SessionKey): Promise<Leaves> {
    const [row]: { formal: boolean; phaseKind: PhaseKind | null }[] = await tx.query(
      `SELECT s.body_id IS NOT NULL AS formal, p.kind AS "phaseKind" FROM session s
       LEFT JOIN phase p ON p.entity_id = s.entity_id AND p.id = s.phase_id
       WHERE s.entity_id = $1 AND s.id = $2`,
      [entityId, sessionId],
    );
    return leavesOf({ formal: row?.formal ?? false, phaseKind: row?.phaseKind ?? undefined });
  }

  /** In order. */
  versions({ entityId, sessionId }: SessionKey, queries: Queries = this.database): Promise<VersionRow[]> {
    return queries.query(
      `SELECT ${versionColumns} FROM minutes_version v ${withPerson}
       WHERE v.entity_id = $1 AND v.session_id = $2 ORDER BY v.version`,
      [entityId, sessionId],
    );
  }

  /** Sessions with minutes: written, or published as well. */
  async states(entityId: EntityId): Promise<Map<string, 'written' | 'published'>> {
    const rows: { session_id: string; published: boolean }[] = await this.database.query(
      `SELECT v.session_id, EXISTS (SELECT FROM minutes_publication p WHERE p.entity_id = v.entity_id
                                    AND p.session_id = v.session_id) AS published
       FROM minutes_version v WHERE v.entity_id = $1 AND v.proposed_at IS NOT NULL GROUP BY v.entity_id, v.session_id`,
      [entityId],
    );
    return new Map(rows.map((row) => [row.session_id, row.published ? 'published' : 'written']));
  }

  async signatures(
    { entityId, sessionId }: SessionKey,
    queries: Queries = this.database,
  ): Promise<MinutesSignature[]> {
    const rows: SignatureRow[] = await queries.query(
      `SELECT version, seat_id, hash, capacity, decision, reason, at FROM minutes_signature
       WHERE entity_id = $1 AND session_id = $2 ORDER BY version, at, seat_id`,
      [entityId, sessionId],
    );
    return rows.map(({ seat_id, at, ...row }) => ({
      ...row,
      seatId: SeatId.parse(seat_id),
      at: at.getTime(),
    }));
  }

  /** False where the seat has said the same already. Whoever declined may still sign, as the same person. */
  async sign(
    tx: Tx,
    { entityId, sessionId }: SessionKey,
    row: Pick<MinutesSignature, 'version' | 'hash' | 'seatId' | 'capacity' | 'decision' | 'reason'> & {
      opId: string;
      by: PersonId;
    },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO minutes_signature (entity_id, session_id, version, seat_id, hash, person_id, capacity, decision,
         reason, op_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (entity_id, session_id, version, seat_id)
       DO UPDATE SET decision = excluded.decision, reason = excluded.reason, op_id = excluded.op_id, at = now()
       WHERE minutes_signature.person_id = excluded.person_id AND minutes_signature.decision = 'decline'
         AND minutes_signature.op_id <> excluded.op_id
       RETURNING 1`,
      [
        entityId,
        sessionId,
        row.version,
        row.seatId,
        row.hash,
        row.by,
        row.capacity,
        row.decision,
        row.reason,
        row.opId,
      ],
    );
    return rows.length > 0;
  }

  async versionOfOp(tx: Tx, { entityId, sessionId }: SessionKey, opId: string): Promise<number | null> {
    const [row]: { version: number }[] = await tx.query(
      'SELECT version FROM minutes_version WHERE entity_id = $1 AND session_id = $2 AND op_id = $3',
      [entityId, sessionId, opId],
    );
    return row?.version ?? null;
  }

  async insertVersion(
    tx: Tx,
    { entityId, sessionId }: SessionKey,
    row: Omit<VersionRow, 'name' | 'at' | 'proposed_at' | 'seq'> & { seq: number; opId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO minutes_version (entity_id, session_id, version, op_id, seq, log_hash, attendance, layer, hash, person_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        entityId,
        sessionId,
        row.version,
        row.opId,
        row.seq,
        row.log_hash,
        JSON.stringify(row.attendance),
        JSON.stringify(row.layer),
        row.hash,
        row.person_id,
      ],
    );
  }

  async propose(tx: Tx, { entityId, sessionId }: SessionKey, version: number): Promise<void> {
    await tx.query(
      `UPDATE minutes_version SET proposed_at = coalesce(proposed_at, now())
       WHERE entity_id = $1 AND session_id = $2 AND version = $3`,
      [entityId, sessionId, version],
    );
  }

  async keepWords(tx: Tx, { entityId, sessionId }: SessionKey, words: readonly StoredWords[]): Promise<void> {
    for (const { ref, about, salt, words: said } of words)
      await tx.query(
        `INSERT INTO minutes_words (entity_id, session_id, ref, about, salt, words) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING`,
        [entityId, sessionId, ref, about, salt, JSON.stringify(said)],
      );
  }

  words(
    { entityId, sessionId }: SessionKey,
    refs: readonly WordsRef[],
    queries: Queries = this.database,
  ): Promise<StoredWords[]> {
    return queries.query(
      'SELECT ref, about, salt, words FROM minutes_words WHERE entity_id = $1 AND session_id = $2 AND ref = ANY ($3)',
      [entityId, sessionId, refs],
    );
  }

  consents({ entityId, sessionId }: SessionKey): Promise<ConsentRow[]> {
    return this.database.query(
      'SELECT version, hash, objections, at FROM minutes_consent WHERE entity_id = $1 AND session_id = $2 ORDER BY version',
      [entityId, sessionId],
    );
  }

  async consent(
    tx: Tx,
    { entityId, sessionId }: SessionKey,
    consent: Pick<ConsentRow, 'version' | 'hash' | 'objections'>,
    by: PersonId | null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO minutes_consent (entity_id, session_id, version, hash, objections, person_id)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [entityId, sessionId, consent.version, consent.hash, JSON.stringify(consent.objections), by],
    );
  }

  async published({
    entityId,
    sessionId,
  }: SessionKey): Promise<{ version: number; hash: string; at: Date } | null> {
    const [row]: { version: number; hash: string; at: Date }[] = await this.database.query(
      `SELECT version, hash, at FROM minutes_publication WHERE entity_id = $1 AND session_id = $2
       ORDER BY version DESC LIMIT 1`,
      [entityId, sessionId],
    );
    return row ?? null;
  }

  async publish(
    tx: Tx,
    { entityId, sessionId }: SessionKey,
    version: number,
    hash: string,
    by: PersonId | null,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO minutes_publication (entity_id, session_id, version, hash, person_id)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING version`,
      [entityId, sessionId, version, hash, by],
    );
    return rows.length > 0;
  }

  progress({
    entityId,
    sessionId,
  }: SessionKey): Promise<{ id: string; progress: ResolutionProgress; at: number }[]> {
    return this.database.query(
      `SELECT DISTINCT ON (resolution_id) resolution_id AS id, progress,
              floor(extract(epoch FROM at) * 1000)::float8 AS at
       FROM minutes_progress WHERE entity_id = $1 AND session_id = $2
       ORDER BY resolution_id, minutes_progress.at DESC, minutes_progress.id DESC`,
      [entityId, sessionId],
    );
  }

  async report(
    tx: Tx,
    { entityId, sessionId }: SessionKey,
    step: { id: string; resolutionId: string; progress: ResolutionProgress; by: PersonId | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO minutes_progress (entity_id, id, session_id, resolution_id, progress, person_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [entityId, step.id, sessionId, step.resolutionId, step.progress, step.by],
    );
  }

  /** Newest proposals of sessions whose newest version they are, that nobody has said yes to by consent. */
  proposed(entityId: EntityId): Promise<
    {
      session_id: SessionId;
      title: string;
      starts_at: Date;
      version: number;
      hash: string;
      proposed_at: Date;
    }[]
  > {
    return this.database.query(
      `SELECT v.session_id, s.title, s.starts_at, v.version, v.hash, v.proposed_at
       FROM minutes_version v JOIN session s ON s.entity_id = v.entity_id AND s.id = v.session_id
       WHERE v.entity_id = $1 AND v.proposed_at IS NOT NULL AND s.rehearsal_of IS NULL
         AND NOT EXISTS (SELECT FROM minutes_version n WHERE n.entity_id = v.entity_id
                         AND n.session_id = v.session_id AND n.version > v.version)
         AND NOT EXISTS (SELECT FROM minutes_consent c WHERE c.entity_id = v.entity_id
                         AND c.session_id = v.session_id AND c.version = v.version)
       ORDER BY v.proposed_at DESC LIMIT 20`,
      [entityId],
    );
  }
}
