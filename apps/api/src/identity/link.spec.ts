import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Me } from '@ruta/contracts/identity/me';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { FirstAdministrator } from './first-administrator.ts';
import { SignInLinks } from './links.service.ts';
import { PersonMerges } from './person-merges.ts';
import { cookieOf, idOf } from './testing/browser.ts';
import { signInByMail, tokenFor } from './testing/sign-in.ts';

const notice = currentNotice.version;

describe('an e-mail link', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ demo: true });
  });
  afterAll(() => api?.close());

  const ask = (email: string, more: object = {}, who?: TestPerson) =>
    api.post('/identity/links', { email, notice, ...more }, who);
  const confirm = (token: string, who?: TestPerson) => api.post('/identity/links/confirm', { token }, who);
  const meOf = async (cookie: string) =>
    Me.parse(await (await api.get('/identity/me', { personId: '', cookie })).json());
  const signIn = async (email: string, who?: TestPerson) => (await signInByMail(api, email, who)).cookie;

  it('I5 signs in once, by its button, and its secret is nowhere in the database but in the letter', async () => {
    await ask('rosa@valle.example', { next: '/valle-del-encino' });
    const token = await tokenFor(api, 'rosa@valle.example');
    const [link] = await api.database.query(
      'SELECT row_to_json(l)::text AS row FROM sign_in_link l ORDER BY created_at DESC LIMIT 1',
    );
    expect(link.row).not.toContain(token);
    for (let scan = 0; scan < 3; scan += 1) {
      const seen = await api.post('/identity/links/preview', { token });
      expect(await seen.json()).toEqual({
        purpose: 'sign-in',
        maskedEmail: 'r•••@valle.example',
        guestFollows: false,
      });
    }
    const opened = await confirm(token);
    expect(await opened.json()).toEqual({ next: '/valle-del-encino' });
    expect(await meOf(cookieOf(opened))).toMatchObject({
      actor: { kind: 'account' },
      email: 'rosa@valle.example',
      acknowledged: notice,
    });
    const again = await confirm(token);
    expect(await again.json()).toMatchObject({ status: 410, code: 'identity.link-used' });
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('I5 opened by two at once lets one of them in', async () => {
    await ask('two@valle.example');
    const token = await tokenFor(api, 'two@valle.example');
    const answers = await Promise.all([confirm(token), confirm(token), confirm(token)]);
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([
      200, 410, 410,
    ]);
  });

  it('I5 has an end, and a made-up one is unknown', async () => {
    await ask('late@valle.example');
    await api.database.query(`UPDATE sign_in_link SET expires_at = now() WHERE email = 'late@valle.example'`);
    expect(await (await confirm(await tokenFor(api, 'late@valle.example'))).json()).toMatchObject({
      code: 'identity.link-expired',
    });
    expect(await (await confirm('x'.repeat(43))).json()).toMatchObject({ code: 'identity.link-unknown' });
  });

  it('I6 is answered alike for a known and an unknown address, and the sixth in an hour is not sent', async () => {
    const bodies = [];
    for (const email of ['rosa@valle.example', 'nobody@valle.example']) {
      const answer = await ask(email);
      bodies.push([answer.status, await answer.text(), answer.headers.getSetCookie()]);
    }
    expect(bodies[0]).toEqual(bodies[1]);
    const many = [];
    for (let n = 0; n < 6; n += 1) many.push((await ask(' Often@Valle.example')).status);
    expect(many).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('I25 is not made, and the address not stored, before the notice was acknowledged', async () => {
    const answer = await api.post('/identity/links', { email: 'early@valle.example', notice: '2020-01-01' });
    expect(await answer.json()).toMatchObject({ status: 409, code: 'identity.notice-outdated' });
    expect((await api.post('/identity/links', { email: 'early@valle.example' })).status).toBe(400);
    expect(
      await api.database.query(`SELECT 1 FROM mail_outbox WHERE to_address = 'early@valle.example'`),
    ).toEqual([]);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'I15 does not lead to %s',
    async (next) => {
      expect((await ask('next@valle.example', { next })).status).toBe(400);
    },
  );

  it('I7 gives a new token at every sign-in; the one from before opens nothing', async () => {
    const guest = await api.guest();
    const cookie = await signIn('fixed@valle.example', guest);
    expect(cookie).not.toBe(guest.cookie);
    expect((await meOf(guest.cookie)).actor).toEqual({ kind: 'visitor' });
  });

  it('I9 makes the guest the account when there is none yet: the same person', async () => {
    const guest = await api.guest('Julián');
    const cookie = await signIn('julian@valle.example', guest);
    expect(await meOf(cookie)).toMatchObject({
      actor: { kind: 'account', personId: guest.personId },
      displayName: 'Julián',
    });
  });

  it('I9 makes the guest part of an account that exists, with every topic’s step in the same transaction', async () => {
    const account = idOf(await meOf(await signIn('nadia@valle.example')));
    const guest = await api.guest('Nadia en el teléfono');
    const seen: string[] = [];
    api.app.get(PersonMerges).onPersonMerge('test', async (tx, { from, into }) => {
      const [row] = await tx.query('SELECT merged_into FROM person WHERE id = $1', [from]);
      seen.push(from, into, String(row.merged_into));
    });
    const cookie = await signIn('nadia@valle.example', guest);
    expect(idOf(await meOf(cookie))).toBe(account);
    expect(seen).toEqual([guest.personId, account, 'null']);
    const [merged] = await api.database.query('SELECT merged_into, display_name FROM person WHERE id = $1', [
      guest.personId,
    ]);
    expect(merged).toEqual({ merged_into: account, display_name: null });
    expect((await meOf(cookie)).displayName).toBe('Nadia en el teléfono');
  });

  it('I9 merges nothing when a topic cannot follow, and the link can be used again', async () => {
    await signIn('marcos@valle.example');
    const guest = await api.guest();
    const merges = api.app.get(PersonMerges);
    let fails = true;
    merges.onPersonMerge('failing', async () => {
      if (fails) throw new Error('this topic cannot follow');
    });
    await ask('marcos@valle.example');
    const token = await tokenFor(api, 'marcos@valle.example');
    expect((await confirm(token, guest)).status).toBe(500);
    expect(idOf(await meOf(guest.cookie))).toBe(guest.personId);
    fails = false;
    expect((await confirm(token, guest)).status).toBe(200);
  });

  it('I10 takes along the guest who confirms, not the one who asked', async () => {
    const asking = await api.guest();
    const confirming = await api.guest();
    await ask('sofia@valle.example', {}, asking);
    const cookie = cookieOf(await confirm(await tokenFor(api, 'sofia@valle.example'), confirming));
    expect(idOf(await meOf(cookie))).toBe(confirming.personId);
    expect(idOf(await meOf(asking.cookie))).toBe(asking.personId);
  });

  it('I11 signing out ends the token at once', async () => {
    const cookie = await signIn('andres@valle.example');
    const answer = await api.post('/identity/sign-out', {}, { personId: '', cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^ruta_device=;.*Max-Age=0/);
    expect((await meOf(cookie)).actor.kind).toBe('visitor');
  });

  it('I11 a device is listed with a coarse name and can be ended from another one', async () => {
    const here = await signIn('devices@valle.example');
    const there = await signIn('devices@valle.example');
    const list = await (await api.get('/identity/devices', { personId: '', cookie: here })).json();
    expect(list.items.map((item: { current: boolean }) => item.current).toSorted()).toEqual([false, true]);
    const other = list.items.find((item: { current: boolean }) => !item.current);
    expect(
      (await api.post(`/identity/devices/${other.id}`, {}, { personId: '', cookie: here }, 'DELETE')).status,
    ).toBe(204);
    expect((await meOf(there)).actor.kind).toBe('visitor');
    expect((await meOf(here)).actor.kind).toBe('account');
    const stranger = await api.person();
    const current = list.items.find((item: { current: boolean }) => item.current);
    expect((await api.post(`/identity/devices/${current.id}`, {}, stranger, 'DELETE')).status).toBe(404);
  });

  it('changes an address only where it was asked for, and only to one that is free', async () => {
    const cookie = await signIn('before@valle.example');
    const who = { personId: '', cookie };
    const change = async (email: string) => {
      expect((await api.post('/identity/links/change-email', { email, notice }, who)).status).toBe(202);
      return tokenFor(api, email);
    };
    const elsewhere = await confirm(await change('after@valle.example'), await api.person());
    expect(await elsewhere.json()).toMatchObject({ code: 'identity.link-other-account' });
    const changed = await confirm(await change('after@valle.example'), who);
    expect((await meOf(cookieOf(changed))).email).toBe('after@valle.example');
    who.cookie = cookieOf(changed);
    const taken = await confirm(await change('rosa@valle.example'), who);
    expect(await taken.json()).toMatchObject({ code: 'identity.email-taken' });
  });

  it('I13 makes the first administrator, once and only while there is none', async () => {
    const first = api.app.get(FirstAdministrator);
    const [one, other] = [await first.link(), await first.link()].map((url) => url?.split('/').at(-1) ?? '');
    const opened = await confirm(one ?? '');
    expect(await opened.json()).toEqual({ next: '/mi-cuenta' });
    expect((await meOf(cookieOf(opened))).actor).toMatchObject({ kind: 'account', admin: true });
    expect(await (await confirm(other ?? '')).json()).toMatchObject({ code: 'identity.link-used' });
    expect(await first.link()).toBeNull();
  });

  it('keeps neither address nor link longer than it is needed', async () => {
    await ask('swept@valle.example');
    await api.database.query(
      `UPDATE sign_in_link SET expires_at = now() - interval '1 minute' WHERE email = 'swept@valle.example'`,
    );
    await api.app.get(Transactions).run((tx) => api.app.get(SignInLinks).sweep(tx));
    expect(
      await api.database.query(`SELECT 1 FROM sign_in_link WHERE email = 'swept@valle.example'`),
    ).toEqual([]);
  });
});

describe('without mail and demonstration', () => {
  it('offers no link and asks for none', async () => {
    const api = await startApi({ demo: false, smtpUrl: undefined });
    try {
      expect(await (await api.get('/identity/ways-in')).json()).toEqual({
        email: false,
        oidc: null,
        demo: false,
      });
      const answer = await api.post('/identity/links', { email: 'rosa@valle.example', notice });
      expect(await answer.json()).toMatchObject({ status: 404, code: 'identity.way-in-closed' });
    } finally {
      await api.close();
    }
  });
});
