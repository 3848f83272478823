import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type {
  AwarenessView,
  OutreachView,
  WriteAwareness,
  WriteOutreach,
} from '@ruta/contracts/route/outreach';
import type { Tx } from '../platform/database/transactions.ts';

@Injectable()
export class OutreachStore {
  plan(tx: Tx, entityId: EntityId, routeId: string): Promise<OutreachView[]> {
    return tx.query(
      `SELECT id, route_id AS "routeId", medium, title, audience, responsible, from_day::text AS "fromDay",
              until_day::text AS "untilDay", done, reach
       FROM outreach WHERE entity_id = $1 AND route_id = $2 ORDER BY from_day, id`,
      [entityId, routeId],
    );
  }

  async write(tx: Tx, entityId: EntityId, routeId: string, id: string, row: WriteOutreach): Promise<boolean> {
    const [written]: unknown[] = await tx.query(
      `INSERT INTO outreach (entity_id, id, route_id, medium, title, audience, responsible, from_day, until_day, done,
         reach)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (entity_id, id) DO UPDATE SET medium = $4, title = $5, audience = $6, responsible = $7,
         from_day = $8, until_day = $9, done = $10, reach = $11 WHERE outreach.route_id = $3
       RETURNING id`,
      [
        entityId,
        id,
        routeId,
        row.medium,
        row.title,
        row.audience,
        row.responsible,
        row.fromDay,
        row.untilDay,
        row.done,
        row.reach,
      ],
    );
    return written !== undefined;
  }

  async remove(tx: Tx, entityId: EntityId, routeId: string, id: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      'DELETE FROM outreach WHERE entity_id = $1 AND route_id = $2 AND id = $3',
      [entityId, routeId, id],
    );
    return removed === 1;
  }

  awareness(tx: Tx, entityId: EntityId, phaseId: string): Promise<AwarenessView[]> {
    return tx.query(
      `SELECT id, phase_id AS "phaseId", day::text, place, audience, attendance, materials
       FROM awareness WHERE entity_id = $1 AND phase_id = $2 ORDER BY day DESC, id DESC`,
      [entityId, phaseId],
    );
  }

  async addAwareness(
    tx: Tx,
    entityId: EntityId,
    phaseId: string,
    id: string,
    row: WriteAwareness,
  ): Promise<boolean> {
    const [added]: unknown[] = await tx.query(
      `INSERT INTO awareness (entity_id, id, phase_id, day, place, audience, attendance, materials, op_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (entity_id, op_id) DO NOTHING RETURNING id`,
      [
        entityId,
        id,
        phaseId,
        row.day,
        row.place,
        row.audience,
        row.attendance,
        row.materials,
        row.opId ?? null,
      ],
    );
    return added !== undefined;
  }

  async removeAwareness(tx: Tx, entityId: EntityId, phaseId: string, id: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      'DELETE FROM awareness WHERE entity_id = $1 AND phase_id = $2 AND id = $3',
      [entityId, phaseId, id],
    );
    return removed === 1;
  }
}
