import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Capacity, DecisionRule } from '@ruta/contracts/secretariat/body';
import type { ResolutionStatus, VoteChoice } from '@ruta/contracts/secretariat/resolution';
import type { Tx } from '../platform/database/transactions.ts';

export interface ResolutionRow {
  id: string;
  body_id: string;
  year: number;
  number: number;
  text: string;
  responsible: string;
  due_on: string | null;
  status: ResolutionStatus;
  rule: DecisionRule;
  route_id: string | null;
  seat_id: string | null;
  session_id: string | null;
  session_code: string | null;
  session_title: string | null;
  proposed_at: Date;
  decided_at: Date | null;
}

export type NewResolution = Omit<ResolutionRow, 'session_code' | 'session_title'> & {
  proposed_by: string | null;
};

export interface AdoptedRow {
  id: string;
  bodyId: string;
  number: number;
  year: number;
  text: string;
  responsible: string;
  seatId: string | null;
  dueOn: string | null;
  routeId: string | null;
  rule: DecisionRule;
  sessionId: string;
  roundId: string;
  at: Date;
}

export interface VoteRow {
  resolution_id: string;
  seat_id: string;
  sector_id: string;
  capacity: Capacity;
  choice: VoteChoice;
  dissent: string | null;
  /** Given by whoever holds the seat; not taken down for them. */
  own: boolean;
  at: Date;
}

const RESOLUTION = `r.id, r.body_id, r.year, r.number, r.text, r.responsible, r.due_on::text, r.status, r.rule,
  r.route_id, r.seat_id, r.session_id, s.code AS session_code, s.title AS session_title, r.proposed_at, r.decided_at`;
const FROM_RESOLUTION = `FROM resolution r LEFT JOIN session s ON s.entity_id = r.entity_id AND s.id = r.session_id`;

@Injectable()
export class ResolutionStore {
  ofBody(tx: Tx, entityId: EntityId, bodyId: string): Promise<ResolutionRow[]> {
    return tx.query(
      `SELECT ${RESOLUTION} ${FROM_RESOLUTION} WHERE r.entity_id = $1 AND r.body_id = $2
       ORDER BY r.year DESC, r.number DESC`,
      [entityId, bodyId],
    );
  }

  async one(
    tx: Tx,
    entityId: EntityId,
    id: string,
    lock: '' | 'FOR UPDATE OF r' = '',
  ): Promise<ResolutionRow | null> {
    const [row]: ResolutionRow[] = await tx.query(
      `SELECT ${RESOLUTION} ${FROM_RESOLUTION} WHERE r.entity_id = $1 AND r.id = $2 ${lock}`,
      [entityId, id],
    );
    return row ?? null;
  }

  votes(tx: Tx, entityId: EntityId, resolutionIds: readonly string[]): Promise<VoteRow[]> {
    return tx.query(
      `SELECT v.resolution_id, v.seat_id, s.sector_id, v.capacity, v.choice, v.dissent, v.at,
         EXISTS (SELECT FROM seat_holder h WHERE h.entity_id = v.entity_id AND h.seat_id = v.seat_id
                 AND h.person_id = v.person_id) AS own
       FROM resolution_vote v JOIN seat s ON s.entity_id = v.entity_id AND s.id = v.seat_id
       WHERE v.entity_id = $1 AND v.resolution_id = ANY($2::uuid[]) ORDER BY s.position, s.id`,
      [entityId, resolutionIds],
    );
  }

  statuses(
    tx: Tx,
    entityId: EntityId,
    ids: readonly string[],
  ): Promise<{ id: string; status: ResolutionStatus }[]> {
    return tx.query('SELECT id, status FROM resolution WHERE entity_id = $1 AND id = ANY ($2)', [
      entityId,
      ids,
    ]);
  }

