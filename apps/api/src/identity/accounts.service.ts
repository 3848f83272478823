import { Injectable } from '@nestjs/common';
import type { DeviceId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { NoticeVersion } from '@ruta/contracts/identity/privacy';
import type { LinkPreview } from '@ruta/contracts/identity/sign-in';
import type { Request, Response } from 'express';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { type OpenedLink, SignInLinks } from './links.service.ts';
import { LiveActors } from './live-actors.ts';
import { People } from './people.ts';
import { Privacy } from './privacy.service.ts';
import { SignIn } from './sign-in.service.ts';

/** The browser that signs in: who it was until now, and where its new token goes. */
export interface Browser {
  actor: Actor;
  deviceId: DeviceId | null;
  request: Request;
  response: Response;
}

/** How somebody was recognised: by a proven address, or by a provider's account. */
export interface Recognised {
  personId: PersonId | null;
  email: string | null;
  notice: NoticeVersion | null;
}

/** Links by which the guest of the browser becomes part of the account. */
const followed: ReadonlySet<LinkPreview['purpose']> = new Set(['sign-in', 'administrator']);

/** Signing in, by whichever way, and out again. */
@Injectable()
export class Accounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignInLinks,
    private readonly people: People,
    private readonly privacy: Privacy,
    private readonly signIn: SignIn,
    private readonly live: LiveActors,
  ) {}

  previewLink(token: string, actor: Actor): Promise<LinkPreview> {
    return this.transactions.run(async (tx) => {
      const preview = await this.links.preview(tx, token);
      return { ...preview, guestFollows: followed.has(preview.purpose) && actor.kind === 'guest' };
    });
  }

  /** Uses a link up and does what it is for. Resolves to where to go next. */
  confirmLink(token: string, browser: Browser): Promise<string> {
    return this.enter(browser, async (tx) => {
      const link = await this.links.open(tx, token);
      if (link.purpose === 'change-email') return this.changeEmail(tx, link, browser);
      const { email, notice } = link;
      const personId = await this.account(tx, { personId: null, email, notice }, browser);
      if (link.purpose === 'sign-in') return { personId, next: link.next };
      if (link.purpose === 'first-administrator') await this.refuseSecondFirst(tx);
      await tx.query('UPDATE person SET admin = true WHERE id = $1', [personId]);
      return { personId, next: '/mi-cuenta' };
    });
  }

  /** Signs the browser in as somebody a provider vouches for; `find` runs in the same transaction. */
  enterAs(
    browser: Browser,
    next: string,
    find: (tx: Tx) => Promise<Recognised>,
    after: (tx: Tx, personId: PersonId) => Promise<void>,
  ): Promise<string> {
    return this.enter(browser, async (tx) => {
      const personId = await this.account(tx, await find(tx), browser);
      await after(tx, personId);
      return { personId, next };
    });
  }

  /** The demonstration's one click: nobody is merged, whoever the browser was stays who they were. */
  async switchTo(personId: PersonId, browser: Browser): Promise<void> {
    await this.enter(browser, () => Promise.resolve({ personId, next: '/' }));
  }

  async signOut({ actor, deviceId, response }: Browser): Promise<void> {
    if (!deviceId || actor.kind === 'visitor') return;
    response.append('Set-Cookie', await this.transactions.run((tx) => this.signIn.leave(tx, deviceId)));
    await this.live.refresh(actor.personId);
  }

  private async enter(
    browser: Browser,
    work: (tx: Tx) => Promise<{ personId: PersonId; next: string }>,
  ): Promise<string> {
    const { cookie, personId, next } = await this.transactions.run(async (tx) => {
      const result = await work(tx);
      const made = await this.signIn.become(tx, result.personId, browser.deviceId, browser.request);
      return { ...result, cookie: made };
    });
    browser.response.append('Set-Cookie', cookie);
    const before = browser.actor.kind === 'visitor' ? [] : [browser.actor.personId];
    await this.live.refresh(personId, ...before);
    return next;
  }

  /**
   * The account to sign in to. Without one yet, the guest of this browser becomes it; with one, the guest becomes part
   * of it. A browser that is signed in to another account just changes over.
   */
  private async account(
    tx: Tx,
    { personId, email, notice }: Recognised,
    { actor }: Browser,
  ): Promise<PersonId> {
    const guest = actor.kind === 'guest' ? actor.personId : null;
    const known = personId ?? (email === null ? null : await this.people.ofEmail(tx, email));
    const account = known ?? guest ?? (await this.people.create(tx));
    await this.people.makeAccount(tx, account, personId === null ? email : null);
    if (notice !== null) await this.privacy.acknowledge(tx, account, notice);
    if (guest !== null && guest !== account) await this.people.merge(tx, guest, account);
    return account;
  }

  private async changeEmail(tx: Tx, { email, personId }: OpenedLink, { actor }: Browser) {
    const owner = actor.kind === 'account' ? actor.personId : null;
    if (email === null || personId === null || owner !== personId)
      throw new Refused('identity.link-other-account');
    await this.people.setEmail(tx, personId, email);
    return { personId, next: '/mi-cuenta' };
  }

  /** The first one's link is worth nothing once there is one. */
  private async refuseSecondFirst(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE');
    const [{ present }] = await tx.query(
      'SELECT EXISTS (SELECT 1 FROM person WHERE admin AND erased_at IS NULL) AS present',
    );
    if (present) throw new Refused('identity.link-used');
  }
}
