import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { PhasePlan, PhaseState } from '@ruta/contracts/route/phase';
import type { EditPlan, PlanState } from '@ruta/contracts/route/plan';
import type { RouteSettings, TemplateId } from '@ruta/contracts/route/route';
import type { Tx } from '../platform/database/transactions.ts';

export interface PlanRow {
  id: string;
  number: number;
  title: string;
  state: PlanState;
  startsOn: string | null;
  endsOn: string | null;
  commitmentTarget: number;
  routeId: string | null;
}
export interface RouteRow {
  id: string;
  planId: string;
  bodyId: string;
  templateId: TemplateId | null;
  settings: RouteSettings;
  rev: number;
  announced_at: Date | null;
  resolution_id: string | null;
}
export interface PhaseRow extends PhasePlan {
  id: string;
  route_id: string;
  position: number;
  state: PhaseState;
  since: Date | null;
  opened_early: boolean;
  awareness: number;
}

const PLAN = `p.id, p.number, p.title, p.state, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
  p.commitment_target AS "commitmentTarget", r.id AS "routeId"`;
const PLAN_WITH_ROUTE = 'plan p LEFT JOIN route r ON r.entity_id = p.entity_id AND r.plan_id = p.id';
const ROUTE = `id, plan_id AS "planId", body_id AS "bodyId", template_id AS "templateId", settings, rev, announced_at,
  resolution_id`;
const PHASE = `id, route_id, position, kind, state, since, opened_early, title, question, purpose, output, channels,
  territory, target_groups AS "targetGroups", binding, influence, planned_count AS "plannedCount",
  opens_on::text AS "opensOn", closes_on::text AS "closesOn", settings,
  (SELECT count(*)::int FROM awareness a WHERE a.entity_id = phase.entity_id AND a.phase_id = phase.id) AS awareness`;

/** Rows of plans, routes and phases. Days go in and out as text. */
@Injectable()
export class RouteStore {
  plans(tx: Tx, entityId: EntityId): Promise<PlanRow[]> {
    return tx.query(`SELECT ${PLAN} FROM ${PLAN_WITH_ROUTE} WHERE p.entity_id = $1 ORDER BY p.number DESC`, [
      entityId,
    ]);
  }

  async plan(tx: Tx, entityId: EntityId, id: string): Promise<PlanRow | null> {
    const [row]: PlanRow[] = await tx.query(
      `SELECT ${PLAN} FROM ${PLAN_WITH_ROUTE} WHERE p.entity_id = $1 AND p.id = $2`,
      [entityId, id],
    );
    return row ?? null;
  }

  async insertPlan(tx: Tx, entityId: EntityId, plan: Omit<PlanRow, 'number' | 'routeId'>): Promise<number> {
    await tx.query('SELECT 1 FROM entity WHERE id = $1 FOR NO KEY UPDATE', [entityId]);
    const [{ number }]: [{ number: number }] = await tx.query(
      `INSERT INTO plan (entity_id, id, number, title, state, starts_on, ends_on, commitment_target)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 FROM plan WHERE entity_id = $1
       RETURNING number`,
      [entityId, plan.id, plan.title, plan.state, plan.startsOn, plan.endsOn, plan.commitmentTarget],
    );
    return number;
  }

  /** The plan's row, until the transaction ends nobody else's. */
  async lockedPlan(tx: Tx, entityId: EntityId, number: number): Promise<PlanRow | null> {
    const [row]: PlanRow[] = await tx.query(
      `SELECT ${PLAN} FROM ${PLAN_WITH_ROUTE} WHERE p.entity_id = $1 AND p.number = $2 FOR NO KEY UPDATE OF p`,
      [entityId, number],
    );
    return row ?? null;
  }

