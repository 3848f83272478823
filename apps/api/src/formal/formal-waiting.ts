import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WaitingItem } from '@ruta/contracts/secretariat/waiting';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { MinutesSignatures } from '../minutes/minutes-signatures.service.ts';
import { type WaitingAccount, WaitingService } from '../secretariat/waiting.service.ts';
import { SessionRegistry } from '../session/session-registry.ts';
import { SessionService } from '../session/session.service.ts';
import { FormalCallStore } from './formal-calls.store.ts';

/** V25: sessions to attend, motions to vote on in one that runs, and minutes to sign. */
@Injectable()
export class FormalWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingService,
    private readonly sessions: SessionService,
    private readonly store: FormalCallStore,
    private readonly registry: SessionRegistry,
    private readonly signatures: MinutesSignatures,
  ) {}

  onModuleInit(): void {
    this.waiting.provide((entity, actor) => this.of(entity, actor));
  }

  private async of(entity: KnownEntity, actor: WaitingAccount): Promise<WaitingItem[]> {
    const seats = actor.seats.filter((seat) => seat.entityId === entity.id);
    const items: WaitingItem[] = [];
    for (const bodyId of new Set(seats.map((seat) => seat.bodyId))) {
      const off = new Set(
        (await this.store.outcomes(entity.id, bodyId)).filter((one) => one.off).map((one) => one.session_id),
      );
      const mine = new Set<string>(seats.filter((seat) => seat.bodyId === bodyId).map((seat) => seat.seatId));
      for (const header of await this.sessions.ofBody(entity.id, bodyId)) {
        if (header.status === 'finished') items.push(...(await this.toSign(entity, header, actor)));
        else if (!off.has(header.id)) items.push(await this.toAttend(entity, header, mine));
      }
    }
    return items;
  }

  private async toAttend(
    entity: KnownEntity,
    header: SessionHeader,
    mine: ReadonlySet<string>,
  ): Promise<WaitingItem> {
    const { id: sessionId, code, title, startsAt, place, status, formal } = header;
    const live = status === 'live' || status === 'paused';
    const { state } = await this.registry.openIn(entity.id, sessionId);
    const sits = state.parts.rolls.some(({ seats }) =>
      seats.some((seat) => mine.has(seat.id) && seat.sitting),
    );
    const motions = live && sits ? state.parts.motions.filter((one) => one.state === 'voting').length : 0;
    const kind = formal?.kind ?? 'working-meeting';
    return { kind: 'call', sessionId, code, title, formal: kind, startsAt, place, live, motions };
  }

  private async toSign(
    entity: KnownEntity,
    { id: sessionId, code, title }: SessionHeader,
    actor: WaitingAccount,
  ): Promise<WaitingItem[]> {
    const version = await this.signatures.waitsFor({ entityId: entity.id, sessionId }, actor);
    return version === null ? [] : [{ kind: 'minutes', sessionId, code, title, version }];
  }
}
