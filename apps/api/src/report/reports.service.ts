import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import {
  MOST_PHOTO_BYTES,
  PublishedReport,
  ReportDraft,
  ReportFacts,
  ReportId,
  ReportText,
  type SaveReport,
  StoredPhoto,
  type WriteReport,
} from '@ruta/contracts/report/report';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { type PlainPicture, plainPicture } from './plain-picture.ts';
import { ReportRecord } from './report-facts.ts';

/** Of one entity. */
const MOST_PICTURES = 1000;

interface DraftRow {
  id: string;
  rev: number;
  text: unknown;
  changed_at: Date;
  version: number | null;
  hash: string | null;
  at: Date | null;
}

export interface ReportContent {
  text: ReportText;
  facts: ReportFacts;
}

export interface FrozenReport extends ReportContent {
  version: number;
  hash: string;
  at: Date;
}

const Content = z.object({ text: ReportText, facts: ReportFacts });

const SELECT = `
  SELECT r.id, r.rev, r.text, r.changed_at, v.version, v.hash, v.at
  FROM activity_report r
  LEFT JOIN LATERAL (SELECT version, hash, at FROM activity_report_version x
    WHERE x.entity_id = r.entity_id AND x.report_id = r.id ORDER BY version DESC LIMIT 1) v ON true`;

