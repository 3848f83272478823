import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AddDocument,
  AddedDocument,
  type ArchiveKind,
  type DecideRetention,
} from '@ruta/contracts/archive/archive';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import { type EvidenceType, MOST_EVIDENCE_BYTES } from '@ruta/contracts/follow-up/evidence-file';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Day } from '@ruta/contracts/protocol/instant';
import { disposableKinds } from '@ruta/domain/archive/retention';
import { clip } from '@ruta/domain/commitment/text';
import { evidenceType } from '@ruta/domain/follow-up/file-type';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { TextReader } from '../documents/text-reader.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ArchiveReader } from './archive-reader.ts';

/** Of one entity: some gigabytes at the very most. */
const MOST_DOCUMENTS = 2000;
/** Of a text processor's document, for the search. */
const MOST_WORDS = 200_000;

interface StoredRow {
  id: string;
  hash: string;
  type: string;
  size: number;
}

export interface KeptFile {
  name: string;
  type: EvidenceType;
  hash: string;
  bytes: Buffer;
}

/** Documents that people put into the archive, and what is decided when their time is over. */
@Injectable()
export class ArchiveDocuments {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly reader: ArchiveReader,
    private readonly texts: TextReader,
  ) {}

  async add(entityId: EntityId, given: AddDocument, bytes: Buffer, by: PersonId): Promise<AddedDocument> {
    if (bytes.length > MOST_EVIDENCE_BYTES) throw new Refused('request.too-large');
    const type = evidenceType(bytes);
    if (!type) throw new Refused('archive.file-not-known');
    const words = await this.wordsIn(type, bytes);
    return this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 42))', [entityId]);
      const [again]: StoredRow[] = await tx.query(
        'SELECT id, hash, type, size FROM archive_document WHERE entity_id = $1 AND op_id = $2',
        [entityId, given.opId],
      );
      if (again) return answerOf(again);
      await this.refuseTooMany(tx, entityId);
      const row = {
        id: uuidv7(),
        hash: createHash('sha256').update(bytes).digest('hex'),
        type,
        size: bytes.length,
      };
      await this.insert(tx, entityId, given, { ...row, bytes, words }, by);
      await this.record.append(tx, entityId, 'archive.document-added', row.id, {
        hash: row.hash,
        day: given.day,
      });
      return answerOf(row);
    });
  }

  async file(entityId: EntityId, id: string): Promise<KeptFile | null> {
    const [row]: KeptFile[] = await this.database.query(
      'SELECT name, type, hash, bytes FROM archive_document WHERE entity_id = $1 AND id = $2 AND bytes IS NOT NULL',
      [entityId, id],
    );
    return row ?? null;
  }

  /** AR12: nothing goes before its day, nothing goes without a recorded decision. */
  async decide(
    entityId: EntityId,
    item: { kind: ArchiveKind; id: string },
    given: DecideRetention,
    by: { personId: PersonId; today: Day },
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 43))', [entityId]);
      const [again] = await tx.query('SELECT 1 FROM archive_decision WHERE entity_id = $1 AND op_id = $2', [
        entityId,
        given.opId,
      ]);
      if (again) return;
      const kept = await this.reader.one(entityId, item.kind, item.id);
      if (!kept) throw new Refused('resource.not-found');
      if (kept.disposed) throw new Refused('archive.already-disposed');
      if (given.decision === 'dispose') await this.dispose(tx, entityId, item, kept.keptUntil, by.today);
      else if (given.until <= by.today) throw new Refused('request.invalid', { field: 'until' });
      const id = uuidv7();
      const until = given.decision === 'keep' ? given.until : null;
      await tx.query(
        `INSERT INTO archive_decision (entity_id, id, kind, item_id, decision, until, reason, person_id, op_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [entityId, id, item.kind, item.id, given.decision, until, given.reason, by.personId, given.opId],
      );
      const what = given.decision === 'keep' ? 'archive.kept' : 'archive.disposed';
      await this.record.append(tx, entityId, what, id, { ...item, until, hash: kept.hash });
    });
  }

  private async dispose(
    tx: Tx,
    entityId: EntityId,
    { kind, id }: { kind: ArchiveKind; id: string },
    until: Day | null,
    today: Day,
  ): Promise<void> {
    if (!disposableKinds.includes(kind)) throw new Refused('archive.not-disposable');
    if (until === null || until >= today) throw new Refused('archive.not-due');
    await tx.query(`UPDATE archive_document SET bytes = NULL, words = '' WHERE entity_id = $1 AND id = $2`, [
      entityId,
      id,
    ]);
  }

  private async refuseTooMany(tx: Tx, entityId: EntityId): Promise<void> {
    const [{ stored }]: [{ stored: number }] = await tx.query(
      'SELECT count(*)::int AS stored FROM archive_document WHERE entity_id = $1 AND bytes IS NOT NULL',
      [entityId],
    );
    if (stored >= MOST_DOCUMENTS) throw new Refused('files.too-many', { most: MOST_DOCUMENTS });
  }

  /** The words of a text processor's document; other files are found by title and description. */
  private async wordsIn(type: string, bytes: Buffer): Promise<string> {
    if (!type.endsWith('wordprocessingml.document')) return '';
    try {
      const { blocks } = await this.texts.read(bytes);
      return clip(blocks.map(wordsOf).join('\n'), MOST_WORDS);
    } catch {
      return '';
    }
  }

  private async insert(
    tx: Tx,
    entityId: EntityId,
    { opId, title, description, day, plan, name }: AddDocument,
    file: StoredRow & { bytes: Buffer; words: string },
    by: PersonId,
  ): Promise<void> {
    const [found]: { id: string }[] =
      plan === undefined
        ? []
        : await tx.query('SELECT id FROM plan WHERE entity_id = $1 AND number = $2', [entityId, plan]);
    if (plan !== undefined && !found) throw new Refused('resource.not-found');
    await tx.query(
      `INSERT INTO archive_document
         (entity_id, id, title, description, day, plan_id, name, type, size, hash, bytes, words, person_id, op_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        entityId,
        file.id,
        title,
        description,
        day,
        found?.id ?? null,
        name,
        file.type,
        file.size,
        file.hash,
        file.bytes,
        file.words,
        by,
        opId,
      ],
    );
  }
}

const answerOf = ({ id, hash, type, size }: StoredRow): AddedDocument =>
  AddedDocument.parse({ id, hash, type, bytes: size });

const wordsOf = (block: ReadBlock): string => {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'table') return block.rows.map((row) => row.join(' ')).join(' ');
  return block.paragraph.runs.map(({ text }) => text).join('');
};
