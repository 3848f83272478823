import { Injectable } from '@nestjs/common';
import { CommitmentSummary, type CommitmentStage } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

interface Row {
  id: string;
  key: string;
  plan_id: string;
  plan_number: number;
  theme_id: string | null;
  title: string;
  kind: string;
  stage: string;
  door: string;
  session_id: string | null;
  phase_id: string | null;
  latest_version: number | null;
  latest_hash: string | null;
  latest_at: Date | null;
  feedback_version: number | null;
  feedback_hash: string | null;
  feedback_opens_at: Date | null;
  feedback_closes_at: Date | null;
  signing_version: number | null;
  signing_hash: string | null;
  approved_version: number | null;
  approved_hash: string | null;
  changed_at: Date;
}

const SELECT = `
  SELECT c.*, p.number AS plan_number, l.hash AS latest_hash, l.at AS latest_at,
         f.hash AS feedback_hash, s.hash AS signing_hash, a.hash AS approved_hash
  FROM commitment c
  JOIN plan p ON p.entity_id = c.entity_id AND p.id = c.plan_id
  LEFT JOIN commitment_version l
    ON l.entity_id = c.entity_id AND l.commitment_id = c.id AND l.version = c.latest_version
  LEFT JOIN commitment_version f
    ON f.entity_id = c.entity_id AND f.commitment_id = c.id AND f.version = c.feedback_version
  LEFT JOIN commitment_version s
    ON s.entity_id = c.entity_id AND s.commitment_id = c.id AND s.version = c.signing_version
  LEFT JOIN commitment_version a
    ON a.entity_id = c.entity_id AND a.commitment_id = c.id AND a.version = c.approved_version`;

/** Lists and single rows of commitments as everybody may see them. */
@Injectable()
export class CommitmentReader {
  constructor(private readonly database: DataSource) {}

  async list(
    entityId: EntityId,
    filter: { plan?: number; stage?: CommitmentStage },
    tx: Tx | DataSource = this.database,
  ): Promise<CommitmentSummary[]> {
    const rows: Row[] = await tx.query(
      `${SELECT} WHERE c.entity_id = $1 AND ($2::int IS NULL OR p.number = $2) AND ($3::text IS NULL OR c.stage = $3)
       ORDER BY p.number DESC, c.number`,
      [entityId, filter.plan ?? null, filter.stage ?? null],
    );
    return rows.map(summaryOf);
  }

  /** `which` is an id or a key. */
  async one(
    entityId: EntityId,
    which: string,
    tx: Tx | DataSource = this.database,
  ): Promise<CommitmentSummary> {
    const rows: Row[] = await tx.query(
      `${SELECT} WHERE c.entity_id = $1 AND (c.id::text = $2 OR c.key = $2)`,
      [entityId, which],
    );
    if (!rows[0]) throw new Refused('resource.not-found');
    return summaryOf(rows[0]);
  }

  /** The first answer to a command that made something, when it comes again. */
  async ofOperation(tx: Tx, entityId: EntityId, opId: string): Promise<CommitmentId | null> {
    const [row]: { id: CommitmentId }[] = await tx.query(
      'SELECT id FROM commitment WHERE entity_id = $1 AND op_id = $2',
      [entityId, opId],
    );
    return row?.id ?? null;
  }
}

function summaryOf(row: Row): CommitmentSummary {
  const version = (number: number | null, hash: string | null) =>
    number !== null && hash !== null ? { version: number, hash } : null;
  const latest = version(row.latest_version, row.latest_hash);
  const feedback = version(row.feedback_version, row.feedback_hash);
  return CommitmentSummary.parse({
    id: row.id,
    key: row.key,
    planId: row.plan_id,
    planNumber: row.plan_number,
    themeId: row.theme_id,
    title: row.title,
    kind: row.kind,
    stage: row.stage,
    door: row.door,
    sessionId: row.session_id,
    phaseId: row.phase_id,
    latest: latest && { ...latest, at: row.latest_at?.getTime() },
    feedback: feedback && {
      ...feedback,
      opensAt: row.feedback_opens_at?.getTime(),
      closesAt: row.feedback_closes_at?.getTime(),
    },
    signing: version(row.signing_version, row.signing_hash),
    approved: version(row.approved_version, row.approved_hash),
    changedAt: row.changed_at.getTime(),
  });
}
