import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  type AttachEvidence,
  EvidenceFile,
  type EvidenceType,
  MOST_EVIDENCE_BYTES,
  type ReplaceEvidence,
  StoredEvidence,
} from '@ruta/contracts/follow-up/evidence-file';
import {
  type CommitmentId,
  EvidenceFileId,
  type EntityId,
  type PersonId,
} from '@ruta/contracts/protocol/ids';
import { evidenceType } from '@ruta/domain/follow-up/file-type';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { log } from '../platform/log/log.ts';

/** Of one entity: some gigabytes at the very most. */
const MOST_FILES = 4000;
const SWEEP_EVERY_MS = 3_600_000;

interface Report {
  id: string;
  commitmentId: CommitmentId;
  milestoneId: string;
}

interface Row {
  report_id: string;
  at: Date;
}

const SELECT = `
  SELECT f.id, f.report_id, f.hash, b.type, b.size AS bytes, f.name, f.description, f.licence, f.at, f.replaces,
         f.reason, n.id AS "replacedBy"
  FROM evidence_file f
  JOIN evidence_bytes b ON b.entity_id = f.entity_id AND b.hash = f.hash
  LEFT JOIN evidence_file n ON n.entity_id = f.entity_id AND n.replaces = f.id`;

/** Files that prove what is reported: stored once by their hash, never changed, replaced by newer ones with a reason. */
@Injectable()
export class EvidenceFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const report = (error: unknown) => log.error({ err: error }, 'sweeping files of evidence failed');
    this.timer = setInterval(() => void this.sweep().catch(report), SWEEP_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Not shown to anybody until a report names it. */
  async store(entityId: EntityId, bytes: Buffer): Promise<StoredEvidence> {
    if (bytes.length > MOST_EVIDENCE_BYTES) throw new Refused('request.too-large');
    const type = evidenceType(bytes);
    if (!type) throw new Refused('files.not-evidence');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const [{ stored }]: [{ stored: number }] = await this.database.query(
      'SELECT count(*)::int AS stored FROM evidence_bytes WHERE entity_id = $1 AND hash <> $2',
      [entityId, hash],
    );
    if (stored >= MOST_FILES) throw new Refused('files.too-many', { most: MOST_FILES });
    await this.database.query(
      `INSERT INTO evidence_bytes (entity_id, hash, type, size, bytes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [entityId, hash, type, bytes.length, bytes],
    );
    return StoredEvidence.parse({ hash, type, bytes: bytes.length });
  }

  async attachIn(
    tx: Tx,
    entityId: EntityId,
    report: Report,
    files: readonly AttachEvidence[],
    by: PersonId | null,
    at: Date,
  ): Promise<void> {
    for (const file of files) {
      const given = { ...file, replaces: null, reason: '', opId: null };
      const id = await this.insert(tx, entityId, report, given, by, at);
      await this.ground.record(tx, entityId, 'commitment.evidence-given', report.commitmentId, {
        fileId: id,
        milestoneId: report.milestoneId,
        hash: file.hash,
      });
    }
  }

  /** U11: the file that is replaced stays, with what took its place. `allow` refuses. Resolves to the commitment. */
  async replace(
    entityId: EntityId,
    id: EvidenceFileId,
    given: ReplaceEvidence,
    by: PersonId,
    allow: (tx: Tx, report: Report) => Promise<unknown>,
  ): Promise<CommitmentId> {
    const commitmentId = await this.transactions.run(async (tx) => {
      const [report]: Report[] = await tx.query(
        `SELECT r.id, r.commitment_id AS "commitmentId", r.milestone_id AS "milestoneId"
         FROM evidence_file f JOIN milestone_report r ON r.entity_id = f.entity_id AND r.id = f.report_id
         WHERE f.entity_id = $1 AND f.id = $2 FOR UPDATE OF r`,
        [entityId, id],
      );
      if (!report) throw new Refused('resource.not-found');
      const [before]: { op_id: string | null }[] = await tx.query(
        'SELECT op_id FROM evidence_file WHERE entity_id = $1 AND (replaces = $2 OR op_id = $3)',
        [entityId, id, given.opId],
      );
      if (before?.op_id === given.opId) return report.commitmentId;
      await allow(tx, report);
      if (before) throw new Refused('files.replaced');
      const newId = await this.insert(
        tx,
        entityId,
        report,
        { ...given, replaces: id },
        by,
        new Date(this.clock.now()),
      );
      const payload = { fileId: newId, replaces: id, milestoneId: report.milestoneId, hash: given.hash };
      await this.ground.record(tx, entityId, 'commitment.evidence-replaced', report.commitmentId, payload);
      return report.commitmentId;
    });
    this.ground.planChanged(entityId);
    return commitmentId;
  }

  /** By report, in the order they were given. */
  async of(
    tx: Tx | DataSource,
    entityId: EntityId,
    commitmentIds: readonly string[],
  ): Promise<(reportId: string) => EvidenceFile[]> {
    const rows: Row[] = await tx.query(
      `${SELECT} WHERE f.entity_id = $1 AND f.commitment_id = ANY($2::uuid[]) ORDER BY f.at, f.id`,
      [entityId, commitmentIds],
    );
    return (reportId) =>
      rows
        .filter((row) => row.report_id === reportId)
        .map((row) => EvidenceFile.parse({ ...row, at: row.at.getTime() }));
  }

  /** With its bytes; null where no report names it. */
  async read(
    entityId: EntityId,
    id: EvidenceFileId,
  ): Promise<{ name: string; type: EvidenceType; hash: string; bytes: Buffer } | null> {
    const [row]: { name: string; type: EvidenceType; hash: string; bytes: Buffer }[] =
      await this.database.query(
        `SELECT f.name, b.type, b.hash, b.bytes FROM evidence_file f
         JOIN evidence_bytes b ON b.entity_id = f.entity_id AND b.hash = f.hash
         WHERE f.entity_id = $1 AND f.id = $2`,
        [entityId, id],
      );
    return row ?? null;
  }

  /** What was stored and never given in a report is forgotten after a day. */
  async sweep(): Promise<void> {
    await this.database.query(
      `DELETE FROM evidence_bytes b WHERE b.stored_at < now() - interval '1 day' AND NOT EXISTS (
         SELECT FROM evidence_file f WHERE f.entity_id = b.entity_id AND f.hash = b.hash)`,
    );
  }

  private async insert(
    tx: Tx,
    entityId: EntityId,
    report: Report,
    file: AttachEvidence & { replaces: string | null; reason: string; opId: string | null },
    by: PersonId | null,
    at: Date,
  ): Promise<string> {
    const [stored]: unknown[] = await tx.query(
      'SELECT 1 FROM evidence_bytes WHERE entity_id = $1 AND hash = $2 FOR SHARE',
      [entityId, file.hash],
    );
    if (!stored) throw new Refused('resource.not-found');
    const id = uuidv7();
    await tx.query(
      `INSERT INTO evidence_file (entity_id, id, report_id, commitment_id, hash, name, description, licence, replaces,
                                  reason, person_id, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entityId,
        id,
        report.id,
        report.commitmentId,
        file.hash,
        file.name,
        file.description,
        file.licence,
        file.replaces,
        file.reason,
        by,
        file.opId,
        at,
      ],
    );
    return id;
  }
}