  /** Numbered within body and year; the caller holds the body's lock. */
  async insert(
    tx: Tx,
    entityId: EntityId,
    row: Omit<NewResolution, 'number' | 'decided_at' | 'status' | 'session_id'>,
  ): Promise<number> {
    const [{ number }]: [{ number: number }] = await tx.query(
      `INSERT INTO resolution (entity_id, id, body_id, year, number, text, responsible, due_on, status, rule, route_id,
         proposed_by, proposed_at, seat_id)
       SELECT $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, 'voting', $8, $9, $10, $11, $12
       FROM resolution WHERE entity_id = $1 AND body_id = $3 AND year = $4
       RETURNING number`,
      [
        entityId,
        row.id,
        row.body_id,
        row.year,
        row.text,
        row.responsible,
        row.due_on,
        row.rule,
        row.route_id,
        row.proposed_by,
        row.proposed_at,
        row.seat_id,
      ],
    );
    return number;
  }

  /** The caller holds the body's lock. */
  async nextNumber(tx: Tx, entityId: EntityId, bodyId: string, year: number): Promise<number> {
    const [{ number }]: [{ number: number }] = await tx.query(
      `SELECT coalesce(max(number), 0) + 1 AS number FROM resolution
       WHERE entity_id = $1 AND body_id = $2 AND year = $3`,
      [entityId, bodyId, year],
    );
    return number;
  }

  /** Routes of the body with parts that are not announced. */
  routesToApprove(tx: Tx, entityId: EntityId, bodyId: string): Promise<{ id: string; plan: string }[]> {
    return tx.query(
      `SELECT r.id, p.title AS plan FROM route r JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
       WHERE r.entity_id = $1 AND r.body_id = $2
         AND EXISTS (SELECT FROM phase x WHERE x.entity_id = r.entity_id AND x.route_id = r.id AND x.state = 'draft')
       ORDER BY p.number`,
      [entityId, bodyId],
    );
  }

  /** Adopted in a formal session, under the number that its log holds. */
  async insertAdopted(tx: Tx, entityId: EntityId, row: AdoptedRow): Promise<void> {
    await tx.query(
      `INSERT INTO resolution (entity_id, id, body_id, year, number, text, responsible, due_on, status, rule, route_id,
         proposed_at, decided_at, seat_id, session_id, round_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'adopted', $9, $10, $11, $11, $12, $13, $14)`,
      [
        entityId,
        row.id,
        row.bodyId,
        row.year,
        row.number,
        row.text,
        row.responsible,
        row.dueOn,
        row.rule,
        row.routeId,
        row.at,
        row.seatId,
        row.sessionId,
        row.roundId,
      ],
    );
  }

  async setDissent(
    tx: Tx,
    entityId: EntityId,
    id: string,
    { seatId, dissent, by }: { seatId: string; dissent: string | null; by: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE resolution_vote SET dissent = $4, person_id = coalesce($5, person_id)
       WHERE entity_id = $1 AND resolution_id = $2 AND seat_id = $3`,
      [entityId, id, seatId, dissent, by],
    );
  }

  async vote(
    tx: Tx,
    entityId: EntityId,
    vote: Omit<VoteRow, 'sector_id' | 'own'> & { person_id: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO resolution_vote (entity_id, resolution_id, seat_id, capacity, choice, dissent, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (entity_id, resolution_id, seat_id)
       DO UPDATE SET capacity = $4, choice = $5, dissent = $6, person_id = $7, at = $8`,
      [
        entityId,
        vote.resolution_id,
        vote.seat_id,
        vote.capacity,
        vote.choice,
        vote.dissent,
        vote.person_id,
        vote.at,
      ],
    );
  }

  async setStatus(
    tx: Tx,
    entityId: EntityId,
    id: string,
    status: ResolutionStatus,
    decidedAt: Date | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE resolution SET status = $3, decided_at = coalesce(decided_at, $4) WHERE entity_id = $1 AND id = $2`,
      [entityId, id, status, decidedAt],
    );
  }
}
