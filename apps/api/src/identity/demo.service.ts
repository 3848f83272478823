import { Inject, Injectable } from '@nestjs/common';
import { type DemoMail, type DemoPerson, DemoPersonKind } from '@ruta/contracts/identity/demo';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Outbox } from '../platform/mail/outbox.ts';

const OUTBOX_SHOWN = 50;

/** The people one may be in the demonstration, and the mail they would get. Not found while DEMO is off. */
@Injectable()
export class Demo {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** For the seed: lets anybody be this person with one click. */
  async addPerson(
    tx: Tx,
    personId: PersonId,
    person: Omit<DemoPerson, 'personId' | 'name'>,
    position: number,
  ): Promise<void> {
    await tx.query('INSERT INTO demo_person (person_id, kind, place, position) VALUES ($1, $2, $3, $4)', [
      personId,
      person.kind,
      person.place,
      position,
    ]);
  }

  async people(): Promise<DemoPerson[]> {
    this.refuseOutsideDemo();
    const rows: { person_id: string; name: string; kind: string; place: string | null }[] =
      await this.transactions.run((tx) =>
        tx.query(
          `SELECT d.person_id, coalesce(p.display_name, '') AS name, d.kind, d.place
           FROM demo_person d JOIN person p ON p.id = d.person_id WHERE p.erased_at IS NULL ORDER BY d.position`,
        ),
      );
    return rows.map((row) => ({
      personId: PersonId.parse(row.person_id),
      name: row.name,
      kind: DemoPersonKind.parse(row.kind),
      place: row.place,
    }));
  }

  /** Refuses everybody who is not one of the demonstration's people. */
  async refuseOthers(personId: PersonId): Promise<void> {
    const people = await this.people();
    if (!people.some((person) => person.personId === personId)) throw new Refused('resource.not-found');
  }

  async mail(): Promise<DemoMail[]> {
    this.refuseOutsideDemo();
    const messages = await this.outbox.latest(OUTBOX_SHOWN);
    return messages.map((message) => ({ ...message, at: message.at.getTime() }));
  }

  private refuseOutsideDemo(): void {
    if (!this.config.demo) throw new Refused('resource.not-found');
  }
}
