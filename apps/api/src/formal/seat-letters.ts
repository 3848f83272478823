import { Inject, Injectable } from '@nestjs/common';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { dayIn } from '@ruta/domain/calendar/day';
import { datesIn } from '@ruta/domain/documents/dates';
import { calendarFile } from '../calendar/calendar-file.ts';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { FormalCallStore } from './formal-calls.store.ts';
import { formalLetter, type FormalLetterKind, formalTitle } from './formal-letters.ts';

/** Letters to who holds a seat of the body, with the session for their calendar. */
@Injectable()
export class SeatLetters {
  constructor(
    private readonly store: FormalCallStore,
    private readonly bodies: BodyService,
    private readonly entities: EntityService,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** V21. Goes out when the transaction commits; nothing where the session was not called this way. */
  async write(
    tx: Tx,
    kind: FormalLetterKind,
    header: SessionHeader,
    agenda: readonly string[],
    reason: string | null,
  ): Promise<void> {
    const { formal, entityId, entity: slug } = header;
    const call = formal && (await this.store.call(entityId, header.id, tx));
    if (!formal || !call) return;
    const { name, timeZone } = await this.entities.bySlug(slug);
    const { body } = await this.bodies.rows(tx, entityId, formal.bodyId);
    const dates = datesIn(call.language, timeZone);
    const page = `${this.config.publicUrl}/${slug}/sesiones/${header.code}`;
    const { second_call_minutes: minutes, language, text } = call;
    const letter = formalLetter(kind, language, {
      session: formalTitle(language, formal.kind, formal.number, formal.year),
      body: body.name,
      when: `${dates.day(header.startsAt)}, ${dates.time(header.startsAt)}`,
      place: header.place,
      second: minutes === null ? null : dates.time(header.startsAt + minutes * 60_000),
      agenda,
      text,
      page,
      entity: name,
      reason,
    });
    const sequence = await this.store.raiseSequence(tx, entityId, header.id);
    const day = dayIn(header.startsAt, timeZone);
    const called = await this.store.addressees(tx, entityId, formal.bodyId, day);
    for (const email of new Set(called.map((one) => one.email)))
      await this.outbox.add(tx, {
        to: email,
        ...letter,
        calendar: this.invitation(kind, { name, header, page, email, sequence }),
      });
  }

  private invitation(
    kind: FormalLetterKind,
    { name, header, page, email, sequence }: Invited,
  ): { method: 'request' | 'cancel'; content: string } {
    const method = kind === 'called-off' ? 'cancel' : 'request';
    const organiser = /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
    const entry = { header, sequence, calledOff: kind === 'called-off', address: page, link: null };
    return { method, content: calendarFile({ name, method, attendee: email, organiser, entries: [entry] }) };
  }
}

interface Invited {
  name: string;
  header: SessionHeader;
  page: string;
  email: string;
  sequence: number;
}
