import { Injectable } from '@nestjs/common';
import { BodySettings, type Capacity, type SectorKind } from '@ruta/contracts/secretariat/body';
import type { BodyId, CommitmentId, EntityId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import type { SeatDecision } from '@ruta/domain/plan/approval';
import type { Tx } from '../platform/database/transactions.ts';

export interface SigningBody {
  /** Null where the entity has none. */
  id: BodyId | null;
  name: string;
  settings: BodySettings;
  seats: SigningSeat[];
}

export interface SigningSeat {
  seatId: SeatId;
  sectorId: SectorId;
  sector: string;
  sectorKind: SectorKind;
  label: string;
  institution: string;
  /** Somebody holds it today. */
  occupied: boolean;
}

export interface GivenDecision extends SeatDecision {
  hash: string;
  reason: string;
  at: Date;
  /** The name the office is published under; `null` once erased. */
  name: string | null;
}

/** The body that signs a plan, and what its seats decided. */
@Injectable()
export class SeatStore {
  /** The body of the plan's route, else the entity's first; without seats where there is none. */
  async bodyOf(tx: Tx, entityId: EntityId, planId: string): Promise<SigningBody> {
    const [body]: { id: BodyId; name: string; settings: unknown }[] = await tx.query(
      `SELECT b.id, b.name, b.settings FROM body b
       LEFT JOIN route r ON r.entity_id = b.entity_id AND r.body_id = b.id AND r.plan_id = $2
       WHERE b.entity_id = $1 ORDER BY (r.id IS NULL), b.id LIMIT 1`,
      [entityId, planId],
    );
    if (!body) return { id: null, name: '', settings: BodySettings.parse({}), seats: [] };
    const seats: SigningSeat[] = await tx.query(
      `SELECT s.id AS "seatId", s.sector_id AS "sectorId", k.name AS sector, k.kind AS "sectorKind", s.label,
              s.institution, EXISTS (
                SELECT 1 FROM seat_holder h JOIN entity e ON e.id = h.entity_id
                WHERE h.entity_id = s.entity_id AND h.seat_id = s.id
                  AND h.from_day <= (now() AT TIME ZONE e.time_zone)::date
                  AND (h.until_day IS NULL OR h.until_day >= (now() AT TIME ZONE e.time_zone)::date)) AS occupied
       FROM seat s JOIN sector k ON k.entity_id = s.entity_id AND k.id = s.sector_id
       WHERE s.entity_id = $1 AND s.body_id = $2 ORDER BY k.position, s.position, s.id`,
      [entityId, body.id],
    );
    return { id: body.id, name: body.name, settings: BodySettings.parse(body.settings), seats };
  }

  /** The newest decision of each seat on each version, oldest version first. */
  async decisions(tx: Tx, entityId: EntityId, commitmentId: CommitmentId): Promise<GivenDecision[]> {
    const rows: (Omit<GivenDecision, 'sectorId' | 'capacity'> & {
      sectorId: SectorId;
      capacity: Capacity;
    })[] = await tx.query(
      `SELECT o.seat_id AS "seatId", s.sector_id AS "sectorId", o.person_id AS "personId", o.capacity, o.decision,
                o.version, o.hash, o.reason, o.at,
                (SELECT h.name FROM seat_holder h
                 WHERE h.entity_id = o.entity_id AND h.seat_id = o.seat_id AND h.person_id = o.person_id
                 ORDER BY h.from_day DESC LIMIT 1) AS name
         FROM sign_off o JOIN seat s ON s.entity_id = o.entity_id AND s.id = o.seat_id
         WHERE o.entity_id = $1 AND o.commitment_id = $2 AND o.superseded_at IS NULL ORDER BY o.version, o.at`,
      [entityId, commitmentId],
    );
    return rows;
  }
}
