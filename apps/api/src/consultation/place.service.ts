import { Injectable } from '@nestjs/common';
import { type PlaceList, PlaceView, type WritePlaces } from '@ruta/contracts/consultation/contribution';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';

/** The neighbourhoods and communities an entity knows by name. */
@Injectable()
export class PlaceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly announcer: Announcer,
  ) {}

  list(entityId: EntityId): Promise<PlaceList> {
    return this.transactions.run((tx) => this.listIn(tx, entityId));
  }

  private async listIn(tx: Tx, entityId: EntityId): Promise<PlaceList> {
    const rows: unknown[] = await tx.query(
      'SELECT id, name, kind, lat, lng FROM place WHERE entity_id = $1 AND retired_at IS NULL ORDER BY position, name',
      [entityId],
    );
    return { items: rows.map((row) => PlaceView.parse(row)) };
  }

  async write(entity: KnownEntity, wanted: WritePlaces): Promise<PlaceList> {
    const list = await this.transactions.run((tx) => this.writeIn(tx, entity.id, wanted));
    this.announcer.changed(entity.id, 'contributions');
    return list;
  }

  /** The whole list; one that is left out is retired, and what was said about it keeps it. */
  async writeIn(tx: Tx, entityId: EntityId, { places }: WritePlaces): Promise<PlaceList> {
    const kept = places.flatMap((place) => place.id ?? []);
    await tx.query(
      'UPDATE place SET retired_at = now() WHERE entity_id = $1 AND retired_at IS NULL AND NOT id = ANY($2::uuid[])',
      [entityId, kept],
    );
    for (const [position, place] of places.entries()) {
      await tx.query(
        `INSERT INTO place (entity_id, id, name, kind, lat, lng, position) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (entity_id, id) DO UPDATE SET name = $3, kind = $4, lat = $5, lng = $6, position = $7,
           retired_at = NULL`,
        [entityId, place.id ?? uuidv7(), place.name, place.kind, place.lat, place.lng, position],
      );
    }
    await this.record.append(tx, entityId, 'places.written', null, { places: places.length });
    return this.listIn(tx, entityId);
  }

  async known(tx: Tx, entityId: EntityId, id: string): Promise<void> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM place WHERE entity_id = $1 AND id = $2 AND retired_at IS NULL',
      [entityId, id],
    );
    if (rows.length === 0) throw new Refused('request.invalid', { field: 'placeId' });
  }
}
