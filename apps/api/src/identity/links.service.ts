import { Inject, Injectable } from '@nestjs/common';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { LinkPreview, LinkRequested, RequestLink } from '@ruta/contracts/identity/sign-in';
import { maskedEmail } from '@ruta/domain/identity/masked-email';
import { decideOpening, decideSending, linkRules } from '@ruta/domain/identity/sign-in-link';
import { uuidv7 } from 'uuidv7';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { networkOf } from '../platform/limits/network-of.ts';
import { Mailer } from '../platform/mail/mailer.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { Privacy } from './privacy.service.ts';
import { hashOfToken, keyOf, newToken } from './secrets.ts';
import { changeEmailLetter, signInLetter } from './sign-in-mail.ts';

interface LinkRow {
  id: string;
  purpose: LinkPreview['purpose'];
  email: string | null;
  person_id: string | null;
  notice: string | null;
  next_path: string | null;
  expires_at: Date;
  used_at: Date | null;
}

/** A link that was opened: what it is for, and what its maker wanted. */
export interface OpenedLink {
  purpose: LinkPreview['purpose'];
  email: string | null;
  personId: PersonId | null;
  notice: string | null;
  next: string;
}

/** One-time links by e-mail. The database never holds the secret of one, and forgets the address when it is used. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly privacy: Privacy,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** To sign in, or with `changing` to give that account a new address. Answers alike for every address. */
  async request(wanted: RequestLink, network: string, changing: PersonId | null): Promise<LinkRequested> {
    if (!this.mailer.delivers) throw new Refused('identity.way-in-closed');
    this.privacy.refuseOutdated(wanted.notice);
    const validMinutes = linkRules.lifeMs / 60_000;
    const letters = changing ? changeEmailLetter : signInLetter;
    const from = networkOf(network);
    await this.transactions.run(async (tx) => {
      await this.refuseTooMany(tx, wanted.email, from);
      const link = await this.make(tx, changing ? 'change-email' : 'sign-in', wanted, from, changing);
      await this.outbox.add(tx, { to: wanted.email, ...letters[wanted.locale](link, validMinutes) });
    });
    return { validMinutes };
  }

  /** What the page shows before its button is pressed; changes nothing, however often it is asked. */
  async preview(tx: Tx, token: string): Promise<Omit<LinkPreview, 'guestFollows'>> {
    const row = await this.find(tx, token, '');
    return { purpose: row.purpose, maskedEmail: row.email === null ? '' : maskedEmail(row.email) };
  }

  /** Uses the link up. Two at once: one opens it, the other is told that it was used. */
  async open(tx: Tx, token: string): Promise<OpenedLink> {
    const row = await this.find(tx, token, 'FOR UPDATE');
    await tx.query('UPDATE sign_in_link SET used_at = now(), email = NULL WHERE id = $1', [row.id]);
    return {
      purpose: row.purpose,
      email: row.email,
      personId: row.person_id === null ? null : PersonId.parse(row.person_id),
      notice: row.notice,
      next: row.next_path ?? '/',
    };
  }

  /** The address of a link for whoever sets the installation up; no mail is sent. */
  async forFirstAdministrator(tx: Tx): Promise<string> {
    return this.insert(tx, { purpose: 'first-administrator', lifeMs: linkRules.firstAdministratorLifeMs });
  }

  /** The same for another one, who signs in by this address. */
  async forAdministrator(tx: Tx, email: string): Promise<string> {
    const lifeMs = linkRules.firstAdministratorLifeMs;
    return this.insert(tx, { purpose: 'administrator', lifeMs, wanted: { email } });
  }

  /** Forgets links a day after their end: until then they only count for how often somebody asked. */
  async sweep(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM sign_in_link WHERE expires_at < now() - interval '1 day'`);
    await tx.query(`UPDATE sign_in_link SET email = NULL WHERE email IS NOT NULL AND expires_at < now()`);
  }

  private make(
    tx: Tx,
    purpose: 'sign-in' | 'change-email',
    wanted: RequestLink,
    network: string,
    personId: PersonId | null,
  ): Promise<string> {
    return this.insert(tx, { purpose, lifeMs: linkRules.lifeMs, wanted, network, personId });
  }

  private async insert(
    tx: Tx,
    link: {
      purpose: LinkPreview['purpose'];
      lifeMs: number;
      wanted?: Pick<RequestLink, 'email'> & Partial<RequestLink>;
      network?: string;
      personId?: PersonId | null;
    },
  ): Promise<string> {
    const token = newToken();
    const { wanted, network } = link;
    await tx.query(
      `INSERT INTO sign_in_link (id, token_hash, purpose, email, email_key, network_key, person_id, notice, next_path, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(secs => $10))`,
      [
        uuidv7(),
        hashOfToken(token),
        link.purpose,
        wanted?.email ?? null,
        wanted ? this.key('email', wanted.email) : null,
        network ? this.key('network', network) : null,
        link.personId ?? null,
        wanted?.notice ?? null,
        wanted?.next ?? null,
        link.lifeMs / 1000,
      ],
    );
    const language = wanted?.locale === 'en' ? '?lang=en' : '';
    return `${this.config.publicUrl}/entrar/${token}${language}`;
  }

  private async refuseTooMany(tx: Tx, email: string, network: string): Promise<void> {
    const keys = [this.key('email', email), this.key('network', network)];
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 23))', [keys[0]?.toString('hex')]);
    const [{ to_address: toAddress, from_network: fromNetwork }] = await tx.query(
      `SELECT (SELECT count(*)::int FROM sign_in_link WHERE email_key = $1 AND created_at > now() - interval '1 hour') AS to_address,
              (SELECT count(*)::int FROM sign_in_link WHERE network_key = $2 AND created_at > now() - interval '1 hour') AS from_network`,
      keys,
    );
    const decision = decideSending({ toAddress, fromNetwork });
    if (isRefused(decision)) throw new Refused(decision.refusal.code);
  }

  private async find(tx: Tx, token: string, lock: '' | 'FOR UPDATE'): Promise<LinkRow> {
    const [row]: LinkRow[] = await tx.query(
      `SELECT id, purpose, email, person_id, notice, next_path, expires_at, used_at
       FROM sign_in_link WHERE token_hash = $1 ${lock}`,
      [hashOfToken(token)],
    );
    const link = row ? { expiresAt: row.expires_at.getTime(), usedAt: row.used_at?.getTime() ?? null } : null;
    const decision = decideOpening(link, Date.now());
    if (!row || isRefused(decision)) {
      throw new Refused(isRefused(decision) ? decision.refusal.code : 'identity.link-unknown');
    }
    return row;
  }

  private key(purpose: 'email' | 'network', value: string): Buffer {
    return keyOf(purpose, value, this.config.secret);
  }
}
