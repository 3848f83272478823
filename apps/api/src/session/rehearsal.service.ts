import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { EntityId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Rehearse, SessionHeader } from '@ruta/contracts/session/http';
import { rehearsedAgenda } from '@ruta/domain/rehearsal/rehearsal';
import { uuidv7 } from 'uuidv7';
import { Notifications } from '../platform/database/notifications.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { log } from '../platform/log/log.ts';
import { RehearsalCast } from './rehearsal-cast.ts';
import { RehearsalStore } from './rehearsal.store.ts';
import { RoomKeeper } from './room-keeper.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionService } from './session.service.ts';
import { type SessionKey, SessionStore } from './session.store.ts';

const SWEEP_MS = 60_000;

/** Trying a session out: begun with a copy of its agenda, gone without a trace when it is left. */
@Injectable()
export class RehearsalService implements OnModuleInit, OnApplicationShutdown {
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly registry: SessionRegistry,
    private readonly store: SessionStore,
    private readonly rehearsals: RehearsalStore,
    private readonly cast: RehearsalCast,
    private readonly rooms: RoomKeeper,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.hear('ruta_rehearsed', (id) => this.gone(id as SessionId));
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  async begin(
    entityId: EntityId,
    of: SessionId,
    { opId, people }: Rehearse,
    by: PersonId | null,
  ): Promise<SessionHeader> {
    const real = await this.registry.openIn(entityId, of);
    if (real.header.rehearsal || real.state.run.status !== 'scheduled')
      throw new Refused('session.not-to-be-rehearsed');
    const startsAt = Date.now();
    const when = { appointed: real.header.startsAt, begins: startsAt };
    const agenda = rehearsedAgenda(real.state.run.items, when, uuidv7);
    const header = await this.transactions.run(async (tx) => {
      const { title, place, language } = real.header;
      const wanted = {
        opId,
        phaseId: null,
        title,
        place,
        startsAt,
        language,
        agenda,
      };
      const made = await this.sessions.scheduleIn(tx, entityId, wanted, by, {
        rehearsalOf: of,
        formal: real.header.formal ?? null,
      });
      await this.rehearsals.mark(tx, { entityId, id: made.id }, people);
      return made;
    });
    await this.cast.play(await this.registry.open(header.id));
    return header;
  }

  async end(entityId: EntityId, id: SessionId): Promise<void> {
    const live = await this.registry.openIn(entityId, id);
    if (!live.header.rehearsal) throw new Refused('session.not-a-rehearsal');
    await this.erase(live.key);
  }

  private async erase(key: SessionKey): Promise<void> {
    this.cast.stop(key.id);
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      await this.rehearsals.erase(tx, key);
    });
    this.gone(key.id);
  }

  private gone(id: SessionId): void {
    this.cast.stop(id);
    this.rooms.clear(id);
    this.registry.forget(id);
  }

  private async sweep(): Promise<void> {
    try {
      for (const key of await this.rehearsals.forgotten()) await this.erase(key);
    } catch (error) {
      log.warn({ err: error }, 'forgotten rehearsals could not be deleted');
    }
  }
}
