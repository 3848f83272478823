import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { PhaseChangeView, PhaseKind, PhaseState } from '@ruta/contracts/route/phase';
import type { Tx } from '../platform/database/transactions.ts';

export interface NewChange {
  id: string;
  routeId: string;
  phaseId: string;
  what: PhaseChangeView['what'];
  from: PhaseState;
  to: PhaseState;
  early: boolean;
  reason: string | null;
  calendar: PhaseChangeView['calendar'];
  resolutionId: string | null;
  personId: string | null;
  at: Date;
}

export interface ChangeRow {
  id: string;
  phaseId: string;
  phaseTitle: string;
  phaseKind: PhaseKind;
  what: PhaseChangeView['what'];
  from: PhaseState;
  to: PhaseState;
  early: boolean;
  reason: string | null;
  calendar: PhaseChangeView['calendar'];
  resolution: string | null;
  person_id: string | null;
  at: Date;
}

/** The public history of a route (R3): written once, never changed. */
@Injectable()
export class PhaseChangeStore {
  async append(tx: Tx, entityId: EntityId, change: NewChange): Promise<void> {
    await tx.query(
      `INSERT INTO phase_change (entity_id, id, route_id, phase_id, what, from_state, to_state, early, reason, calendar,
         resolution_id, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entityId,
        change.id,
        change.routeId,
        change.phaseId,
        change.what,
        change.from,
        change.to,
        change.early,
        change.reason,
        change.calendar && JSON.stringify(change.calendar),
        change.resolutionId,
        change.personId,
        change.at,
      ],
    );
  }

  /** Newest first; `before` is the last id of the page before. */
  page(
    tx: Tx,
    entityId: EntityId,
    routeId: string,
    before: string | null,
    limit: number,
  ): Promise<ChangeRow[]> {
    return tx.query(
      `SELECT c.id, c.phase_id AS "phaseId", p.title AS "phaseTitle", p.kind AS "phaseKind", c.what,
              c.from_state AS "from", c.to_state AS "to", c.early, c.reason, c.calendar,
              r.number || '/' || r.year AS resolution, c.person_id, c.at
       FROM phase_change c
       JOIN phase p ON p.entity_id = c.entity_id AND p.id = c.phase_id
       LEFT JOIN resolution r ON r.entity_id = c.entity_id AND r.id = c.resolution_id
       WHERE c.entity_id = $1 AND c.route_id = $2 AND ($3::uuid IS NULL OR c.id < $3)
       ORDER BY c.id DESC LIMIT $4`,
      [entityId, routeId, before, limit],
    );
  }
}
