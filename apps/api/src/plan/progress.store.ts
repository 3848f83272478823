import { Injectable } from '@nestjs/common';
import {
  CommitmentProgress,
  MilestoneProgress,
  type ReportMilestone,
  type WriteEvaluation,
} from '@ruta/contracts/plan/progress';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';

interface ReportRow {
  commitment_id: string;
  milestoneId: string;
  activity: string;
  asOf: string;
  note: string;
  evidence: string | null;
  at: Date;
}

interface EvaluationRow {
  commitment_id: string;
  id: string;
  kind: string;
  activity: string;
  completion: string;
  openedGovernment: string;
  note: string;
  contested: string | null;
  person_id: string | null;
  on: string;
}

/** How commitments are carried out: milestones as last reported, evaluations side by side. */
@Injectable()
export class ProgressStore {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  async of(
    entityId: EntityId,
    commitmentIds: readonly string[],
    tx: Tx | DataSource = this.database,
  ): Promise<Map<string, CommitmentProgress>> {
    const reports: ReportRow[] = await tx.query(
      `SELECT DISTINCT ON (commitment_id, milestone_id) commitment_id, milestone_id AS "milestoneId", activity,
              as_of::text AS "asOf", note, evidence, at
       FROM milestone_report WHERE entity_id = $1 AND commitment_id = ANY($2::uuid[])
       ORDER BY commitment_id, milestone_id, as_of DESC, id DESC`,
      [entityId, commitmentIds],
    );
    const evaluations: EvaluationRow[] = await tx.query(
      `SELECT commitment_id, id, kind, activity, completion, opened_government AS "openedGovernment", note, contested,
              person_id, on_day::text AS on
       FROM evaluation WHERE entity_id = $1 AND commitment_id = ANY($2::uuid[]) ORDER BY on_day, id`,
      [entityId, commitmentIds],
    );
    const names = await this.namesOf(tx, evaluations);
    return new Map(
      commitmentIds.map((id) => [
        id,
        CommitmentProgress.parse({
          milestones: reports
            .filter((row) => row.commitment_id === id)
            .map((row) => ({ ...row, at: row.at.getTime() })),
          evaluations: evaluations
            .filter((row) => row.commitment_id === id)
            .map((row) => ({
              ...row,
              by: row.person_id === null ? null : (names.get(row.person_id) ?? null),
            })),
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
      `SELECT commitment_id, milestone_id AS "milestoneId", activity, as_of::text AS "asOf", note, evidence, at
       FROM milestone_report WHERE entity_id = $1 AND commitment_id = ANY($2::uuid[])
       ORDER BY as_of DESC, id DESC`,
      [entityId, commitmentIds],
    );
    return (id) =>
      rows
        .filter((row) => row.commitment_id === id)
        .map((row) => MilestoneProgress.parse({ ...row, at: row.at.getTime() }));
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
    await tx.query(
      `INSERT INTO milestone_report (entity_id, id, commitment_id, milestone_id, activity, as_of, note, evidence,
                                     person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        entityId,
        uuidv7(),
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
  }

  /** Answers whether it is new: sent twice, it is stored once. */
  async evaluate(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    given: WriteEvaluation,
    by: PersonId | null,
    at: Date,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO evaluation (entity_id, id, commitment_id, kind, activity, completion, opened_government, note,
                               contested, person_id, on_day, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (entity_id, op_id) DO NOTHING RETURNING id`,
      [
        entityId,
        uuidv7(),
        commitmentId,
        given.kind,
        given.activity,
        given.completion,
        given.openedGovernment,
        given.note,
        given.contested,
        by,
        given.on,
        given.opId,
        at,
      ],
    );
    return rows.length > 0;
  }

  private namesOf(tx: Tx | DataSource, rows: readonly EvaluationRow[]): Promise<Map<string, string | null>> {
    const ids = rows.flatMap(({ person_id: personId }) => (personId === null ? [] : [personId]));
    const manager = 'manager' in tx ? tx.manager : tx;
    return this.people.namesOf(manager, ids);
  }
}
