import { Injectable } from '@nestjs/common';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { RecordEntry, RecordKind } from '@ruta/contracts/evidence/record';
import { freePlaces } from '@ruta/domain/calendar/places';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { CalendarStore, type RegistrationRow, type SessionKey } from './calendar.store.ts';
import { Invitations } from './invitations.ts';

/**
 * Who has a place. Every change of it happens under the session's lock, so that no place is given twice; `tell`
 * is for after the commit.
 */
@Injectable()
export class Places {
  constructor(
    private readonly store: CalendarStore,
    private readonly invitations: Invitations,
    private readonly publicRecord: RecordService,
    private readonly announcer: Announcer,
  ) {}

  /** A place, or the end of the line, for `person`, who has shown the link from the letter. */
  async take(tx: Tx, row: RegistrationRow, header: SessionHeader, person: PersonId): Promise<void> {
    const key = { entityId: header.entityId, sessionId: header.id };
    const call = await this.store.call(key, tx);
    const state = freePlaces(call) > 0 && call.waiting === 0 ? 'registered' : 'waiting';
    await this.store.confirm(tx, row.id, state, person);
    await this.invitations.write(tx, state, { ...row, state }, header, call);
  }

  /** Gives the place back, and on to who waits longest. */
  async leave(tx: Tx, row: RegistrationRow, header: SessionHeader): Promise<void> {
    const key = { entityId: header.entityId, sessionId: header.id };
    await this.store.move(tx, row.id, 'cancelled');
    if (row.state === 'registered')
      await this.invitations.write(tx, 'cancelled', row, header, await this.store.call(key, tx));
    await this.giveAway(tx, key, header);
  }

  /** As many who wait as there are free places, in their order. */
  async giveAway(tx: Tx, key: SessionKey, header: SessionHeader): Promise<void> {
    const call = await this.store.call(key, tx);
    const free = Math.min(freePlaces(call), call.waiting);
    if (free <= 0 || call.called_off_at !== null) return;
    for (const row of await this.store.waiting(tx, key, free)) {
      await this.store.move(tx, row.id, 'registered');
      await this.invitations.write(tx, 'promoted', { ...row, state: 'registered' }, header, call);
    }
  }

  async record(tx: Tx, key: SessionKey, kind: RecordKind, payload: RecordEntry['payload']): Promise<void> {
    await this.publicRecord.append(tx, key.entityId, kind, key.sessionId, {
      sessionId: key.sessionId,
      ...payload,
    });
  }

  /** To open pages; they ask at once, and would read what was there before if it came before the commit. */
  tell(entityId: EntityId): void {
    this.announcer.changed(entityId, 'session');
  }
}
