import { Inject, Injectable } from '@nestjs/common';
import type {
  OwnRegistration,
  Register,
  RegistrationAsked,
  RegistrationList,
} from '@ruta/contracts/calendar/calendar';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { maskedEmail } from '@ruta/domain/identity/masked-email';
import { uuidv7 } from 'uuidv7';
import { Privacy } from '../identity/privacy.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionService } from '../session/session.service.ts';
import { CalendarStore, type RegistrationRow, type SessionKey } from './calendar.store.ts';
import { Invitations } from './invitations.ts';
import { Places } from './places.ts';
import { registrationOf } from './registration-token.ts';

/** People who want to come: they ask, confirm by the link in their mail, and give the place back by the same link. */
@Injectable()
export class Registrations {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CalendarStore,
    private readonly sessions: SessionService,
    private readonly invitations: Invitations,
    private readonly places: Places,
    private readonly privacy: Privacy,
    @Inject(CONFIG) private readonly config: RunningConfig,
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

  async own(token: string): Promise<OwnRegistration> {
    const row = await this.find(token);
    return this.shown(row, await this.sessions.find(row.entity_id, row.session_id));
  }

  /** On this device from now on: whoever comes with it is known to have registered. */
  confirm(token: string, who: PersonId): Promise<OwnRegistration> {
    return this.change(token, async (tx, row, header) => {
      if (row.state !== 'asked' && row.state !== 'cancelled') return;
      const call = await this.store.call({ entityId: header.entityId, sessionId: header.id }, tx);
      if (call.called_off_at !== null || header.status === 'finished') throw new Refused('calendar.closed');
      await this.places.take(tx, row, header, who);
    });
  }

  cancel(token: string): Promise<OwnRegistration> {
    return this.change(token, async (tx, row, header) => {
      if (row.state !== 'cancelled') await this.places.leave(tx, row, header);
    });
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

  private async change(
    token: string,
    work: (tx: Parameters<Places['take']>[0], row: RegistrationRow, header: SessionHeader) => Promise<void>,
  ): Promise<OwnRegistration> {
    const { entity_id: entityId, session_id: sessionId, id } = await this.find(token);
    const header = await this.sessions.find(entityId, sessionId);
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, { entityId, sessionId });
      const row = await this.store.registration(id, tx);
      if (row) await work(tx, row, header);
    });
    this.places.tell(entityId);
    return this.own(token);
  }

  private async find(token: string): Promise<RegistrationRow> {
    const id = registrationOf(token, this.config.secret);
    const row = id === null ? null : await this.store.registration(id);
    if (!row) throw new Refused('calendar.link-unknown');
    return row;
  }

  private async shown(row: RegistrationRow, header: SessionHeader): Promise<OwnRegistration> {
    const call = await this.store.call({ entityId: row.entity_id, sessionId: row.session_id });
    const has = row.state === 'registered' || call.link_for === 'everyone';
    return {
      header,
      state: row.state,
      mode: row.mode,
      maskedEmail: row.email === null ? '' : maskedEmail(row.email),
      place:
        row.state === 'waiting' ? await this.store.placeInLine({ ...row, entityId: row.entity_id }) : null,
      link: has ? call.link : null,
      calledOff: call.called_off_at && { reason: call.called_off_reason ?? '' },
    };
  }
}

/** Who asks again is told where they stand. */
const letterOf = ({ state }: RegistrationRow) => (state === 'registered' ? 'registered' : 'waiting');
