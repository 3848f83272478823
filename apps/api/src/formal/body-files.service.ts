import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type BodyFile, MOST_BODY_FILE_BYTES } from '@ruta/contracts/formal/call';
import { BodyFileId, type BodyId, type EntityId, type SessionId } from '@ruta/contracts/protocol/ids';
import { cleanText } from '@ruta/contracts/protocol/text';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { bodyFileType } from './body-file-type.ts';

/** Of one body. */
const MOST_FILES = 2000;

interface Row {
  id: string;
  name: string;
  type: string;
  size: number;
  hash: string;
  stored_at: Date;
}

/** What a paper belongs to; from then on it is public, and stays as it is. */
export type Attached = { sessionId: SessionId } | { agreementId: string } | { installation: true };

const FILE = 'id, name, type, octet_length(bytes) AS size, hash, stored_at';

type Queries = Pick<Tx, 'query'>;

/** Papers of a body: calls' documents, acts of installation, agreements. */
@Injectable()
export class BodyFiles {
  constructor(private readonly database: DataSource) {}

  async store(entityId: EntityId, bodyId: BodyId, name: string, bytes: Buffer): Promise<BodyFile> {
    return this.storeIn(this.database, entityId, bodyId, name, bytes);
  }

  async storeIn(
    queries: Queries,
    entityId: EntityId,
    bodyId: BodyId,
    name: string,
    bytes: Buffer,
  ): Promise<BodyFile> {
    if (bytes.length > MOST_BODY_FILE_BYTES)
      throw new Refused('formal.file-too-large', { most: MOST_BODY_FILE_BYTES });
    const called = cleanText(name).replace(/[/\\]/g, ' ').trim().slice(0, 160);
    const type = called === '' ? null : bodyFileType(bytes, called);
    if (type === null) throw new Refused('formal.file-type');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const [row]: Row[] = await queries.query(
      `INSERT INTO body_file (entity_id, id, body_id, name, type, hash, bytes)
       SELECT $1, $2, b.id, $4, $5, $6, $7 FROM body b
       WHERE b.entity_id = $1 AND b.id = $3
         AND (SELECT count(*) FROM body_file f WHERE f.entity_id = $1 AND f.body_id = $3) < $8
       RETURNING ${FILE}`,
      [entityId, uuidv7(), bodyId, called, type, hash, bytes, MOST_FILES],
    );
    if (!row) throw new Refused('files.too-many', { most: MOST_FILES });
    return fileFrom(row);
  }

  /** V22: papers that belong to something already stay where they are. */
  async attach(
    tx: Tx,
    entityId: EntityId,
    bodyId: BodyId,
    ids: readonly BodyFileId[],
    to: Attached,
  ): Promise<BodyFile[]> {
    const [sessionId, agreementId, installation] = [
      'sessionId' in to ? to.sessionId : null,
      'agreementId' in to ? to.agreementId : null,
      'installation' in to,
    ];
    const [rows]: [Row[], number] = await tx.query(
      `UPDATE body_file SET session_id = $4, agreement_id = $5, installation = $6
       WHERE entity_id = $1 AND body_id = $2 AND id = ANY ($3)
         AND (session_id IS NULL AND agreement_id IS NULL AND NOT installation
              OR session_id = $4 OR agreement_id = $5 OR installation AND $6)
       RETURNING ${FILE}`,
      [entityId, bodyId, ids, sessionId, agreementId, installation],
    );
    if (rows.length !== ids.length) throw new Refused('formal.in-use');
    return ids.flatMap((id) => rows.filter((row) => row.id === id).map(fileFrom));
  }

  async ofSession(entityId: EntityId, sessionId: SessionId): Promise<BodyFile[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ${FILE} FROM body_file WHERE entity_id = $1 AND session_id = $2 ORDER BY id`,
      [entityId, sessionId],
    );
    return rows.map(fileFrom);
  }

  async ofInstallation(entityId: EntityId, bodyId: BodyId): Promise<BodyFile[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ${FILE} FROM body_file WHERE entity_id = $1 AND body_id = $2 AND installation ORDER BY id`,
      [entityId, bodyId],
    );
    return rows.map(fileFrom);
  }

  async ofAgreements(entityId: EntityId, bodyId: BodyId): Promise<Map<string, BodyFile[]>> {
    const rows: (Row & { agreement_id: string })[] = await this.database.query(
      `SELECT ${FILE}, agreement_id FROM body_file
       WHERE entity_id = $1 AND body_id = $2 AND agreement_id IS NOT NULL ORDER BY id`,
      [entityId, bodyId],
    );
    const files = new Map<string, BodyFile[]>();
    for (const row of rows)
      files.set(row.agreement_id, [...(files.get(row.agreement_id) ?? []), fileFrom(row)]);
    return files;
  }

  /** `isPublic` once it belongs to something. */
  async read(
    entityId: EntityId,
    id: BodyFileId,
  ): Promise<{ file: BodyFile; bytes: Buffer; isPublic: boolean } | null> {
    const [row]: (Row & { bytes: Buffer; public: boolean })[] = await this.database.query(
      `SELECT ${FILE}, bytes, (session_id IS NOT NULL OR agreement_id IS NOT NULL OR installation) AS public
       FROM body_file WHERE entity_id = $1 AND id = $2`,
      [entityId, id],
    );
    return row ? { file: fileFrom(row), bytes: row.bytes, isPublic: row.public } : null;
  }
}

const fileFrom = ({ id, name, type, size, hash, stored_at }: Row): BodyFile => ({
  id: BodyFileId.parse(id),
  name,
  type,
  size,
  hash,
  storedAt: stored_at.getTime(),
});
