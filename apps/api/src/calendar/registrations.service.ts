import { Injectable } from '@nestjs/common';
import type { Register, RegistrationAsked, RegistrationList } from '@ruta/contracts/calendar/calendar';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import { Privacy } from '../identity/privacy.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionService } from '../session/session.service.ts';
import { CalendarStore, type RegistrationRow, type SessionKey } from './calendar.store.ts';
import { Invitations } from './invitations.ts';

/** People who want to come: they ask, and whoever leads sees who did and who came. */
@Injectable()
export class Registrations {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CalendarStore,
    private readonly sessions: SessionService,
    private readonly invitations: Invitations,
    private readonly privacy: Privacy,
  ) {}

  /** Answers alike for every address, so that nobody learns from it who comes. */
  async ask(key: SessionKey, { notice, ...wish }: Register, asker: PersonId): Promise<RegistrationAsked> {
    this.privacy.refuseOutdated(notice);
    const header = await this.sessions.find(key.entityId, key.sessionId);
    if (header.status !== 'scheduled') throw new Refused('calendar.closed');
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const call = await this.store.call(key, tx);
      if (!call.registers || call.called_off_at !== null) throw new Refused('calendar.closed');
      await this.privacy.acknowledge(tx, asker, notice);
      const row = await this.store.ask(tx, key, { ...wish, id: uuidv7() });
      await this.invitations.write(tx, row.state === 'asked' ? 'confirm' : letterOf(row), row, header, call);
    });
    return { confirmBy: 'mail' };
  }

  async list(key: SessionKey): Promise<RegistrationList> {
    const rows = await this.store.list(key);
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        mode: row.mode,
        state: row.state,
        at: row.asked_at.getTime(),
        attended: row.attended,
      })),
      walkIns: await this.store.walkIns(key),
    };
  }

  /** Null where nobody could register. */
  async attendance(key: SessionKey): Promise<{ registered: number; came: number; walkIns: number } | null> {
    const rows = (await this.store.list(key)).filter(({ state }) => state === 'registered');
    const { registers } = await this.store.call(key);
    if (!registers && rows.length === 0) return null;
    return {
      registered: rows.length,
      came: rows.filter((row) => row.attended).length,
      walkIns: await this.store.walkIns(key),
    };
  }

  async checkIn(key: SessionKey, id: string, attended: boolean): Promise<void> {
    if (!(await this.store.checkIn(key, id, attended))) throw new Refused('resource.not-found');
  }
}

/** Who asks again is told where they stand. */
const letterOf = ({ state }: RegistrationRow) => (state === 'registered' ? 'registered' : 'waiting');
