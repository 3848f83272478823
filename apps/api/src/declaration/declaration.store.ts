import { Injectable } from '@nestjs/common';
import {
  DeclarationForm,
  type DeclarationSignature,
  type SignDeclaration,
} from '@ruta/contracts/declaration/declaration';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../platform/database/transactions.ts';

export interface DeclarationRow {
  id: string;
  number: number;
  draft: DeclarationForm | null;
}

export interface DeclarationVersionRow {
  declaration_id: string;
  version: number;
  hash: string;
  form: DeclarationForm;
  publishedAt: number;
}

export interface SignatureRow extends Omit<DeclarationSignature, 'mine' | 'at'> {
  declaration_id: string;
  person_id: string | null;
  at: Date;
}

/** Declarations, their texts and signatures as rows. */
@Injectable()
export class DeclarationStore {
  /** Newest first. */
  async all(tx: Tx, entityId: EntityId): Promise<DeclarationRow[]> {
    const rows: { id: string; number: number; draft: unknown }[] = await tx.query(
      'SELECT id, number, draft FROM declaration WHERE entity_id = $1 ORDER BY number DESC',
      [entityId],
    );
    return rows.map(rowOf);
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, entityId: EntityId, id: string): Promise<DeclarationRow | null> {
    const [row]: { id: string; number: number; draft: unknown }[] = await tx.query(
      'SELECT id, number, draft FROM declaration WHERE entity_id = $1 AND id = $2 FOR UPDATE',
      [entityId, id],
    );
    return row ? rowOf(row) : null;
  }

  /** Newest first. */
  async versions(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<DeclarationVersionRow[]> {
    const rows: { declaration_id: string; version: number; hash: string; content: unknown; at: Date }[] =
      await tx.query(
        `SELECT declaration_id, version, hash, content, published_at AS at FROM declaration_version
         WHERE entity_id = $1 AND declaration_id = ANY($2::uuid[]) ORDER BY version DESC`,
        [entityId, ids],
      );
    return rows.map(({ content, at, ...row }) => ({
      ...row,
      form: DeclarationForm.parse(content),
      publishedAt: at.getTime(),
    }));
  }

  async signatures(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<SignatureRow[]> {
    return tx.query(
      `SELECT id, declaration_id, version, hash, kind, organisation, sector, post, name, state, person_id, at
       FROM declaration_signature WHERE entity_id = $1 AND declaration_id = ANY($2::uuid[]) ORDER BY at, id`,
      [entityId, ids],
    );
  }

  /** Resolves to the id, that of the first time where it was sent before. */
  async start(tx: Tx, entityId: EntityId, opId: string, form: DeclarationForm, at: Date): Promise<string> {
    await tx.query('SELECT 1 FROM entity WHERE id = $1 FOR NO KEY UPDATE', [entityId]);
    await tx.query(
      `INSERT INTO declaration (entity_id, id, number, draft, op_id, created_at)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 FROM declaration WHERE entity_id = $1
       ON CONFLICT (entity_id, op_id) DO NOTHING`,
      [entityId, uuidv7(), JSON.stringify(form), opId, at],
    );
    const [row]: [{ id: string }] = await tx.query(
      'SELECT id FROM declaration WHERE entity_id = $1 AND op_id = $2',
      [entityId, opId],
    );
    return row.id;
  }

  async write(tx: Tx, entityId: EntityId, id: string, form: DeclarationForm | null): Promise<void> {
    await tx.query('UPDATE declaration SET draft = $3 WHERE entity_id = $1 AND id = $2', [
      entityId,
      id,
      form && JSON.stringify(form),
    ]);
  }

  async publish(
    tx: Tx,
    entityId: EntityId,
    id: string,
    {
      version,
      hash,
      form,
      by,
      at,
    }: { version: number; hash: string; form: DeclarationForm; by: PersonId; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO declaration_version (entity_id, declaration_id, version, hash, content, person_id, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [entityId, id, version, hash, JSON.stringify(form), by, at],
    );
  }

  async sign(
    tx: Tx,
    entityId: EntityId,
    id: string,
    given: SignDeclaration,
    { state, by, at }: { state: 'waiting' | 'admitted'; by: PersonId; at: Date },
  ): Promise<string> {
    const signatureId = uuidv7();
    await tx.query(
      `INSERT INTO declaration_signature (entity_id, id, declaration_id, version, hash, kind, organisation, sector, post,
                                          name, state, person_id, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        entityId,
        signatureId,
        id,
        given.version,
        given.hash,
        given.kind,
        given.organisation,
        given.sector,
        given.post,
        given.name,
        state,
        by,
        given.opId,
        at,
      ],
    );
    return signatureId;
  }

  async isSent(tx: Tx, entityId: EntityId, opId: string): Promise<boolean> {
    const [row]: unknown[] = await tx.query(
      'SELECT 1 FROM declaration_signature WHERE entity_id = $1 AND op_id = $2',
      [entityId, opId],
    );
    return row !== undefined;
  }

  /** Null where there is none that waits. */
  async decide(
    tx: Tx,
    entityId: EntityId,
    id: string,
    { admit, by, at }: { admit: boolean; by: PersonId; at: Date },
  ): Promise<SignatureRow | null> {
    const [rows]: [SignatureRow[]] = await tx.query(
      `UPDATE declaration_signature SET state = $3, decided_by = $4, decided_at = $5
       WHERE entity_id = $1 AND id = $2 AND state = 'waiting' RETURNING *`,
      [entityId, id, admit ? 'admitted' : 'refused', by, at],
    );
    return rows[0] ?? null;
  }

  /** The number of the newest plan that is published. */
  async newestPlan(tx: Tx, entityId: EntityId): Promise<number | null> {
    const [row]: { number: number }[] = await tx.query(
      `SELECT p.number FROM plan p WHERE p.entity_id = $1 AND EXISTS (
         SELECT FROM plan_version v WHERE v.entity_id = p.entity_id AND v.plan_id = p.id AND v.state = 'published')
       ORDER BY p.number DESC LIMIT 1`,
      [entityId],
    );
    return row?.number ?? null;
  }
}

const rowOf = ({ draft, ...row }: { id: string; number: number; draft: unknown }): DeclarationRow => ({
  ...row,
  draft: draft === null ? null : DeclarationForm.parse(draft),
});
