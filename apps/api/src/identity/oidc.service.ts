import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PersonId } from '@ruta/contracts/protocol/ids';
import type { OidcStarted, StartOidc } from '@ruta/contracts/identity/sign-in';
import { parse, serialize } from 'cookie';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Accounts, type Browser, type Recognised } from './accounts.service.ts';
import { type OidcIdentity, OidcProvider } from './oidc-provider.ts';
import { Privacy } from './privacy.service.ts';
import { hashOfToken, newToken } from './secrets.ts';

const COOKIE = 'ruta_oidc';
const MINUTES = 10;

interface Attempt {
  code_verifier: string;
  nonce: string;
  notice: string;
  next_path: string | null;
}

/** Signing in through the provider: the browser that started is the only one that can finish, once, within 10 minutes. */
@Injectable()
export class OidcSignIn {
  constructor(
    private readonly database: DataSource,
    private readonly provider: OidcProvider,
    private readonly accounts: Accounts,
    private readonly privacy: Privacy,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async start(wanted: StartOidc, response: Response): Promise<OidcStarted> {
    this.privacy.refuseOutdated(wanted.notice);
    const secrets = {
      state: newToken(),
      nonce: newToken(),
      codeVerifier: randomBytes(48).toString('base64url'),
    };
    const url = await this.provider.authorizationUrl(secrets);
    const browser = newToken();
    await this.database.query(
      `INSERT INTO oidc_attempt (state_hash, browser_hash, code_verifier, nonce, notice, next_path)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        hashOfToken(secrets.state),
        hashOfToken(browser),
        secrets.codeVerifier,
        secrets.nonce,
        wanted.notice,
        wanted.next ?? null,
      ],
    );
    response.append('Set-Cookie', this.cookie(browser, MINUTES * 60));
    return { url };
  }

  /** `query` with its question mark, as the provider sent it. Resolves to where to go next. */
  async finish(query: string, browser: Browser): Promise<string> {
    browser.response.append('Set-Cookie', this.cookie('', 0));
    const state = new URLSearchParams(query).get('state') ?? '';
    const attempt = await this.take(state, browser.request.headers.cookie);
    const secrets = { state, nonce: attempt.nonce, codeVerifier: attempt.code_verifier };
    const identity = await this.provider.identity(query, secrets);
    return this.accounts.enterAs(
      browser,
      attempt.next_path ?? '/',
      (tx) => this.recognise(tx, identity, attempt.notice),
      (tx, personId) => this.link(tx, identity, personId),
    );
  }

  async sweep(): Promise<void> {
    await this.database.query(
      `DELETE FROM oidc_attempt WHERE created_at < now() - interval '${MINUTES} minutes'`,
    );
  }

  private async take(state: string, cookieHeader: string | undefined): Promise<Attempt> {
    const browser = parse(cookieHeader ?? '')[COOKIE] ?? '';
    const [rows]: [Attempt[]] = await this.database.query(
      `DELETE FROM oidc_attempt
       WHERE state_hash = $1 AND browser_hash = $2 AND created_at > now() - interval '${MINUTES} minutes'
       RETURNING code_verifier, nonce, notice, next_path`,
      [hashOfToken(state), hashOfToken(browser)],
    );
    const [attempt] = rows;
    if (!attempt) throw new Refused('identity.provider-failed');
    return attempt;
  }

  private async recognise(tx: Tx, identity: OidcIdentity, notice: string): Promise<Recognised> {
    const [row]: { person_id: string }[] = await tx.query(
      'SELECT person_id FROM oidc_identity WHERE issuer = $1 AND subject = $2',
      [identity.issuer, identity.subject],
    );
    return { personId: row ? PersonId.parse(row.person_id) : null, email: identity.email, notice };
  }

  private async link(tx: Tx, identity: OidcIdentity, personId: PersonId): Promise<void> {
    await tx.query(
      'INSERT INTO oidc_identity (issuer, subject, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [identity.issuer, identity.subject, personId],
    );
  }

  private cookie(value: string, maxAge: number): string {
    const secure = this.config.publicUrl.startsWith('https:');
    return serialize(COOKIE, value, {
      httpOnly: true,
      sameSite: 'lax',
      secure,
      path: '/api/identity/oidc',
      maxAge,
    });
  }
}
