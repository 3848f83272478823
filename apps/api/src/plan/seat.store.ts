import { Injectable } from '@nestjs/common';
import type { ObjectionAnswer, SignOff } from '@ruta/contracts/plan/sign-off';
import { BodySettings, type Capacity, type SectorKind } from '@ruta/contracts/secretariat/body';
import type {
  BodyId,
  CommitmentId,
  EntityId,
  PersonId,
  PlanId,
  SeatId,
  SectorId,
  SignOffId,
} from '@ruta/contracts/protocol/ids';
import type { SeatDecision } from '@ruta/domain/plan/approval';
import type { DetachedFacts } from '@ruta/contracts/plan/detached-signature';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../platform/database/transactions.ts';
import { type DetachedRow, factsFrom } from './detached/detached-facts.ts';

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
  id: SignOffId;
  reason: string;
  at: Date;
  /** The name the office is published under; `null` once erased. */
  name: string | null;
  answer: ObjectionAnswer | null;
  detached: DetachedFacts | null;
}

/** What is signed: one commitment, or the plan as a whole. */
export type Signed = { commitmentId: CommitmentId } | { planId: PlanId };

export interface Signatory {
  personId: PersonId;
  seatId: string;
  capacity: Capacity;
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
  async decisions(tx: Tx, entityId: EntityId, of: Signed): Promise<GivenDecision[]> {
    const [commitmentId, planId] = idsOf(of);
    const rows: DecisionRow[] = await tx.query(
      `SELECT o.id, o.seat_id AS "seatId", s.sector_id AS "sectorId", o.person_id AS "personId", o.capacity,
              o.decision, o.version, o.hash, o.reason, o.at,
              (SELECT h.name FROM seat_holder h
               WHERE h.entity_id = o.entity_id AND h.seat_id = o.seat_id AND h.person_id = o.person_id
               ORDER BY h.from_day DESC LIMIT 1) AS name,
              a.text AS answer_text, a.by_post AS answer_post, a.at AS answer_at,
              to_jsonb(d) || jsonb_build_object('erased', f.signature_id IS NULL) AS detached_row
       FROM sign_off o JOIN seat s ON s.entity_id = o.entity_id AND s.id = o.seat_id
       LEFT JOIN objection_answer a
         ON a.entity_id = o.entity_id AND a.sign_off_id = o.id AND a.superseded_at IS NULL
       LEFT JOIN detached_signature d
         ON d.entity_id = o.entity_id AND d.sign_off_id = o.id AND d.superseded_at IS NULL
       LEFT JOIN detached_signature_file f ON f.entity_id = d.entity_id AND f.signature_id = d.id
       WHERE o.entity_id = $1 AND (o.commitment_id = $2 OR o.plan_id = $3) AND o.superseded_at IS NULL
       ORDER BY o.version, o.at`,
      [entityId, commitmentId, planId],
    );
    return rows.map(
      ({ answer_text: text, answer_post: post, answer_at: answeredAt, detached_row: row, ...decision }) => ({
        ...decision,
        answer:
          text === null || answeredAt === null ? null : { text, post: post ?? '', at: answeredAt.getTime() },
        detached: row === null ? null : factsFrom(row),
      }),
    );
  }

  /** When the command was carried out, where it comes again. */
  async given(tx: Tx, entityId: EntityId, opId: string): Promise<number | null> {
    const [before]: { at: Date }[] = await tx.query(
      'SELECT at FROM sign_off WHERE entity_id = $1 AND op_id = $2',
      [entityId, opId],
    );
    return before?.at.getTime() ?? null;
  }

  /** Takes the place of what the seat decided on the same version before, which is kept. */
  async give(tx: Tx, entityId: EntityId, of: Signed, given: SignOff, by: Signatory, at: Date): Promise<void> {
    const [commitmentId, planId] = idsOf(of);
    await tx.query(
      `UPDATE sign_off SET superseded_at = $7
       WHERE entity_id = $1 AND (commitment_id = $2 OR plan_id = $3) AND version = $4 AND hash = $5 AND seat_id = $6
         AND superseded_at IS NULL`,
      [entityId, commitmentId, planId, given.version, given.hash, by.seatId, at],
    );
    await tx.query(
      `INSERT INTO sign_off (entity_id, id, commitment_id, plan_id, version, hash, seat_id, person_id, capacity,
                             decision, reason, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entityId,
        uuidv7(),
        commitmentId,
        planId,
        given.version,
        given.hash,
        by.seatId,
        by.personId,
        by.capacity,
        given.decision,
        given.reason,
        given.opId,
        at,
      ],
    );
  }
}

interface DecisionRow extends Omit<GivenDecision, 'answer' | 'detached'> {
  answer_text: string | null;
  answer_post: string | null;
  answer_at: Date | null;
  detached_row: DetachedRow | null;
}

const idsOf = (of: Signed): [CommitmentId | null, PlanId | null] =>
  'planId' in of ? [null, of.planId] : [of.commitmentId, null];
