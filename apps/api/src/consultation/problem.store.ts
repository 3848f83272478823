import { Injectable } from '@nestjs/common';
import type { ProblemState } from '@ruta/contracts/consultation/theme';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import type { ProblemFacts } from './theme-reader.ts';

export interface BranchRow {
  id: string;
  kind: 'cause' | 'effect';
  text: string;
}

@Injectable()
export class ProblemStore {
  async write(
    tx: Tx,
    entityId: EntityId,
    row: { id: string; themeId: string; statement: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO problem (entity_id, id, theme_id, statement) VALUES ($1, $2, $3, $4)
       ON CONFLICT (entity_id, id) DO UPDATE SET statement = $4`,
      [entityId, row.id, row.themeId, row.statement],
    );
  }

  /** The whole list of branches; one that is left out is gone. */
  async writeBranches(
    tx: Tx,
    entityId: EntityId,
    problemId: string,
    rows: readonly BranchRow[],
  ): Promise<void> {
    await tx.query(
      'DELETE FROM problem_branch WHERE entity_id = $1 AND problem_id = $2 AND NOT id = ANY($3::uuid[])',
      [entityId, problemId, rows.map((row) => row.id)],
    );
    for (const [position, row] of rows.entries())
      await tx.query(
        `INSERT INTO problem_branch (entity_id, id, problem_id, kind, text, position) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (entity_id, id) DO UPDATE SET kind = $4, text = $5, position = $6
         WHERE problem_branch.problem_id = $3`,
        [entityId, row.id, problemId, row.kind, row.text, position],
      );
  }

  lockMany(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<ProblemFacts[]> {
    return tx.query(
      'SELECT id, theme_id, state FROM problem WHERE entity_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
      [entityId, ids],
    );
  }

  async setState(tx: Tx, entityId: EntityId, ids: readonly string[], state: ProblemState): Promise<void> {
    await tx.query('UPDATE problem SET state = $3 WHERE entity_id = $1 AND id = ANY($2::uuid[])', [
      entityId,
      ids,
      state,
    ]);
  }

  async moveBranches(tx: Tx, entityId: EntityId, from: readonly string[], to: string): Promise<void> {
    await tx.query(
      'UPDATE problem_branch SET problem_id = $3, chosen = false WHERE entity_id = $1 AND problem_id = ANY($2::uuid[])',
      [entityId, from, to],
    );
  }

  members(tx: Tx, entityId: EntityId, problemIds: readonly string[]): Promise<{ id: string }[]> {
    return tx.query(
      `SELECT id FROM contribution WHERE entity_id = $1 AND problem_id = ANY($2::uuid[])
       ORDER BY id FOR NO KEY UPDATE`,
      [entityId, problemIds],
    );
  }

  /** Puts back whichever problem of the theme was chosen before. */
  async choose(
    tx: Tx,
    entityId: EntityId,
    problem: ProblemFacts,
    choice: {
      at: Date;
      phaseId: string | null;
      sessionId: string | null;
      source: string;
      branchIds: readonly string[];
      points: readonly { branchId: string; points: number; ofPoints: number }[];
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE problem SET state = 'candidate' WHERE entity_id = $1 AND theme_id = $2 AND state = 'chosen'`,
      [entityId, problem.theme_id],
    );
    await tx.query(
      `UPDATE problem SET state = 'chosen', chosen_at = $3, chosen_phase_id = $4, chosen_session_id = $5,
         chosen_source = $6 WHERE entity_id = $1 AND id = $2`,
      [entityId, problem.id, choice.at, choice.phaseId, choice.sessionId, choice.source],
    );
    await tx.query(
      `UPDATE problem_branch SET chosen = id = ANY($3::uuid[]) WHERE entity_id = $1 AND problem_id = $2`,
      [entityId, problem.id, choice.branchIds],
    );
    for (const { branchId, points, ofPoints } of choice.points)
      await tx.query(
        `UPDATE problem_branch SET points = $4, of_points = $5
         WHERE entity_id = $1 AND problem_id = $2 AND id = $3`,
        [entityId, problem.id, branchId, points, ofPoints],
      );
  }
}
