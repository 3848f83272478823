import { Inject, Injectable } from '@nestjs/common';
import type { OwnRegistration } from '@ruta/contracts/calendar/calendar';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { maskedEmail } from '@ruta/domain/identity/masked-email';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionService } from '../session/session.service.ts';
import { CalendarStore, type RegistrationRow } from './calendar.store.ts';
import { Places } from './places.ts';
import { registrationOf } from './registration-token.ts';

/** Whoever has the letter: they see their place, confirm it and give it back by its link. */
@Injectable()
export class RegistrationLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CalendarStore,
    private readonly sessions: SessionService,
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

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
