import { Injectable } from '@nestjs/common';
import { type Administrator, type AdministratorInvitation } from '@ruta/contracts/identity/administrator';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { maskedEmail } from '@ruta/domain/identity/masked-email';
import { linkRules } from '@ruta/domain/identity/sign-in-link';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { log } from '../platform/log/log.ts';
import { SignInLinks } from './links.service.ts';
import { LiveActors } from './live-actors.ts';

const HOUR = 3_600_000;

/** Who keeps the house: they make others by a one-time link and put them back; one always stays. */
@Injectable()
export class Administrators {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignInLinks,
    private readonly live: LiveActors,
  ) {}

  async list(): Promise<Administrator[]> {
    const rows: { id: string; name: string | null; email: string | null }[] = await this.transactions.run(
      (tx) =>
        tx.query(
          `SELECT p.id, p.display_name AS name, e.email FROM person p
           LEFT JOIN account_email e ON e.person_id = p.id
           WHERE p.admin AND p.erased_at IS NULL ORDER BY p.account_since, p.id`,
        ),
    );
    return rows.map(({ id, name, email }) => ({
      personId: PersonId.parse(id),
      name,
      maskedEmail: email === null ? null : maskedEmail(email),
    }));
  }

  /** Whoever opens the link signs in by that address and administers from then on. No mail is sent. */
  async invite(email: string): Promise<AdministratorInvitation> {
    const link = await this.transactions.run((tx) => this.links.forAdministrator(tx, email));
    return { link, validHours: linkRules.firstAdministratorLifeMs / HOUR };
  }

  /** Two who put each other back at once: the rows are locked in one order, and the second is refused. */
  async dismiss(personId: PersonId, by: PersonId): Promise<void> {
    await this.transactions.run(async (tx) => {
      const administrators: { id: string }[] = await tx.query(
        'SELECT id FROM person WHERE admin AND erased_at IS NULL ORDER BY id FOR UPDATE',
      );
      if (!administrators.some(({ id }) => id === personId)) throw new Refused('resource.not-found');
      if (administrators.length === 1) throw new Refused('identity.last-administrator');
      await tx.query('UPDATE person SET admin = false WHERE id = $1', [personId]);
    });
    log.info({ personId, by }, 'an administrator was put back');
    await this.live.refresh(personId);
  }
}
