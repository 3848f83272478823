import { Injectable } from '@nestjs/common';
import type { ThemeState } from '@ruta/contracts/consultation/theme';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import type { ThemeFacts } from './theme-reader.ts';

@Injectable()
export class ThemeStore {
  async insert(
    tx: Tx,
    entityId: EntityId,
    row: { id: string; planId: string; name: string; description: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO theme (entity_id, id, plan_id, name, description, position)
       SELECT $1, $2, $3, $4, $5, coalesce(max(position), -1) + 1 FROM theme WHERE entity_id = $1 AND plan_id = $3`,
      [entityId, row.id, row.planId, row.name, row.description],
    );
  }

  async update(tx: Tx, entityId: EntityId, id: string, name: string, description: string): Promise<boolean> {
    const [, changed]: [unknown, number] = await tx.query(
      `UPDATE theme SET name = $3, description = $4 WHERE entity_id = $1 AND id = $2 AND state = 'active'`,
      [entityId, id, name, description],
    );
    return changed === 1;
  }

  /** Locked against contributions that would be put there meanwhile, in the order of the ids. */
  lockMany(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<ThemeFacts[]> {
    return tx.query(
      `SELECT id, plan_id, state FROM theme WHERE entity_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
      [entityId, ids],
    );
  }

  async setState(tx: Tx, entityId: EntityId, ids: readonly string[], state: ThemeState): Promise<void> {
    await tx.query('UPDATE theme SET state = $3 WHERE entity_id = $1 AND id = ANY($2::uuid[])', [
      entityId,
      ids,
      state,
    ]);
  }

  /** Contributions under these themes, whatever their state: a hidden one that comes back must have a place. */
  members(
    tx: Tx,
    entityId: EntityId,
    themeIds: readonly string[],
  ): Promise<{ id: string; problem_id: string | null }[]> {
    return tx.query(
      `SELECT id, problem_id FROM contribution WHERE entity_id = $1 AND theme_id = ANY($2::uuid[])
       ORDER BY id FOR NO KEY UPDATE`,
      [entityId, themeIds],
    );
  }

  problems(
    tx: Tx,
    entityId: EntityId,
    themeIds: readonly string[],
  ): Promise<{ id: string; state: string }[]> {
    return tx.query(
      `SELECT id, state FROM problem WHERE entity_id = $1 AND theme_id = ANY($2::uuid[])
       ORDER BY chosen_at DESC NULLS LAST, id FOR UPDATE`,
      [entityId, themeIds],
    );
  }

  /** `stayChosen` keeps its rank; every other chosen one becomes a candidate again. */
  async moveProblems(
    tx: Tx,
    entityId: EntityId,
    ids: readonly string[],
    themeId: string,
    stayChosen: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE problem SET theme_id = $3, state = CASE WHEN state = 'chosen' AND id IS DISTINCT FROM $4::uuid
         THEN 'candidate' ELSE state END
       WHERE entity_id = $1 AND id = ANY($2::uuid[])`,
      [entityId, ids, themeId, stayChosen],
    );
  }

  /** Projects go where the themes they are of went. */
  async moveProjects(tx: Tx, entityId: EntityId, from: readonly string[], to: string): Promise<void> {
    await tx.query('UPDATE project SET theme_id = $3 WHERE entity_id = $1 AND theme_id = ANY($2::uuid[])', [
      entityId,
      from,
      to,
    ]);
  }

  async moveRules(tx: Tx, entityId: EntityId, from: readonly string[], to: string): Promise<void> {
    await tx.query(
      'UPDATE keyword_rule SET theme_id = $3 WHERE entity_id = $1 AND theme_id = ANY($2::uuid[])',
      [entityId, from, to],
    );
  }
}
