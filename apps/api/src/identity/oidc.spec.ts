import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Me } from '@ruta/contracts/identity/me';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { idOf } from './testing/browser.ts';
import { FormBrowser, startProvider } from './testing/oidc-process.ts';

const notice = currentNotice.version;
const publicUrl = 'http://ruta.localhost';
const callback = `${publicUrl}/api/identity/oidc/callback`;

describe('signing in through an OpenID Connect provider', () => {
  let api: RunningApi;
  let provider: Awaited<ReturnType<typeof startProvider>>;

  beforeAll(async () => {
    provider = await startProvider(callback);
    const oidc = {
      issuer: provider.issuer,
      clientId: 'ruta',
      clientSecret: 'a secret of the tests',
      label: 'Llave',
    };
    api = await startApi({ publicUrl, oidc, demo: true });
  });
  afterAll(async () => {
    await api?.close();
    await provider?.stop();
  });

  /** The part of a sign-in before the provider sends the browser back: what it would then call, on the real server. */
  const upToTheCallback = async (name: string, who?: TestPerson, next?: string) => {
    const browser = new FormBrowser();
    const started = await api.post('/identity/oidc/start', { notice, next }, who);
    browser.take(api.url, started);
    const { url } = await started.json();
    const back = await browser.signIn(url, name, callback);
    const cookie = [who?.cookie, browser.cookieHeader(api.url)].filter(Boolean).join('; ');
    return { url: `${api.url}${back.slice(publicUrl.length)}`, cookie };
  };
  const finish = async (name: string, who?: TestPerson, next?: string) => {
    const { url, cookie } = await upToTheCallback(name, who, next);
    return fetch(url, { headers: { cookie }, redirect: 'manual' });
  };
  const meAfter = async (answer: Response) => {
    const cookie = answer.headers
      .getSetCookie()
      .find((header) => header.startsWith('ruta_device='))
      ?.split(';')[0];
    return Me.parse(await (await api.get('/identity/me', { personId: '', cookie: cookie ?? '' })).json());
  };

  it('is offered by its label', async () => {
    expect(await (await api.get('/identity/ways-in')).json()).toMatchObject({ oidc: { label: 'Llave' } });
  });

  it('I8 makes an account the first time and finds it by issuer and subject after that', async () => {
    const answer = await finish('teresa', undefined, '/mi-cuenta');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/mi-cuenta']);
    const first = await meAfter(answer);
    expect(first).toMatchObject({
      actor: { kind: 'account' },
      email: 'teresa@valle.example',
      acknowledged: notice,
    });
    expect(idOf(await meAfter(await finish('teresa')))).toBe(idOf(first));
  });

  it('I8 joins an existing account by an address that the provider verified, and by no other', async () => {
    const byMail = await api.person();
    await api.database.query(
      `INSERT INTO account_email (person_id, email) VALUES ($1, 'rosa@valle.example')`,
      [byMail.personId],
    );
    const unproven = await meAfter(await finish('unproven-rosa'));
    expect(unproven).toMatchObject({ actor: { kind: 'account' }, email: null });
    expect(idOf(unproven)).not.toBe(byMail.personId);
    expect(idOf(await meAfter(await finish('rosa')))).toBe(byMail.personId);
  });

  it('I9 takes the guest of the browser along', async () => {
    const guest = await api.guest();
    expect(idOf(await meAfter(await finish('julian', guest)))).toBe(guest.personId);
  });

  it('is finished by the browser that started it, once, and by no other state', async () => {
    const failed = '/entrar?no=identity.provider-failed';
    const stolen = await upToTheCallback('marcos');
    const elsewhere = await fetch(stolen.url, { redirect: 'manual' });
    expect(elsewhere.headers.get('location')).toBe(failed);
    const forged = stolen.url.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`);
    expect(
      (await fetch(forged, { headers: { cookie: stolen.cookie }, redirect: 'manual' })).headers.get(
        'location',
      ),
    ).toBe(failed);
    const taken = await fetch(stolen.url, { headers: { cookie: stolen.cookie }, redirect: 'manual' });
    expect(taken.headers.get('location')).toBe('/');
    const again = await fetch(stolen.url, { headers: { cookie: stolen.cookie }, redirect: 'manual' });
    expect(again.headers.get('location')).toBe(failed);
    expect(again.headers.getSetCookie().join()).not.toContain('ruta_device');
  });

  it('refuses a code that was changed on the way', async () => {
    const { url, cookie } = await upToTheCallback('nadia');
    const answer = await fetch(url.replace(/code=[^&]+/, 'code=made-up'), {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/entrar?no=identity.provider-failed');
  });

  it('says so when the provider is away', async () => {
    const away = await startApi({
      oidc: { issuer: 'http://127.0.0.1:9', clientId: 'ruta', clientSecret: undefined, label: 'Llave' },
    });
    try {
      const answer = await away.post('/identity/oidc/start', { notice });
      expect(await answer.json()).toMatchObject({ status: 502, code: 'identity.provider-failed' });
    } finally {
      await away.close();
    }
  });
});
