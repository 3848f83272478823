import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OwnRegistration, RegistrationList, SessionCall } from '@ruta/contracts/calendar/calendar';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { io } from 'socket.io-client';
import { Erasure } from '../identity/erasure.service.ts';
import { Oneself } from '../identity/oneself.service.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { SessionRoom } from '../session/testing/session-room.ts';
import { Reminders } from './reminders.ts';

interface Letter {
  to: string;
  subject: string;
  text: string;
  ics: string | null;
}

const hour = 3_600_000;

describe('the call to a session', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
  }, 30_000);
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    path = `/entities/${room.entity}/sessions/${room.header.id}`;
    await startsIn(30 * hour);
  });
  afterEach(() => room.close());

  const startsIn = (ms: number) =>
    api.database.query('UPDATE session SET starts_at = $2 WHERE id = $1', [
      room.header.id,
      new Date(Date.now() + ms),
    ]);
  const call = async (who?: TestPerson) =>
    SessionCall.parse(await (await api.get(`${path}/call`, who)).json());
  const set = async (wanted: { capacity?: number | null; link?: string | null; linkFor?: string } = {}) => {
    const body = { registers: true, capacity: 2, link: null, linkFor: 'registered', ...wanted };
    const answer = await api.post(`${path}/call`, body, room.facilitator, 'PUT');
    expect(answer.status).toBe(200);
  };
  const newEmail = () => `${randomUUID().slice(0, 8)}@ejemplo.mx`;
  const ask = (email: string, who?: TestPerson, name: string | null = 'Ximena') =>
    api.post(
      `${path}/registrations`,
      { email, name, mode: 'room', notice: currentNotice.version, locale: 'es' },
      who,
    );
  const letters = async (to: string): Promise<Letter[]> =>
    api.database.query(
      `SELECT to_address AS to, subject, body AS text, calendar ->> 'content' AS ics FROM mail_outbox
       WHERE to_address = $1 ORDER BY created_at, id`,
      [to],
    );
  async function tokenOf(email: string): Promise<string> {
    const [letter] = await letters(email);
    return /inscripcion\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  }
  const answer = async (email: string, what: 'confirm' | 'cancel', who?: TestPerson) =>
    OwnRegistration.parse(
      await (await api.post(`/registrations/${await tokenOf(email)}/${what}`, {}, who)).json(),
    );
  async function registered(who?: TestPerson): Promise<string> {
    const email = newEmail();
    expect((await ask(email, who)).status).toBe(201);
    await answer(email, 'confirm', who);
    return email;
  }
  const last = async (email: string) => (await letters(email)).at(-1);
  const unfolded = (ics: string | null | undefined) => (ics ?? '').replace(/\r\n[ \t]/g, '').split('\r\n');

  it('CA1 keeps nothing before the link in the mail is confirmed; looking at it confirms nothing', async () => {
    expect((await ask(newEmail())).status).toBe(409);
    await set();
    const email = newEmail();
    await ask(email);
    const token = await tokenOf(email);
    expect(OwnRegistration.parse(await (await api.get(`/registrations/${token}`)).json()).state).toBe(
      'asked',
    );
    expect((await call()).registered).toBe(0);
    expect((await answer(email, 'confirm')).state).toBe('registered');
    expect((await call()).registered).toBe(1);
    expect((await api.get(`/registrations/${token.slice(0, -2)}AA`)).status).toBe(404);
  });

  it('CA2 never gives more places than there are, however many confirm at once', async () => {
    await set({ capacity: 2 });
    const emails = Array.from({ length: 6 }, newEmail);
    for (const email of emails) await ask(email);
    await Promise.all(emails.map((email) => answer(email, 'confirm')));
    expect(await call()).toMatchObject({ registered: 2, waiting: 4 });
    const owns = await Promise.all(
      emails.map(async (email) =>
        OwnRegistration.parse(await (await api.get(`/registrations/${await tokenOf(email)}`)).json()),
      ),
    );
    expect(owns.flatMap(({ place }) => place ?? []).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('CA3 gives a free place to who waits longest, and sends nobody home', async () => {
    await set({ capacity: 1 });
    const [first, second, third] = [await registered(), await registered(), await registered()];
    await answer(first, 'cancel');
    expect((await last(second))?.subject).toContain('Se desocupó un lugar');
    expect(await call()).toMatchObject({ registered: 1, waiting: 1 });
    await set({ capacity: 5 });
    expect((await last(third))?.subject).toContain('Se desocupó un lugar');
    await set({ capacity: 1 });
    expect(await call()).toMatchObject({ registered: 2, waiting: 0 });
  });

  it('CA4 answers alike for a new address and for a known one', async () => {
    await set();
    const email = await registered();
    const bodies = [await (await ask(email)).json(), await (await ask(newEmail())).json()];
    expect(bodies[0]).toEqual(bodies[1]);
    expect((await call()).registered).toBe(1);
    expect((await last(email))?.subject).toContain('Tienes lugar');
  });

  it('CA13 writes to an address eight times in an hour at most, however often a stranger asks for the same place', async () => {
    await set();
    const email = await registered();
    const before = (await letters(email)).length;
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await ask(email)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await letters(email)).length - before).toBeLessThan(8);
  });

  it('CA13 lets a hall behind one address ask at once', async () => {
    await set({ capacity: null });
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async () => (await ask(newEmail())).status),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
  });

  it('CA14 belongs to who has the letter, not to who asked with somebody’s address', async () => {
    const link = 'https://video.ejemplo.mx/agua';
    await set({ link, capacity: 1 });
    const [stranger, owner] = [await api.guest(), await api.guest()];
    const email = newEmail();
    await ask(email, stranger);
    await answer(email, 'confirm', owner);
    expect((await call(stranger)).link).toBeNull();
    expect((await call(owner)).link).toBe(link);
    const taken = await api.app.get(Oneself).export(PersonId.parse(stranger.personId));
    expect(JSON.stringify(taken)).not.toContain(email);
    await api.app.get(Erasure).erase(PersonId.parse(stranger.personId));
    expect(await call(owner)).toMatchObject({ registered: 1, link });
  });

  it('CA15 tells open pages of a place once it can be read, and not before', async () => {
    await set();
    await api.database.query(`
      CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON registration DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION late()`);
    const socket = io(api.url, { transports: ['websocket'], forceNew: true });
    try {
      await socket.timeout(5000).emitWithAck('entity.watch', { entityId: room.header.entityId });
      const email = newEmail();
      await ask(email);
      const seen = new Promise<number>((resolve, reject) =>
        socket.once('entity.changed', () => call().then(({ registered: count }) => resolve(count), reject)),
      );
      await answer(email, 'confirm');
      expect(await seen).toBe(1);
    } finally {
      socket.close();
      await api.database.query('DROP TRIGGER late ON registration; DROP FUNCTION late');
    }
  });

  it('CA5 tells names to who prepares the session alone, and removes them when it is past', async () => {
    await set();
    const email = await registered();
    expect((await api.get(`${path}/registrations`)).status).toBe(401);
    const list = async () =>
      RegistrationList.parse(await (await api.get(`${path}/registrations`, room.facilitator)).json());
    expect((await list()).items).toMatchObject([{ email, name: 'Ximena', state: 'registered' }]);
    await startsIn(-40 * 24 * hour);
    await api.app.get(Reminders).forget();
    expect((await list()).items).toMatchObject([{ email: null, name: null, state: 'registered' }]);
  });

  it('CA5 is part of one’s export, and gone with one’s erasure, which frees the place', async () => {
    await set({ capacity: 1 });
    const guest = await api.guest();
    const email = await registered(guest);
    const next = await registered();
    const person = PersonId.parse(guest.personId);
    expect(JSON.stringify(await api.app.get(Oneself).export(person))).toContain(email);
    await api.app.get(Erasure).erase(person);
    await api.app.get(Reminders).remind();
    expect(await call()).toMatchObject({ registered: 1, waiting: 0 });
    expect((await last(next))?.subject).toContain('Se desocupó');
    const rows = await api.database.query('SELECT 1 FROM registration WHERE email = $1', [email]);
    expect(rows).toEqual([]);
  });

  it('CA6 shows the video call to who has a place, or to everybody', async () => {
    const link = 'https://video.ejemplo.mx/agua';
    await set({ link });
    const guest = await api.guest();
    await registered(guest);
    expect([(await call()).link, (await call(guest)).link]).toEqual([null, link]);
    const feed = () =>
      api
        .get(`/entities/${room.entity}/calendar.ics`)
        .then(async (response) => unfolded(await response.text()).join('\n'));
    expect(await feed()).not.toContain('video.ejemplo');
    await set({ link, linkFor: 'everyone' });
    expect((await call()).link).toBe(link);
    expect(await feed()).toContain('video.ejemplo');
  });

  it('CA7 tells of a change with the same UID and a higher SEQUENCE', async () => {
    await set();
    const email = await registered();
    const before = unfolded((await last(email))?.ics);
    expect(before).toContain('METHOD:REQUEST');
    expect(before).toContain('SEQUENCE:0');
    const changed = await api.post(
      path,
      { title: 'Mesa de agua y pozos', startsAt: Date.now() + 50 * hour },
      room.facilitator,
      'PATCH',
    );
    expect(changed.status).toBe(200);
    const letter = await last(email);
    expect(letter?.subject).toContain('Cambió: Mesa de agua y pozos');
    const after = unfolded(letter?.ics);
    expect(after).toContain('SEQUENCE:1');
    const uid = (lines: string[]) => lines.find((line) => line.startsWith('UID:'));
    expect(uid(after)).toBe(uid(before));
    const count = (await letters(email)).length;
    await api.post(path, { title: 'Mesa de agua y pozos' }, room.facilitator, 'PATCH');
    expect(await letters(email)).toHaveLength(count);
  });

  it('S138 keeps what two change at once, each their own', async () => {
    const held = api.database.createQueryRunner();
    const waiting = async () => {
      const [row] = await api.database.query(
        `SELECT count(*)::int AS count FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return row.count as number;
    };
    await held.query('BEGIN');
    await held.query('SELECT FROM session WHERE id = $1 FOR UPDATE', [room.header.id]);
    const changes = [{ title: 'Mesa de agua y pozos' }, { place: 'Biblioteca' }].map((change) =>
      api.post(path, change, room.facilitator, 'PATCH'),
    );
    while ((await waiting()) < changes.length) await nextTurn();
    await held.query('COMMIT');
    await held.release();
    expect((await Promise.all(changes)).map(({ status }) => status)).toEqual([200, 200]);
    const [now] = await api.database.query('SELECT title, place FROM session WHERE id = $1', [
      room.header.id,
    ]);
    expect(now).toEqual({ title: 'Mesa de agua y pozos', place: 'Biblioteca' });
  });

  it('CA8 takes the event out of the calendar when a place is given back or the session is called off', async () => {
    await set();
    const [one, other] = [await registered(), await registered()];
    await answer(one, 'cancel');
    expect(unfolded((await last(one))?.ics)).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']),
    );
    expect(
      (await api.post(`${path}/call-off`, { reason: 'No hay luz en la biblioteca' }, room.facilitator))
        .status,
    ).toBe(201);
    const letter = await last(other);
    expect(letter?.text).toContain('No hay luz en la biblioteca');
    expect(unfolded(letter?.ics)).toContain('METHOD:CANCEL');
    expect((await ask(newEmail())).status).toBe(409);
    expect((await call()).calledOff?.reason).toContain('No hay luz');
  });

  it('CA12 holds a session that was called off, until it is called again', async () => {
    await set();
    const email = await registered();
    const reason = { reason: 'No hay luz en la biblioteca' };
    await api.post(`${path}/call-off`, reason, room.facilitator);
    const console = await room.console();
    await console.do({ type: 'lease.take', console: randomUUID() });
    expect(console.joined?.header.calledOff).toBe(reason.reason);
    expect(await console.command({ type: 'run.start' })).toMatchObject({
      refusal: { code: 'session.called-off' },
    });
    expect((await api.post(`${path}/reinstate`, {}, await api.person())).status).toBe(403);
    const again = await api.post(`${path}/reinstate`, {}, room.facilitator);
    expect([again.status, (await again.json()).calledOff]).toEqual([201, null]);
    const letter = await last(email);
    expect(letter?.subject).toContain('Sí se hace');
    expect(unfolded(letter?.ics)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'STATUS:CONFIRMED']));
    await console.do({ type: 'run.start' });
    const late = await api.post(`${path}/call-off`, reason, room.facilitator);
    expect([late.status, (await late.json()).code]).toEqual([409, 'session.not-scheduled']);
  });

  it('CA9 reminds once, whoever looks, and again when the session moves', async () => {
    await set();
    const email = await registered();
    const reminders = api.app.get(Reminders);
    const about = async () =>
      (await letters(email)).filter(({ subject }) => subject.startsWith('Mañana')).length;
    await reminders.remind();
    expect(await about()).toBe(0);
    await startsIn(23 * hour);
    await api.database.query(`UPDATE registration SET queued_at = now() - interval '3 days'`);
    await Promise.all([reminders.remind(), reminders.remind(), reminders.remind()]);
    await reminders.remind();
    expect(await about()).toBe(1);
    await api.post(path, { startsAt: Date.now() + 20 * hour }, room.facilitator, 'PATCH');
    await reminders.remind();
    expect(await about()).toBe(2);
  });

  it('CA10 has a file for every session and a feed for every entity', async () => {
    const file = await api.get(`${path}/calendar.ics`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const lines = unfolded(await file.text());
    expect(lines).toContain('SUMMARY:Mesa de agua');
    expect(lines.find((line) => line.startsWith('DTSTART'))).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
    expect(lines).toContain(`UID:${room.header.id}@ruta-abierta`);
    const feed = await (await api.get(`/entities/${room.entity}/calendar.ics`)).text();
    for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(feed)).toContain('METHOD:PUBLISH');
  });

  it('CA11 counts who came of those who registered, at the door by hand too, and who walked in', async () => {
    await set({ capacity: null });
    const guest = await api.guest();
    await registered(guest);
    const byHand = await registered();
    await registered();
    await room.phone('Ximena', guest);
    await room.phone('Sin inscripción');
    const list = async () =>
      RegistrationList.parse(await (await api.get(`${path}/registrations`, room.facilitator)).json());
    const row = (await list()).items.find(({ email }) => email === byHand);
    await api.post(`${path}/registrations/${row?.id}/attendance`, { attended: true }, room.facilitator);
    const { items } = await list();
    expect(items.filter(({ attended }) => attended)).toHaveLength(2);
  });
});