  async updatePlan(tx: Tx, entityId: EntityId, id: string, plan: EditPlan): Promise<void> {
    await tx.query(
      `UPDATE plan SET title = $3, starts_on = $4, ends_on = $5, commitment_target = $6
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, plan.title, plan.startsOn, plan.endsOn, plan.commitmentTarget],
    );
  }

  async setPlanState(tx: Tx, entityId: EntityId, id: string, state: PlanState): Promise<void> {
    await tx.query('UPDATE plan SET state = $3 WHERE entity_id = $1 AND id = $2', [entityId, id, state]);
  }

  async route(
    tx: Tx,
    entityId: EntityId,
    id: string,
    lock: '' | 'FOR UPDATE' = '',
  ): Promise<RouteRow | null> {
    const [row]: RouteRow[] = await tx.query(
      `SELECT ${ROUTE} FROM route WHERE entity_id = $1 AND id = $2 ${lock}`,
      [entityId, id],
    );
    return row ?? null;
  }

  async routeOfOperation(tx: Tx, entityId: EntityId, opId: string): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      'SELECT id FROM route WHERE entity_id = $1 AND op_id = $2',
      [entityId, opId],
    );
    return row?.id ?? null;
  }

  async insertRoute(
    tx: Tx,
    entityId: EntityId,
    row: Pick<RouteRow, 'id' | 'planId' | 'bodyId' | 'templateId' | 'settings'> & { opId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO route (entity_id, id, plan_id, body_id, template_id, settings, op_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [entityId, row.id, row.planId, row.bodyId, row.templateId, JSON.stringify(row.settings), row.opId],
    );
  }

  /** Every change of a route counts its revision up; answers with the new one. */
  async touch(tx: Tx, entityId: EntityId, id: string): Promise<number> {
    const [[row]]: [[{ rev: number }], number] = await tx.query(
      'UPDATE route SET rev = rev + 1 WHERE entity_id = $1 AND id = $2 RETURNING rev',
      [entityId, id],
    );
    return row.rev;
  }

  async setSettings(tx: Tx, entityId: EntityId, id: string, settings: RouteSettings): Promise<void> {
    await tx.query('UPDATE route SET settings = $3 WHERE entity_id = $1 AND id = $2', [
      entityId,
      id,
      JSON.stringify(settings),
    ]);
  }

  async setAnnounced(tx: Tx, entityId: EntityId, id: string, resolutionId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE route SET announced_at = coalesce(announced_at, $4), resolution_id = $3
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, resolutionId, at],
    );
  }

  phases(tx: Tx, entityId: EntityId, routeId: string): Promise<PhaseRow[]> {
    return tx.query(
      `SELECT ${PHASE} FROM phase WHERE entity_id = $1 AND route_id = $2 ORDER BY position, id`,
      [entityId, routeId],
    );
  }

  async phase(
    tx: Tx,
    entityId: EntityId,
    id: string,
    lock: '' | 'FOR KEY SHARE OF phase' = '',
  ): Promise<PhaseRow | null> {
    const [row]: PhaseRow[] = await tx.query(
      `SELECT ${PHASE} FROM phase WHERE entity_id = $1 AND id = $2 ${lock}`,
      [entityId, id],
    );
    return row ?? null;
  }

  async lockPhase(tx: Tx, entityId: EntityId, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM phase WHERE entity_id = $1 AND id = $2 FOR UPDATE', [entityId, id]);
  }

  async phaseOfOperation(tx: Tx, entityId: EntityId, opId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM phase WHERE entity_id = $1 AND op_id = $2', [
      entityId,
      opId,
    ]);
    return rows.length > 0;
  }

  async insertPhase(
    tx: Tx,
    entityId: EntityId,
    row: PhasePlan & { id: string; routeId: string; position: number; opId: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO phase (entity_id, id, route_id, position, op_id, kind, title, question, purpose, output, channels,
         territory, target_groups, binding, influence, planned_count, opens_on, closes_on, settings)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [entityId, row.id, row.routeId, row.position, row.opId, ...planValues(row)],
    );
  }

  async updatePhase(tx: Tx, entityId: EntityId, id: string, plan: PhasePlan): Promise<void> {
    await tx.query(
      `UPDATE phase SET kind = $3, title = $4, question = $5, purpose = $6, output = $7, channels = $8,
         territory = $9, target_groups = $10, binding = $11, influence = $12, planned_count = $13, opens_on = $14,
         closes_on = $15, settings = $16
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, ...planValues(plan)],
    );
  }

  async removePhase(tx: Tx, entityId: EntityId, id: string): Promise<void> {
    await tx.query('DELETE FROM phase WHERE entity_id = $1 AND id = $2', [entityId, id]);
  }

  async order(tx: Tx, entityId: EntityId, routeId: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE phase SET position = wanted.position - 1
       FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted (id, position)
       WHERE phase.entity_id = $1 AND phase.route_id = $2 AND phase.id = wanted.id`,
      [entityId, routeId, ids],
    );
  }

  async setState(
    tx: Tx,
    entityId: EntityId,
    id: string,
    change: { state: PhaseState; at: Date; openedEarly: boolean },
  ): Promise<void> {
    await tx.query(
      `UPDATE phase SET state = $3, since = $4, opened_early = opened_early OR $5
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, change.state, change.at, change.openedEarly],
    );
  }
}

const planValues = (plan: PhasePlan): unknown[] => [
  plan.kind,
  plan.title,
  plan.question,
  plan.purpose,
  plan.output,
  plan.channels,
  plan.territory,
  plan.targetGroups,
  plan.binding,
  plan.influence,
  plan.plannedCount,
  plan.opensOn,
  plan.closesOn,
  JSON.stringify(plan.settings),
];
