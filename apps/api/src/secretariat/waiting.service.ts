import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { ResolutionId } from '@ruta/contracts/protocol/ids';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import type { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import type { WaitingItem, WaitingList } from '@ruta/contracts/secretariat/waiting';
import { addDays, dayIn } from '@ruta/domain/calendar/day';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { BodyService } from './body.service.ts';
import { ResolutionService } from './resolution.service.ts';

type Account = Extract<Actor, { kind: 'account' }>;
export type WaitingAccount = Account;

/** What waits for somebody in another topic. */
type Source = (entity: KnownEntity, actor: Account) => Promise<WaitingItem[]>;

/** Days before its due date from which a resolution is brought back to mind. */
const REMINDER_DAYS = 14;

/** What waits for one person in the secretariat: votes of the own seats, resolutions that fall due, own duties. */
@Injectable()
export class WaitingService {
  private readonly sources: Source[] = [];

  constructor(
    private readonly bodies: BodyService,
    private readonly resolutions: ResolutionService,
  ) {}

  provide(source: Source): void {
    this.sources.push(source);
  }

  async forActor(entity: KnownEntity, actor: Account): Promise<WaitingList> {
    const seats = actor.seats.filter((seat) => seat.entityId === entity.id);
    const reminded = addDays(dayIn(Date.now(), entity.timeZone), REMINDER_DAYS);
    const items: WaitingItem[] = (
      await Promise.all(this.sources.map((source) => source(entity, actor)))
    ).flat();
    for (const bodyId of new Set(seats.map((seat) => seat.bodyId))) {
      const mine = new Set<string>(seats.filter((seat) => seat.bodyId === bodyId).map((seat) => seat.seatId));
      const resolutions = await this.resolutions.list(entity, bodyId);
      items.push(...resolutions.flatMap((resolution) => waitingFor(resolution, mine, reminded)));
      items.push(...dutiesIn(await this.bodies.read(entity, bodyId), seats));
    }
    return { items };
  }
}

function waitingFor(resolution: ResolutionView, mine: Set<string>, reminded: string): WaitingItem[] {
  const { id, text, status, dueOn } = resolution;
  const cited = {
    resolutionId: ResolutionId.parse(id),
    number: `${resolution.number}/${resolution.year}`,
    text,
  };
  const voted = new Set<string>(resolution.votes.map((vote) => vote.seatId));
  if (status === 'voting' && [...mine].some((seat) => !voted.has(seat))) return [{ kind: 'vote', ...cited }];
  const carriedOut = status === 'adopted' || status === 'in-progress';
  // Of a resolution that names a seat, that seat is reminded; of one that names none, the whole body.
  const mineToDo = resolution.seatId === null || mine.has(resolution.seatId);
  return carriedOut && mineToDo && dueOn && dueOn <= reminded
    ? [{ kind: 'resolution-due', ...cited, dueOn }]
    : [];
}

/** Only what the holder of this capacity can mend: the empty chair beside is the coordination's. */
function dutiesIn(body: BodyView, seats: Account['seats']): WaitingItem[] {
  return body.sectors
    .flatMap((sector) => sector.seats)
    .flatMap((seat) =>
      seat.duties
        .filter((duty) => seats.some((held) => held.seatId === seat.id && held.capacity === duty.capacity))
        .map((duty): WaitingItem => ({ kind: 'duty', duty, seat: seat.label })),
    );
}
