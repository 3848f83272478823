import { Injectable } from '@nestjs/common';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import type { Actor } from '@ruta/contracts/identity/actor';
import { EntityDirectory } from '../entity/entity.directory.ts';
import { BodyService } from '../secretariat/body.service.ts';
import type { LiveSession } from './live-session.ts';

/** A seat of the secretariat, as it matters in a session: for the ballot of the members, and for who speaks. */
export interface SeatHeld {
  seatId: string | null;
  capacity: Capacity | null;
  sector: string | null;
}

const none: SeatHeld = { seatId: null, capacity: null, sector: null };

/** Who takes part for which seat and sector of the entity's secretariat. */
@Injectable()
export class SeatHoldings {
  constructor(
    private readonly entities: EntityDirectory,
    private readonly bodies: BodyService,
  ) {}

  async of({ header }: LiveSession, actor: Actor): Promise<SeatHeld> {
    if (actor.kind !== 'account') return none;
    const held = actor.seats.find(
      ({ entityId, bodyId }) =>
        entityId === header.entityId && (!header.formal || bodyId === header.formal.bodyId),
    );
    const entity = held && (await this.entities.bySlug(header.entity));
    if (!held || !entity) return none;
    const { sectors } = await this.bodies.read(entity, held.bodyId);
    const { seatId, capacity } = held;
    return { seatId, capacity, sector: sectors.find(({ id }) => id === held.sectorId)?.name ?? null };
  }
}