/** Reports of activities: written by the organiser, published in versions that freeze what the record says. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly facts: ReportRecord,
  ) {}

  async drafts(entityId: EntityId): Promise<ReportDraft[]> {
    const rows: DraftRow[] = await this.database.query(
      `${SELECT} WHERE r.entity_id = $1 ORDER BY r.text ->> 'to' DESC, r.id DESC`,
      [entityId],
    );
    return rows.map(draftOf);
  }

  async draft(entityId: EntityId, id: ReportId): Promise<ReportDraft> {
    const [row]: DraftRow[] = await this.database.query(`${SELECT} WHERE r.entity_id = $1 AND r.id = $2`, [
      entityId,
      id,
    ]);
    if (!row) throw new Refused('resource.not-found');
    return draftOf(row);
  }

  async write(entityId: EntityId, { opId, text }: WriteReport, by: PersonId): Promise<ReportDraft> {
    const id = await this.transactions.run(async (tx) => {
      await this.refuseUnknownPhotos(tx, entityId, text);
      await tx.query(
        `INSERT INTO activity_report (entity_id, id, rev, text, op_id, person_id) VALUES ($1, $2, 1, $3, $4, $5)
         ON CONFLICT (entity_id, op_id) DO NOTHING`,
        [entityId, uuidv7(), JSON.stringify(text), opId, by],
      );
      const [row]: { id: string }[] = await tx.query(
        'SELECT id FROM activity_report WHERE entity_id = $1 AND op_id = $2',
        [entityId, opId],
      );
      return ReportId.parse(row?.id);
    });
    return this.draft(entityId, id);
  }

  /** J2: who saves names the state they started from. */
  async save(
    entityId: EntityId,
    id: ReportId,
    { rev, text }: SaveReport,
    by: PersonId,
  ): Promise<ReportDraft> {
    await this.transactions.run(async (tx) => {
      await this.lock(tx, entityId, id, rev);
      await this.refuseUnknownPhotos(tx, entityId, text);
      await tx.query(
        `UPDATE activity_report SET text = $3, rev = rev + 1, person_id = $4, changed_at = now()
         WHERE entity_id = $1 AND id = $2`,
        [entityId, id, JSON.stringify(text), by],
      );
    });
    return this.draft(entityId, id);
  }

  /** The report as it would be published now. */
  async preview(entityId: EntityId, id: ReportId): Promise<ReportContent & { at: number }> {
    const { text, changedAt } = await this.draft(entityId, id);
    return { text, facts: await this.facts.of(entityId, text), at: changedAt };
  }

  /** J3: freezes the record's facts and the words under one hash, which the public record keeps. */
  async publish(entityId: EntityId, id: ReportId, rev: number, by: PersonId): Promise<ReportDraft> {
    const { text, facts } = await this.preview(entityId, id);
    const hash = contentHash({ text, facts });
    await this.transactions.run(async (tx) => {
      await this.lock(tx, entityId, id, rev);
      const [last]: { version: number; hash: string }[] = await tx.query(
        `SELECT version, hash FROM activity_report_version WHERE entity_id = $1 AND report_id = $2
         ORDER BY version DESC LIMIT 1`,
        [entityId, id],
      );
      if (last?.hash === hash) return;
      const version = (last?.version ?? 0) + 1;
      await tx.query(
        `INSERT INTO activity_report_version (entity_id, report_id, version, rev, hash, content, person_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [entityId, id, version, rev, hash, JSON.stringify({ text, facts }), by],
      );
      await this.record.append(tx, entityId, 'report.published', id, {
        version,
        hash,
        from: text.from,
        to: text.to,
      });
    });
    return this.draft(entityId, id);
  }

  async published(entityId: EntityId): Promise<PublishedReport[]> {
    const rows: { at: number; to: string }[] = await this.database.query(
      `SELECT DISTINCT ON (report_id) report_id AS id, version, hash, (extract(epoch FROM at) * 1000)::float8 AS at,
              content -> 'text' ->> 'title' AS title, content -> 'text' ->> 'from' AS from, content -> 'text' ->> 'to' AS to
       FROM activity_report_version WHERE entity_id = $1 ORDER BY report_id, version DESC`,
      [entityId],
    );
    return rows
      .map((row) => PublishedReport.parse({ ...row, at: Math.round(row.at) }))
      .toSorted((a, b) => (a.to < b.to ? 1 : -1));
  }

  /** Without a version, the newest. */
  async frozen(entityId: EntityId, id: ReportId, version: number | null): Promise<FrozenReport> {
    const [row]: { version: number; hash: string; content: unknown; at: Date }[] = await this.database.query(
      `SELECT version, hash, content, at FROM activity_report_version
       WHERE entity_id = $1 AND report_id = $2 AND ($3::int IS NULL OR version = $3) ORDER BY version DESC LIMIT 1`,
      [entityId, id, version],
    );
    if (!row) throw new Refused('resource.not-found');
    return { ...Content.parse(row.content), version: row.version, hash: row.hash, at: row.at };
  }

  /** J4: kept without what cameras write into it. */
  async storePicture(entityId: EntityId, bytes: Buffer): Promise<StoredPhoto> {
    const picture = plainPicture(bytes);
    if (!picture) throw new Refused('report.not-a-photo');
    if (picture.bytes.length > MOST_PHOTO_BYTES) throw new Refused('request.too-large');
    const hash = createHash('sha256').update(picture.bytes).digest('hex');
    const [{ stored }]: [{ stored: number }] = await this.database.query(
      'SELECT count(*)::int AS stored FROM report_picture WHERE entity_id = $1 AND hash <> $2',
      [entityId, hash],
    );
    if (stored >= MOST_PICTURES) throw new Refused('files.too-many', { most: MOST_PICTURES });
    const { type, width, height } = picture;
    await this.database.query(
      `INSERT INTO report_picture (entity_id, hash, type, width, height, bytes) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [entityId, hash, type, width, height, picture.bytes],
    );
    return StoredPhoto.parse({ hash, width, height });
  }

  async pictures(entityId: EntityId, { photos }: ReportText): Promise<Map<string, PlainPicture>> {
    const rows: (PlainPicture & { hash: string })[] = await this.database.query(
      'SELECT hash, type, width, height, bytes FROM report_picture WHERE entity_id = $1 AND hash = ANY($2)',
      [entityId, photos.map(({ hash }) => hash)],
    );
    return new Map(rows.map((row) => [row.hash, row]));
  }

  private async lock(tx: Tx, entityId: EntityId, id: ReportId, rev: number): Promise<void> {
    const [row]: { rev: number }[] = await tx.query(
      'SELECT rev FROM activity_report WHERE entity_id = $1 AND id = $2 FOR UPDATE',
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    if (row.rev !== rev) throw new Refused('report.stale');
  }

  private async refuseUnknownPhotos(tx: Tx, entityId: EntityId, { photos }: ReportText): Promise<void> {
    const hashes = [...new Set(photos.map(({ hash }) => hash))];
    const [{ found }]: [{ found: number }] = await tx.query(
      'SELECT count(*)::int AS found FROM report_picture WHERE entity_id = $1 AND hash = ANY($2)',
      [entityId, hashes],
    );
    if (found < hashes.length) throw new Refused('report.not-a-photo');
  }
}

const draftOf = ({ id, rev, text, changed_at: changed, version, hash, at }: DraftRow): ReportDraft =>
  ReportDraft.parse({
    id,
    rev,
    text,
    changedAt: changed.getTime(),
    published: version === null ? null : { version, hash, at: at?.getTime() },
  });
