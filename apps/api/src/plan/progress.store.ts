import { Injectable } from '@nestjs/common';
import { CommitmentProgress, MilestoneProgress, type ReportMilestone } from '@ruta/contracts/plan/progress';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../platform/database/transactions.ts';
import { EvidenceFiles } from './evidence-files.service.ts';
import { EvaluationReader } from './evaluation-reader.ts';

interface ReportRow {
  id: string;
  commitment_id: string;
  milestoneId: string;
  activity: string;
  asOf: string;
  note: string;
  evidence: string | null;
  at: Date;
}

/** How commitments are carried out: milestones as last reported, evaluations side by side. */
@Injectable()
export class ProgressStore {
  constructor(
    private readonly database: DataSource,
    private readonly evaluations: EvaluationReader,
    private readonly files: EvidenceFiles,
  ) {}

  async of(
    entityId: EntityId,
    commitmentIds: readonly string[],
    tx: Tx | DataSource = this.database,
  ): Promise<Map<string, CommitmentProgress>> {
    const reports: ReportRow[] = await tx.query(
      `SELECT DISTINCT ON (commitment_id, milestone_id) id, commitment_id, milestone_id AS "milestoneId", activity,
              as_of::text AS "asOf", note, evidence, at
       FROM milestone_report WHERE entity_id = $1 AND commitment_id = ANY($2::uuid[])
       ORDER BY commitment_id, milestone_id, as_of DESC, id DESC`,
      [entityId, commitmentIds],
    );
    const filesOf = await this.files.of(tx, entityId, commitmentIds);
    const evaluationsOf = await this.evaluations.current(tx, entityId, commitmentIds);
    return new Map(
      commitmentIds.map((id) => [
        id,
        CommitmentProgress.parse({
          milestones: reports
            .filter((row) => row.commitment_id === id)
            .map((row) => ({ ...row, files: filesOf(row.id), at: row.at.getTime() })),
          evaluations: evaluationsOf(id),
        }),
      ]),
    );
  }

  /** Every report there was, newest first, by commitment. */
  async history(
    tx: Tx,
    entityId: EntityId,
    commitmentIds: readonly string[],
  ): Promise<(commitmentId: string) => MilestoneProgress[]> {
    const rows: ReportRow[] = await tx.query(
      `SELECT id, commitment_id, milestone_id AS "milestoneId", activity, as_of::text AS "asOf", note, evidence, at
       FROM milestone_report WHERE entity_id = $1 AND commitment_id = ANY($2::uuid[])
       ORDER BY as_of DESC, id DESC`,
      [entityId, commitmentIds],
    );
    const filesOf = await this.files.of(tx, entityId, commitmentIds);
    return (id) =>
      rows
        .filter((row) => row.commitment_id === id)
        .map((row) => MilestoneProgress.parse({ ...row, files: filesOf(row.id), at: row.at.getTime() }));
  }

  async report(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    milestoneId: string,
    given: ReportMilestone,
    by: PersonId | null,
    at: Date,
  ): Promise<void> {
    const id = uuidv7();
    await tx.query(
      `INSERT INTO milestone_report (entity_id, id, commitment_id, milestone_id, activity, as_of, note, evidence,
                                     person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        entityId,
        id,
        commitmentId,
        milestoneId,
        given.activity,
        given.asOf,
        given.note,
        given.evidence,
        by,
        at,
      ],
    );
    await this.files.attachIn(tx, entityId, { id, commitmentId, milestoneId }, given.files, by, at);
  }
}
