import { Injectable } from '@nestjs/common';
import type { EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RehearsalCast } from './rehearsal-cast.ts';
import { RehearsalStore } from './rehearsal.store.ts';
import { RoomKeeper } from './room-keeper.ts';
import { SessionRegistry } from './session-registry.ts';
import { type SessionKey, SessionStore } from './session.store.ts';

/** Leaving a rehearsal: it is gone without a trace, from the database and from this process. */
@Injectable()
export class RehearsalEnd {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: SessionRegistry,
    private readonly store: SessionStore,
    private readonly rehearsals: RehearsalStore,
    private readonly cast: RehearsalCast,
    private readonly rooms: RoomKeeper,
  ) {}

  async end(entityId: EntityId, id: SessionId): Promise<void> {
    const live = await this.registry.openIn(entityId, id);
    if (!live.header.rehearsal) throw new Refused('session.not-a-rehearsal');
    await this.erase(live.key);
  }

  async erase(key: SessionKey): Promise<void> {
    this.cast.stop(key.id);
    const erased = await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      return this.rehearsals.erase(tx, key);
    });
    await Promise.all(erased.map((id) => this.gone(id)));
  }

  /** Erased by whichever process. */
  async gone(id: SessionId): Promise<void> {
    this.cast.stop(id);
    this.registry.forget(id);
    await this.rooms.clear(id);
  }
}
