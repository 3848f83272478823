import { Injectable } from '@nestjs/common';
import type { BodyId, EntityId } from '@ruta/contracts/protocol/ids';
import type { BodyKind, Capacity, Installation, SectorKind } from '@ruta/contracts/secretariat/body';
import { BodySettings } from '@ruta/contracts/secretariat/body';
import type { Term } from '@ruta/domain/secretariat/terms';
import type { Tx } from '../platform/database/transactions.ts';

export interface BodyRow {
  id: string;
  kind: BodyKind;
  name: string;
  settings: BodySettings;
  installation: Installation | null;
}
export interface SectorRow {
  id: string;
  kind: SectorKind;
  name: string;
  training_duty: boolean;
  position: number;
}
export interface SeatRow {
  id: string;
  sector_id: string;
  label: string;
  institution: string;
  position: number;
}
export interface HolderRow {
  id: string;
  seat_id: string;
  person_id: string;
  capacity: Capacity;
  name: string | null;
  post: string;
  from_day: string;
  until_day: string | null;
  oath_on: string | null;
  training_on: string | null;
  training_topic: string | null;
}

const HOLDER = `id, seat_id, person_id, capacity, name, post, from_day::text, until_day::text, oath_on::text,
  training_on::text, training_topic`;

/** Rows of bodies, sectors, seats and who sits there. Days go in and out as text. */
@Injectable()
export class BodyStore {
  async ids(tx: Tx, entityId: EntityId): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM body WHERE entity_id = $1 ORDER BY created_at, id',
      [entityId],
    );
    return rows.map((row) => row.id);
  }

  async secondCallMinutes(tx: Tx, entityId: EntityId, sessionId: string): Promise<number | null> {
    const [row]: { minutes: number | null }[] = await tx.query(
      'SELECT second_call_minutes AS minutes FROM formal_call WHERE entity_id = $1 AND session_id = $2',
      [entityId, sessionId],
    );
    return row?.minutes ?? null;
  }

  /** Locked, so that two changes of one body do not pass each other. */
  async lock(tx: Tx, entityId: EntityId, bodyId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM body WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [entityId, bodyId],
    );
    return rows.length === 1;
  }

  async body(tx: Tx, entityId: EntityId, bodyId: string): Promise<BodyRow | null> {
    const [row]: BodyRow[] = await tx.query(
      'SELECT id, kind, name, settings, installation FROM body WHERE entity_id = $1 AND id = $2',
      [entityId, bodyId],
    );
    return row ? { ...row, settings: BodySettings.parse(row.settings) } : null;
  }

  sectors(tx: Tx, entityId: EntityId, bodyId: string): Promise<SectorRow[]> {
    return tx.query(
      `SELECT id, kind, name, training_duty, position FROM sector
       WHERE entity_id = $1 AND body_id = $2 ORDER BY position, id`,
      [entityId, bodyId],
    );
  }

  seats(tx: Tx, entityId: EntityId, bodyId: string): Promise<SeatRow[]> {
    return tx.query(
      `SELECT id, sector_id, label, institution, position FROM seat
       WHERE entity_id = $1 AND body_id = $2 ORDER BY position, id`,
      [entityId, bodyId],
    );
  }

  holders(tx: Tx, entityId: EntityId, bodyId: string): Promise<HolderRow[]> {
    return tx.query(
      `SELECT ${HOLDER} FROM seat_holder WHERE entity_id = $1 AND body_id = $2 ORDER BY from_day, id`,
      [entityId, bodyId],
    );
  }

  async holder(tx: Tx, entityId: EntityId, bodyId: string, id: string): Promise<HolderRow | null> {
    const [row]: HolderRow[] = await tx.query(
      `SELECT ${HOLDER} FROM seat_holder WHERE entity_id = $1 AND body_id = $2 AND id = $3`,
      [entityId, bodyId, id],
    );
    return row ?? null;
  }

  async insertBody(tx: Tx, entityId: EntityId, row: Omit<BodyRow, 'installation'>): Promise<void> {
    await tx.query('INSERT INTO body (entity_id, id, kind, name, settings) VALUES ($1, $2, $3, $4, $5)', [
      entityId,
      row.id,
      row.kind,
      row.name,
      JSON.stringify(row.settings),
    ]);
  }

  async updateBody(tx: Tx, entityId: EntityId, row: BodyRow): Promise<void> {
    await tx.query(
      'UPDATE body SET name = $3, settings = $4, installation = $5 WHERE entity_id = $1 AND id = $2',
      [
        entityId,
        row.id,
        row.name,
        JSON.stringify(row.settings),
        row.installation && JSON.stringify(row.installation),
      ],
    );
  }

  async writeSector(tx: Tx, entityId: EntityId, bodyId: string, row: SectorRow): Promise<void> {
    await tx.query(
      `INSERT INTO sector (entity_id, id, body_id, kind, name, training_duty, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (entity_id, id) DO UPDATE SET kind = $4, name = $5, training_duty = $6`,
      [entityId, row.id, bodyId, row.kind, row.name, row.training_duty, row.position],
    );
  }

  async writeSeat(tx: Tx, entityId: EntityId, bodyId: string, row: SeatRow): Promise<void> {
    await tx.query(
      `INSERT INTO seat (entity_id, id, body_id, sector_id, label, institution, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (entity_id, id) DO UPDATE SET sector_id = $4, label = $5, institution = $6`,
      [entityId, row.id, bodyId, row.sector_id, row.label, row.institution, row.position],
    );
  }

  /** False where somebody has sat or voted there: then it stays. */
  async removeSeat(tx: Tx, entityId: EntityId, bodyId: string, seatId: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      `DELETE FROM seat s WHERE s.entity_id = $1 AND s.body_id = $2 AND s.id = $3
       AND NOT EXISTS (SELECT 1 FROM seat_holder h WHERE h.entity_id = $1 AND h.seat_id = $3)
       AND NOT EXISTS (SELECT 1 FROM resolution_vote v WHERE v.entity_id = $1 AND v.seat_id = $3)`,
      [entityId, bodyId, seatId],
    );
    return removed === 1;
  }

  /** False while it has seats. */
  async removeSector(tx: Tx, entityId: EntityId, bodyId: string, sectorId: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      `DELETE FROM sector s WHERE s.entity_id = $1 AND s.body_id = $2 AND s.id = $3
       AND NOT EXISTS (SELECT 1 FROM seat WHERE entity_id = $1 AND sector_id = $3)`,
      [entityId, bodyId, sectorId],
    );
    return removed === 1;
  }

  async insertHolder(
    tx: Tx,
    entityId: EntityId,
    bodyId: BodyId,
    row: Term & { id: string; name: string; post: string; appointedBy: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO seat_holder
         (entity_id, id, body_id, seat_id, person_id, capacity, name, post, from_day, until_day, appointed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entityId,
        row.id,
        bodyId,
        row.seatId,
        row.personId,
        row.capacity,
        row.name,
        row.post,
        row.fromDay,
        row.untilDay,
        row.appointedBy,
      ],
    );
  }

  async updateHolder(tx: Tx, entityId: EntityId, row: HolderRow): Promise<void> {
    await tx.query(
      `UPDATE seat_holder SET until_day = $3, oath_on = $4, training_on = $5, training_topic = $6, post = $7
       WHERE entity_id = $1 AND id = $2`,
      [entityId, row.id, row.until_day, row.oath_on, row.training_on, row.training_topic, row.post],
    );
  }
}
