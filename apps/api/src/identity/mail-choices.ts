import { Injectable } from '@nestjs/common';
import { Locale } from '@ruta/contracts/identity/sign-in';
import type { MailChoice } from '@ruta/contracts/identity/mail-choice';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { Transactions, type Tx } from '../platform/database/transactions.ts';

/** Which letters an account asked for; without asking there are none. */
@Injectable()
export class MailChoices {
  constructor(private readonly transactions: Transactions) {}

  async of(personId: PersonId): Promise<MailChoice> {
    const [row]: { mentions: boolean; locale: string }[] = await this.transactions.run((tx) =>
      tx.query('SELECT mentions, locale FROM mail_choice WHERE person_id = $1', [personId]),
    );
    return row
      ? { mentions: row.mentions, locale: Locale.parse(row.locale) }
      : { mentions: false, locale: 'es' };
  }

  async choose(personId: PersonId, { mentions, locale }: MailChoice): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `INSERT INTO mail_choice (person_id, mentions, locale) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET mentions = $2, locale = $3, at = now()`,
        [personId, mentions, locale],
      ),
    );
  }

  /** Where to write to somebody who was named; `null` for who did not ask for it, or has no address. */
  async mentionsTo(tx: Tx, personId: string): Promise<{ email: string; locale: Locale } | null> {
    const [row]: { email: string; locale: string }[] = await tx.query(
      `SELECT e.email, c.locale FROM mail_choice c JOIN account_email e ON e.person_id = c.person_id
       WHERE c.person_id = $1 AND c.mentions`,
      [personId],
    );
    return row ? { email: row.email, locale: Locale.parse(row.locale) } : null;
  }
}
