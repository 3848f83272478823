import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityId, FileHash } from '@ruta/contracts/protocol/ids';
import type { PhaseContent } from '@ruta/contracts/session/agenda';
import { MOST_PICTURE_BYTES, type PictureType, type StoredFile } from '@ruta/contracts/slides/file';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { pictureType } from './picture-type.ts';

/** Of one entity; some gigabytes at the very most. */
const MOST_PICTURES = 2000;

interface Row {
  type: PictureType;
  bytes: Buffer;
  shown: boolean;
}

/** The pictures that presentations show. */
@Injectable()
export class Pictures {
  constructor(private readonly database: DataSource) {}

  async store(entityId: EntityId, bytes: Buffer): Promise<StoredFile> {
    if (bytes.length > MOST_PICTURE_BYTES) throw new Refused('request.too-large');
    const type = pictureType(bytes);
    if (!type) throw new Refused('files.not-a-picture');
    const hash = FileHash.parse(createHash('sha256').update(bytes).digest('hex'));
    const [{ stored }]: [{ stored: number }] = await this.database.query(
      'SELECT count(*)::int AS stored FROM picture WHERE entity_id = $1 AND hash <> $2',
      [entityId, hash],
    );
    if (stored >= MOST_PICTURES) throw new Refused('files.too-many', { most: MOST_PICTURES });
    await this.database.query(
      `INSERT INTO picture (entity_id, hash, type, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [entityId, hash, type, bytes],
    );
    return { hash, type, bytes: bytes.length };
  }

  async read(entityId: EntityId, hash: FileHash): Promise<Row | null> {
    const [row]: Row[] = await this.database.query(
      `SELECT type, bytes, shown_at IS NOT NULL AS shown FROM picture WHERE entity_id = $1 AND hash = $2`,
      [entityId, hash],
    );
    return row ?? null;
  }

  /** From now on everybody may read the pictures of this entry. */
  async show(tx: Tx, entityId: EntityId, content: PhaseContent | null | undefined): Promise<void> {
    if (content?.kind !== 'slide') return;
    const files = (content.slides ?? []).flatMap((slide) => (slide.type === 'image' ? [slide.file] : []));
    if (files.length === 0) return;
    await tx.query(
      'UPDATE picture SET shown_at = now() WHERE entity_id = $1 AND hash = ANY ($2) AND shown_at IS NULL',
      [entityId, files],
    );
  }
}
