import { Injectable } from '@nestjs/common';
import {
  CommitmentProgress,
  type Evaluation,
  MilestoneProgress,
  type ReportMilestone,
} from '@ruta/contracts/plan/progress';
import type { CommitmentId, EntityId, PersonId, SeatId } from '@ruta/contracts/protocol/ids';
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
  seat: string | null;
  at: Date;
}

const COLUMNS = `
  r.id, r.commitment_id, r.milestone_id AS "milestoneId", r.activity, r.as_of::text AS "asOf", r.note, r.evidence,
  s.label AS seat, r.at
  FROM milestone_report r LEFT JOIN seat s ON s.entity_id = r.entity_id AND s.id = r.seat_id
  WHERE r.entity_id = $1 AND r.commitment_id = ANY($2::uuid[])`;

/** Who reported: a person, in the function of a seat or of the coordination. */
export interface Reporter {
  personId: PersonId;
  seatId: SeatId | null;
}

/** How commitments are carried out: milestones as last reported, evaluations side by side. */
@Injectable()
export class ProgressStore {
  constructor(
    private readonly database: DataSource,
    private readonly judgements: EvaluationReader,
    private readonly files: EvidenceFiles,
  ) {}

  async of(
    entityId: EntityId,
    commitmentIds: readonly string[],
    tx: Tx | DataSource = this.database,
  ): Promise<Map<string, CommitmentProgress>> {
    const reports: ReportRow[] = await tx.query(
      `SELECT DISTINCT ON (r.commitment_id, r.milestone_id) ${COLUMNS}
       ORDER BY r.commitment_id, r.milestone_id, r.as_of DESC, r.id DESC`,
      [entityId, commitmentIds],
    );
    const filesOf = await this.files.of(tx, entityId, commitmentIds);
    const evaluationsOf = await this.judgements.current(tx, entityId, commitmentIds);
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

  /** Judgements by commitment: those in force, then those that a correction replaced. */
  async evaluations(tx: Tx, entityId: EntityId, ids: readonly CommitmentId[]) {
    const current = await this.judgements.current(tx, entityId, ids);
    const replaced = await this.judgements.replaced(tx, entityId, ids);
    return (id: CommitmentId): Evaluation[] => [...current(id), ...replaced(id)];
  }

  /** Every report there was, newest first, by commitment. */
  async history(
    tx: Tx,
    entityId: EntityId,
    commitmentIds: readonly string[],
  ): Promise<(commitmentId: string) => MilestoneProgress[]> {
    const rows: ReportRow[] = await tx.query(`SELECT ${COLUMNS} ORDER BY r.as_of DESC, r.id DESC`, [
      entityId,
      commitmentIds,
    ]);
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
    { personId, seatId }: Reporter,
    at: Date,
  ): Promise<void> {
    const id = uuidv7();
    await tx.query(
      `INSERT INTO milestone_report (entity_id, id, commitment_id, milestone_id, activity, as_of, note, evidence,
                                     person_id, seat_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entityId,
        id,
        commitmentId,
        milestoneId,
        given.activity,
        given.asOf,
        given.note,
        given.evidence,
        personId,
        seatId,
        at,
      ],
    );
    await this.files.attachIn(tx, entityId, { id, commitmentId, milestoneId }, given.files, personId, at);
  }
}
