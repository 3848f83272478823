import { Injectable } from '@nestjs/common';
import { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { originsOf } from '@ruta/domain/commitment/clauses';
import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

export interface StoredVersion {
  version: number;
  seq: number;
  hash: string;
  form: CommitmentForm;
  gatesMet: boolean;
  note: string;
  /** Suggestions that waited when it was frozen. */
  pending: number;
  personId: string | null;
  at: Date;
}

interface Row {
  version: number;
  seq: string;
  hash: string;
  content: unknown;
  gates_met: boolean;
  note: string;
  pending: number;
  person_id: string | null;
  at: Date;
}

const COLUMNS = 'version, seq, hash, content, gates_met, note, pending, person_id, at';

const storedOf = (row: Row): StoredVersion => ({
  version: row.version,
  seq: Number(row.seq),
  hash: row.hash,
  form: CommitmentForm.parse(row.content),
  gatesMet: row.gates_met,
  note: row.note,
  pending: row.pending,
  personId: row.person_id,
  at: row.at,
});

/** Frozen versions and, with each, the rows that say which clause comes from where. */
@Injectable()
export class VersionBook {
  async insert(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    opId: string,
    version: StoredVersion,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO commitment_version
         (entity_id, commitment_id, version, seq, hash, content, gates_met, note, pending, person_id, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        entityId,
        commitmentId,
        version.version,
        version.seq,
        version.hash,
        JSON.stringify(version.form),
        version.gatesMet,
        version.note,
        version.pending,
        version.personId,
        opId,
        version.at,
      ],
    );
    const origins = originsOf(version.form);
    await tx.query(
      `INSERT INTO provenance (entity_id, commitment_id, version, clause, kind, ref, words)
       SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::uuid[], $7::text[])`,
      [
        entityId,
        commitmentId,
        version.version,
        origins.map(({ clause }) => clause),
        origins.map(({ kind }) => kind),
        origins.map(({ ref }) => ref),
        origins.map(({ words }) => words),
      ],
    );
    await tx.query(
      'UPDATE commitment SET latest_version = $3, changed_at = now() WHERE entity_id = $1 AND id = $2',
      [entityId, commitmentId, version.version],
    );
  }

  async latest(
    tx: Tx | DataSource,
    entityId: EntityId,
    commitmentId: CommitmentId,
  ): Promise<StoredVersion | null> {
    const [row]: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM commitment_version WHERE entity_id = $1 AND commitment_id = $2
       ORDER BY version DESC LIMIT 1`,
      [entityId, commitmentId],
    );
    return row ? storedOf(row) : null;
  }

  async ofOperation(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    opId: string,
  ): Promise<StoredVersion | null> {
    const [row]: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM commitment_version WHERE entity_id = $1 AND commitment_id = $2 AND op_id = $3`,
      [entityId, commitmentId, opId],
    );
    return row ? storedOf(row) : null;
  }

  async one(
    tx: Tx | DataSource,
    entityId: EntityId,
    commitmentId: CommitmentId,
    version: number,
  ): Promise<StoredVersion> {
    const [row]: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM commitment_version WHERE entity_id = $1 AND commitment_id = $2 AND version = $3`,
      [entityId, commitmentId, version],
    );
    if (!row) throw new Refused('resource.not-found');
    return storedOf(row);
  }

  async all(tx: Tx | DataSource, entityId: EntityId, commitmentId: CommitmentId): Promise<StoredVersion[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM commitment_version WHERE entity_id = $1 AND commitment_id = $2 ORDER BY version DESC`,
      [entityId, commitmentId],
    );
    return rows.map(storedOf);
  }
}
