import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EditCall, SessionCall } from '@ruta/contracts/calendar/calendar';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionEdits } from '../session/session-edits.ts';
import { SessionService } from '../session/session.service.ts';
import { type CallRow, CalendarStore, type SessionKey } from './calendar.store.ts';
import { Invitations } from './invitations.ts';
import { Places } from './places.ts';

/** How people are invited to sessions, and told when something of it changes. */
@Injectable()
export class SessionCalls implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CalendarStore,
    private readonly sessions: SessionService,
    private readonly edits: SessionEdits,
    private readonly invitations: Invitations,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.edits.onEdit((tx, before, after) => this.edited(tx, before, after));
  }

  /** `mayManage`, and whoever has a place, see the video call too. */
  async call(key: SessionKey, who: PersonId | null, mayManage: boolean): Promise<SessionCall> {
    await this.sessions.find(key.entityId, key.sessionId);
    const row = await this.store.call(key);
    const has = who !== null && (await this.store.hasPlace(key, who));
    return callFrom(row, mayManage || has || row.link_for === 'everyone');
  }

  async edit(key: SessionKey, wanted: EditCall): Promise<SessionCall> {
    const header = await this.open(key);
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const before = await this.store.call(key, tx);
      await this.store.setCall(tx, key, wanted);
      if (before.link !== wanted.link) await this.tellAll(tx, key, header);
      await this.places.giveAway(tx, key, header);
    });
    this.places.tell(key.entityId);
    return callFrom(await this.store.call(key), true);
  }

  async callOff(key: SessionKey, reason: string): Promise<SessionCall> {
    await this.transactions.run(async (tx) => {
      const header = await this.sessions.holdScheduled(tx, key.entityId, key.sessionId);
      await this.store.lock(tx, key);
      await this.store.callOff(tx, key, reason);
      const call = await this.store.call(key, tx);
      for (const row of await this.store.told(tx, key))
        await this.invitations.write(tx, 'called-off', row, header, call);
      await this.edits.tellCallOff(tx, header, reason);
      await this.places.record(tx, key, 'session.called-off', {});
      await this.sessions.headerChanged(tx, key.sessionId);
    });
    return this.changed(key);
  }

  /** It takes place after all: whoever had a place or waited is told, and has it in the calendar again. */
  async reinstate(key: SessionKey): Promise<SessionCall> {
    await this.transactions.run(async (tx) => {
      const header = await this.sessions.holdScheduled(tx, key.entityId, key.sessionId);
      await this.store.lock(tx, key);
      if ((await this.store.call(key, tx)).called_off_at === null) return;
      await this.store.reinstate(tx, key);
      await this.store.forgetReminders(tx, key);
      const call = await this.store.call(key, tx);
      for (const row of await this.store.told(tx, key))
        await this.invitations.write(tx, 'reinstated', row, header, call);
      await this.places.giveAway(tx, key, header);
      await this.places.record(tx, key, 'session.reinstated', {});
      await this.sessions.headerChanged(tx, key.sessionId);
    });
    return this.changed(key);
  }

  private async changed(key: SessionKey): Promise<SessionCall> {
    await this.sessions.readAnew(key.sessionId);
    this.places.tell(key.entityId);
    return callFrom(await this.store.call(key), true);
  }

  private async open(key: SessionKey): Promise<SessionHeader> {
    const header = await this.sessions.find(key.entityId, key.sessionId);
    if (header.status === 'finished') throw new Refused('session.finished');
    return header;
  }

  /** Another title, place or time: everybody who has a place or waits hears of it, and is reminded at the new time. */
  private async edited(tx: Tx, before: SessionHeader, after: SessionHeader): Promise<void> {
    const { title, place, startsAt } = after;
    if (before.title === title && before.place === place && before.startsAt === startsAt) return;
    const key = { entityId: after.entityId, sessionId: after.id };
    await this.store.lock(tx, key);
    if (before.startsAt !== startsAt) await this.store.forgetReminders(tx, key);
    await this.tellAll(tx, key, after);
  }

  private async tellAll(tx: Tx, key: SessionKey, header: SessionHeader): Promise<void> {
    await this.store.raiseSequence(tx, key);
    const call = await this.store.call(key, tx);
    for (const row of await this.store.told(tx, key))
      await this.invitations.write(tx, 'changed', row, header, call);
  }
}

const callFrom = (row: CallRow, showsLink: boolean): SessionCall => ({
  registers: row.registers,
  capacity: row.capacity,
  registered: row.registered,
  waiting: row.waiting,
  link: showsLink ? row.link : null,
  linkFor: row.link_for,
  calledOff: row.called_off_at && { at: row.called_off_at.getTime(), reason: row.called_off_reason ?? '' },
});
