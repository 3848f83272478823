import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { Appoint } from '@ruta/contracts/secretariat/body';
import { datesIn } from '@ruta/domain/documents/dates';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { People } from '../identity/people.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Mailer } from '../platform/mail/mailer.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { appointmentLetter } from './appointment-letter.ts';

/** Who is put into a seat: found by their address, called as they were appointed, and written to. */
@Injectable()
export class Appointees {
  constructor(
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  personOf(tx: Tx, email: string): Promise<PersonId> {
    return this.people.ofEmailOrReserved(tx, email.toLowerCase());
  }

  /**
   * L10, L12. The address is not kept: until its owner signs in, no other letter of the body reaches them, which is why
   * this one says so.
   */
  async tell(
    tx: Tx,
    entity: KnownEntity,
    personId: PersonId,
    { body, seat, ...wanted }: Appoint & { body: string; seat: string },
  ): Promise<void> {
    await this.people.callIfNameless(tx, personId, wanted.name);
    if (!this.mailer.delivers) return;
    const [row]: { name: string }[] = await tx.query('SELECT name FROM entity WHERE id = $1', [entity.id]);
    const dates = datesIn('es', entity.timeZone);
    const page = `/${entity.slug}/secretariado`;
    const letter = appointmentLetter({
      ...{ name: wanted.name, capacity: wanted.capacity, body, seat, entity: row?.name ?? '' },
      from: dates.date(wanted.fromDay),
      until: wanted.untilDay && dates.date(wanted.untilDay),
      address: `${this.config.publicUrl}/entrar?next=${encodeURIComponent(page)}`,
    });
    await this.outbox.add(tx, { to: wanted.email.toLowerCase(), ...letter });
  }
}
