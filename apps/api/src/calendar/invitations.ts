import { Inject, Injectable } from '@nestjs/common';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { datesIn } from '@ruta/domain/documents/dates';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { calendarFile } from './calendar-file.ts';
import { calendarLetter, type LetterKind } from './calendar-letters.ts';
import type { CallRow, RegistrationRow } from './calendar.store.ts';
import { registrationToken } from './registration-token.ts';

/** Letters that put a session into the reader's calendar, and those that take it out. */
const methods: Partial<Record<LetterKind, 'request' | 'cancel'>> = {
  registered: 'request',
  promoted: 'request',
  reminder: 'request',
  cancelled: 'cancel',
};

/** Writes to who registered, with the session as an event for their calendar. */
@Injectable()
export class Invitations {
  constructor(
    private readonly entities: EntityService,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  pageOf({ entity, code }: SessionHeader): string {
    return `${this.config.publicUrl}/${entity}/sesiones/${code}`;
  }

  /** Goes out when the transaction commits. Nobody is written to whose address was removed. */
  async write(
    tx: Tx,
    kind: LetterKind,
    to: Pick<RegistrationRow, 'id' | 'email' | 'locale' | 'state'>,
    header: SessionHeader,
    call: CallRow,
  ): Promise<void> {
    if (to.email === null) return;
    const { name, timeZone } = await this.entities.bySlug(header.entity);
    const dates = datesIn(to.locale, timeZone);
    const has =
      kind === 'registered' || kind === 'promoted' || kind === 'reminder' || to.state === 'registered';
    const link = has || call.link_for === 'everyone' ? call.link : null;
    const language = to.locale === 'en' ? '?lang=en' : '';
    const letter = calendarLetter(
      kind,
      to.locale,
      {
        title: header.title,
        when: `${dates.day(header.startsAt)}, ${dates.time(header.startsAt)}`,
        place: header.place,
        entity: name,
        own: `${this.config.publicUrl}/inscripcion/${registrationToken(to.id, this.config.secret)}${language}`,
        link,
      },
      call.called_off_reason ?? '',
    );
    const method = this.methodOf(kind, to.state);
    const file =
      method &&
      calendarFile({
        name,
        method,
        attendee: to.email,
        organiser: senderOf(this.config.mailFrom),
        entries: [
          {
            header,
            sequence: call.sequence,
            calledOff: call.called_off_at !== null,
            address: this.pageOf(header),
            link,
          },
        ],
      });
    await this.outbox.add(tx, {
      to: to.email,
      ...letter,
      ...(method && file && { calendar: { method, content: file } }),
    });
  }

  /** Who only waits has nothing in their calendar yet. */
  private methodOf(kind: LetterKind, state: RegistrationRow['state']): 'request' | 'cancel' | undefined {
    if (kind === 'changed' || kind === 'reinstated') return state === 'registered' ? 'request' : undefined;
    if (kind === 'called-off') return state === 'registered' ? 'cancel' : undefined;
    return methods[kind];
  }
}

const senderOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;
