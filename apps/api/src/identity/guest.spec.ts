import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Me } from '@ruta/contracts/identity/me';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { deviceRules } from '@ruta/domain/identity/device-standing';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { ARRIVALS, GuestDoor } from './guest-door.ts';
import { IdleGuests } from './idle-guests.ts';
import { cookieOf, flagsOf, idOf } from './testing/browser.ts';

const count = async (api: RunningApi, table: string) =>
  Number((await api.database.query(`SELECT count(*) AS n FROM ${table}`))[0].n);

describe('a guest', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());

  const me = async (who?: TestPerson) => Me.parse(await (await api.get('/identity/me', who)).json());

  it('I1 is not made by reading: no cookie and no row', async () => {
    const before = await count(api, 'person');
    const read = [
      await api.get('/identity/me'),
      await api.get('/identity/ways-in'),
      await api.get('/identity/export'),
    ];
    expect(read.map((answer) => answer.headers.getSetCookie())).toEqual([[], [], []]);
    expect(await read[2]?.json()).toMatchObject({ code: 'policy.device-needed', status: 401 });
    expect(await count(api, 'person')).toBe(before);
  });

  it('I1 is made by the first action, and is the same person from then on', async () => {
    const answer = await api.post('/identity/begin', {});
    const first = Me.parse(await answer.json());
    expect(first.actor.kind).toBe('guest');
    const again = await me({ personId: '', cookie: cookieOf(answer) });
    expect(again.actor).toEqual(first.actor);
  });

  it('I2 carries 256 random bits in a cookie that scripts and other sites do not get', async () => {
    const answer = await api.post('/identity/begin', {});
    expect(flagsOf(answer)).toMatchObject({
      HttpOnly: '',
      SameSite: 'Lax',
      Path: '/',
      'Max-Age': String(deviceRules.cookieSeconds),
    });
    expect(flagsOf(answer)).not.toHaveProperty('Secure');
    const [token] = cookieOf(answer).split('=')[1]?.split('.') ?? [];
    expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32);
    const stored = await api.database.query('SELECT 1 FROM device WHERE token_hash = $1', [
      Buffer.from(token ?? '', 'base64url'),
    ]);
    expect(stored).toEqual([]);
  });

  it('I2 whose signature does not fit is nobody', async () => {
    const guest = await api.guest();
    const forged = guest.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await me({ ...guest, cookie: forged })).actor).toEqual({ kind: 'visitor' });
    expect((await me(guest)).actor).toEqual({ kind: 'guest', personId: guest.personId });
  });

  it('I3 gets a new token after a week; the old one goes on for a minute', async () => {
    const guest = await api.guest();
    await api.database.query(
      `UPDATE device SET rotated_at = now() - interval '8 days' WHERE person_id = $1`,
      [guest.personId],
    );
    const answer = await api.get('/identity/me', guest);
    const renewed = { ...guest, cookie: cookieOf(answer) };
    expect(renewed.cookie).not.toBe(guest.cookie);
    expect(idOf(await me(renewed))).toBe(guest.personId);
    expect(idOf(await me(guest))).toBe(guest.personId);
    await api.database.query(
      `UPDATE device SET rotated_at = now() - interval '2 minutes' WHERE person_id = $1`,
      [guest.personId],
    );
    expect(idOf(await me(guest))).toBeNull();
    expect(idOf(await me(renewed))).toBe(guest.personId);
  });

  it('I3 asking twice at once changes the token once', async () => {
    const guest = await api.guest();
    await api.database.query(
      `UPDATE device SET rotated_at = now() - interval '8 days' WHERE person_id = $1`,
      [guest.personId],
    );
    const answers = await Promise.all([1, 2, 3].map(() => api.get('/identity/me', guest)));
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toHaveLength(1);
    for (const answer of answers) expect(idOf(Me.parse(await answer.json()))).toBe(guest.personId);
  });

  it('I25 gives a name only after the privacy notice in force', async () => {
    const guest = await api.guest();
    const early = await api.post('/identity/name', { displayName: 'Rosa' }, guest, 'PUT');
    expect(await early.json()).toMatchObject({
      status: 428,
      code: 'identity.notice-needed',
      detail: { version: currentNotice.version },
    });
    const outdated = await api.post('/identity/privacy-acknowledgement', { version: '2020-01-01' }, guest);
    expect(await outdated.json()).toMatchObject({ status: 409, code: 'identity.notice-outdated' });
    expect(
      (await api.post('/identity/privacy-acknowledgement', { version: currentNotice.version }, guest)).status,
    ).toBe(204);
    expect(
      (await api.post('/identity/name', { displayName: '  Rosa\u202e  Mendieta ' }, guest, 'PUT')).status,
    ).toBe(204);
    expect(await me(guest)).toMatchObject({
      displayName: 'Rosa Mendieta',
      acknowledged: currentNotice.version,
    });
  });

  it('I23 changes nothing without the header that a foreign form cannot send', async () => {
    const guest = await api.guest();
    const answer = await fetch(`${api.url}/api/identity/sign-out`, {
      method: 'POST',
      headers: { cookie: guest.cookie },
    });
    expect(answer.status).toBe(400);
    expect(idOf(await me(guest))).toBe(guest.personId);
  });

  it('I35 who did nothing and was not seen for thirty days is forgotten, and nobody else', async () => {
    const names = ['idle', 'read the notice', 'did something', 'seen lately', 'new'] as const;
    const guests = new Map<string, string>();
    for (const name of names) guests.set(name, (await api.guest(name)).personId);
    const account = (await api.person()).personId;
    const of = (...which: (typeof names)[number][]) => which.map((name) => guests.get(name));
    const notNew = [...of('idle', 'read the notice', 'did something', 'seen lately'), account];
    const backdate = (table: string, column: string, key: string, ids: unknown[]) =>
      api.database.query(
        `UPDATE ${table} SET ${column} = now() - interval '31 days' WHERE ${key} = ANY ($1::uuid[])`,
        [ids],
      );
    await backdate('person', 'created_at', 'id', notNew);
    await backdate('device', 'seen_at', 'person_id', [
      ...of('idle', 'read the notice', 'did something'),
      account,
    ]);
    await api.database.query(
      `INSERT INTO privacy_acknowledgement (person_id, notice, notice_hash, at) VALUES ($1, 'v', repeat('0', 64), now())`,
      of('read the notice'),
    );
    // Any row of any table that points to them.
    await api.database.query(
      `INSERT INTO mail_choice (person_id, mentions, locale) VALUES ($1, false, 'es')`,
      of('did something'),
    );

    const sweep = () => api.app.get(IdleGuests, { strict: false }).sweep();
    expect(await sweep()).toBe(2);
    const left: { id: string }[] = await api.database.query(
      'SELECT id FROM person WHERE id = ANY ($1::uuid[])',
      [[...guests.values(), account]],
    );
    expect(left.map(({ id }) => id).toSorted()).toEqual(
      [...of('did something', 'seen lately', 'new'), account].toSorted(),
    );
    expect(await sweep()).toBe(0);
  });

  it('O83 is made only so fast at one address, by a cookie of an ended device too, which goes on reading', async () => {
    const guest = await api.guest();
    expect((await api.post('/identity/sign-out', {}, guest)).status).toBe(204);
    const door = api.app.get(GuestDoor, { strict: false });
    const comesIn = () => {
      try {
        door.admit('127.0.0.1');
        return true;
      } catch {
        return false;
      }
    };
    let hall = 0;
    while (comesIn()) hall += 1;
    // The few who came before in this file are not among them.
    expect(hall).toBeGreaterThan(ARRIVALS.burst - 100);
    // Every so often one more is let in: whoever asks just then is followed by one who is not.
    const begin = async () => {
      while (comesIn());
      return (await api.post('/identity/begin', {}, guest)).json();
    };
    let answer = await begin();
    while (answer.code !== 'request.too-many') answer = await begin();
    expect(answer.status).toBe(429);
    expect((await me(guest)).actor.kind).toBe('visitor');
  });
});

describe('over https', () => {
  it('I2 the cookie is Secure and bound to this very host', async () => {
    const api = await startApi({ publicUrl: 'https://ruta.example' });
    try {
      const answer = await api.post('/identity/begin', {});
      expect(cookieOf(answer)).toMatch(/^__Host-ruta_device=/);
      expect(flagsOf(answer)).toHaveProperty('Secure');
    } finally {
      await api.close();
    }
  });
});
