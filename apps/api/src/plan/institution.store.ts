import { Injectable } from '@nestjs/common';
import type { BodyId, EntityId, SectorId } from '@ruta/contracts/protocol/ids';
import { type InstitutionPlaces, plainName } from '@ruta/domain/secretariat/institution';
import type { Tx } from '../platform/database/transactions.ts';

/** Sectors of a body, and the institutions that were placed in them. */
@Injectable()
export class InstitutionStore {
  sectors(tx: Tx, entityId: EntityId, bodyId: BodyId): Promise<{ id: string; name: string }[]> {
    return tx.query(
      'SELECT id, name FROM sector WHERE entity_id = $1 AND body_id = $2 ORDER BY position, id',
      [entityId, bodyId],
    );
  }

  placed(tx: Tx, entityId: EntityId, bodyId: BodyId): Promise<InstitutionPlaces['placed']> {
    return tx.query(
      `SELECT name AS institution, sector_id AS "sectorId" FROM institution_sector
       WHERE entity_id = $1 AND body_id = $2 ORDER BY plain`,
      [entityId, bodyId],
    );
  }

  async place(
    tx: Tx,
    entityId: EntityId,
    bodyId: BodyId,
    institution: string,
    sectorId: SectorId | null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO institution_sector (entity_id, body_id, plain, name, sector_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (entity_id, body_id, plain) DO UPDATE SET name = $4, sector_id = $5, at = now()`,
      [entityId, bodyId, plainName(institution), institution, sectorId],
    );
  }
}
