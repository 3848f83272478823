import { Injectable } from '@nestjs/common';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { RollOfBody } from '@ruta/contracts/formal/roll';
import { RouteId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import type { FormalFacts } from '@ruta/domain/session/state';
import { EntityDirectory } from '../entity/entity.directory.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { occupiedSeats } from '../secretariat/body-view.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { ResolutionService } from '../secretariat/resolution.service.ts';
import type { LiveSession } from './live-session.ts';

const steps = new Set<SessionCommand['type']>(['run.start', 'run.next', 'run.back', 'run.goto']);
const none: FormalFacts = { roll: null, earlier: null, status: null, nextNumber: null };

/** What a formal session asks of its body, in the transaction that decides. */
@Injectable()
export class FormalFactsOf {
  constructor(
    private readonly entities: EntityDirectory,
    private readonly bodies: BodyService,
    private readonly resolutions: ResolutionService,
  ) {}

  /** Null outside of formal sessions. */
  async of(tx: Tx, live: LiveSession, command: SessionCommand): Promise<FormalFacts | null> {
    const { formal, entityId } = live.header;
    if (!formal) return null;
    if (steps.has(command.type))
      return {
        ...none,
        roll: await this.roll(tx, live, formal.bodyId),
        earlier: await this.resolutions.unfinished(tx, entityId, formal.bodyId),
      };
    if (command.type === 'review.move')
      return { ...none, status: await this.resolutions.statusOf(tx, entityId, command.resolutionId) };
    if (command.type !== 'round.close') return none;
    const entity = await this.entities.bySlug(live.header.entity);
    const year = Number(dayIn(Date.now(), entity?.timeZone ?? 'UTC').slice(0, 4));
    const number = await this.resolutions.nextNumber(tx, entityId, formal.bodyId, year);
    return { ...none, nextNumber: { number, year } };
  }

  /** Seats in which nobody sits are no part of a quorum. */
  private async roll(tx: Tx, { header }: LiveSession, bodyId: RollOfBody['bodyId']): Promise<RollOfBody> {
    const entity = await this.entities.bySlug(header.entity);
    const { body, sectors, seats, holders } = await this.bodies.rows(tx, header.entityId, bodyId);
    const occupied = occupiedSeats(holders, dayIn(Date.now(), entity?.timeZone ?? 'UTC'));
    const routes = await this.resolutions.routesToApprove(tx, header.entityId, bodyId);
    const minutes = await this.bodies.secondCallMinutes(tx, header.entityId, header.id);
    return {
      bodyId,
      rule: body.settings.rule,
      quorum: body.settings.quorum,
      secondQuorum: body.settings.secondQuorum,
      everySector: body.settings.everySector,
      secondCallAt: minutes === null ? null : header.startsAt + minutes * 60_000,
      sectors: sectors.map(({ id, name }) => ({ id: SectorId.parse(id), name })),
      seats: seats
        .filter(({ id }) => occupied.has(id))
        .map(({ id, sector_id, label, institution }) => ({
          id: SeatId.parse(id),
          sectorId: SectorId.parse(sector_id),
          label,
          institution,
        })),
      routes: routes.map(({ id, plan }) => ({ id: RouteId.parse(id), plan })),
    };
  }
}
