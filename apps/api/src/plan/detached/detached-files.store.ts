import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, SignOffId } from '@ruta/contracts/protocol/ids';
import { cleanText } from '@ruta/contracts/protocol/text';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../../drafting/commitment-ground.service.ts';
import type { Tx } from '../../platform/database/transactions.ts';
import { Refused } from '../../platform/http/refused.ts';
import type { Checked } from './check-handed-in.ts';
import type { DetachedRow } from './detached-facts.ts';
import { type Decision, subjectOf } from './signed-decisions.ts';

interface FileRow {
  name: string | null;
  bytes: Buffer | null;
  certificate: unknown;
}

/** Signatures made outside as they are kept: what was checked of each, apart from its file and certificate (F28, F29). */
@Injectable()
export class DetachedFiles {
  constructor(
    private readonly database: DataSource,
    private readonly ground: CommitmentGround,
  ) {}

  /** To whoever handed it in and, with `all`, to the coordination. */
  async read(
    entityId: EntityId,
    id: SignOffId,
    actor: Actor,
    all: boolean,
  ): Promise<{ row: DetachedRow; file: FileRow }> {
    const [row]: (DetachedRow & FileRow & { person_id: string })[] = await this.database.query(
      `SELECT d.*, f.signature_id IS NULL AS erased, f.name, f.bytes, f.certificate, o.person_id
         FROM detached_signature d
         JOIN sign_off o ON o.entity_id = d.entity_id AND o.id = d.sign_off_id
         LEFT JOIN detached_signature_file f ON f.entity_id = d.entity_id AND f.signature_id = d.id
         WHERE d.entity_id = $1 AND d.sign_off_id = $2 AND d.superseded_at IS NULL`,
      [entityId, id],
    );
    const own = actor.kind === 'account' && row?.person_id === actor.personId;
    if (!row || !(own || all)) throw new Refused('resource.not-found');
    const { name, bytes, certificate } = row;
    return { row, file: { name, bytes, certificate } };
  }

  /** In the place of one that was handed in earlier. */
  async keep(
    tx: Tx,
    entityId: EntityId,
    decision: Decision,
    given: { name: string; bytes: Buffer; checked: Checked; at: Date },
  ): Promise<void> {
    const { checked, bytes, at } = given;
    const signatureId = uuidv7();
    const hash = createHash('sha256').update(bytes).digest('hex');
    await tx.query('SELECT 1 FROM sign_off WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      decision.id,
    ]);
    await tx.query(
      `DELETE FROM detached_signature_file f USING detached_signature d
       WHERE d.entity_id = $1 AND d.sign_off_id = $2 AND f.entity_id = d.entity_id AND f.signature_id = d.id`,
      [entityId, decision.id],
    );
    await tx.query(
      `UPDATE detached_signature SET superseded_at = $3
       WHERE entity_id = $1 AND sign_off_id = $2 AND superseded_at IS NULL`,
      [entityId, decision.id, at],
    );
    await tx.query(
      `INSERT INTO detached_signature (entity_id, id, sign_off_id, kind, hash, size, covers, algorithm, signed_at,
                                       in_term, bound, chain, issuer, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        entityId,
        signatureId,
        decision.id,
        checked.kind,
        hash,
        bytes.length,
        checked.covers,
        checked.algorithm,
        checked.signedAt === null ? null : new Date(checked.signedAt),
        checked.inTerm,
        checked.bound,
        checked.chain,
        checked.issuer,
        at,
      ],
    );
    const name = cleanText(given.name).replace(/[/\\]/g, ' ').trim().slice(0, 160) || 'firma';
    await tx.query(
      `INSERT INTO detached_signature_file (entity_id, signature_id, name, bytes, certificate) VALUES ($1, $2, $3, $4, $5)`,
      [entityId, signatureId, name, bytes, JSON.stringify(checked.certificate)],
    );
    const { version, hash: content, seat_id: seatId } = decision;
    await this.ground.record(tx, entityId, 'sign-off.file-handed-in', subjectOf(decision), {
      signOffId: decision.id,
      seatId,
      version,
      hash: content,
      fileHash: hash,
      form: checked.kind,
      chain: checked.chain,
    });
  }

  /** The file and its certificate go; what was checked stays. */
  async erase(tx: Tx, entityId: EntityId, decision: Decision, row: DetachedRow): Promise<void> {
    await tx.query('DELETE FROM detached_signature_file WHERE entity_id = $1 AND signature_id = $2', [
      entityId,
      row.id,
    ]);
    const { id: signOffId, version, seat_id: seatId } = decision;
    await this.ground.record(tx, entityId, 'sign-off.file-erased', subjectOf(decision), {
      signOffId,
      seatId,
      version,
      fileHash: row.hash,
    });
  }
}
