import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AgreementList, BodyFile, FormalSession, FormalSessionList } from '@ruta/contracts/formal/call';
import { ArchivePage } from '@ruta/contracts/archive/archive';
import { emptyLayer, MinutesDocument, MinutesStanding } from '@ruta/contracts/minutes/minutes';
import { MotionId, type ParticipantId, RoundId, RouteId } from '@ruta/contracts/protocol/ids';
import { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { WaitingList } from '@ruta/contracts/secretariat/waiting';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { addDays } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { nth } from '@ruta/testing/list/nth';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { SeatedClient } from '../session/testing/seated-client.ts';
import { ResolutionReminders } from './resolution-reminders.ts';

const day = 86_400_000;

interface Letter {
  to: string;
  subject: string;
  text: string;
  ics: string | null;
}

describe('a formal session', () => {
  let api: RunningApi;
  let town: Town;
  let towns = 0;
  const clients: SeatedClient[] = [];

  beforeAll(async () => {
    api = await startApi();
  }, 30_000);
  afterAll(() => api?.close());
  afterEach(() => clients.splice(0).forEach((client) => client.close()));

  const newTown = async () => {
    towns += 1;
    town = await aTown(api, `villa-${towns}-${randomUUID().slice(0, 6)}`);
  };
  const wanted = (change: object = {}) => ({
    opId: randomUUID(),
    kind: 'ordinary',
    place: 'Sala de Cabildo',
    startsAt: Date.now() + 10 * day,
    points: [{ title: 'Registro de obras', minutes: 20, resolves: true }],
    ...change,
  });
  const called = async (change: object = {}) =>
    FormalSession.parse(await town.send(`bodies/${town.body.id}/sessions`, wanted(change)));
  const letters = (): Promise<Letter[]> =>
    api.database.query(
      `SELECT o.to_address AS to, o.subject, o.body AS text, o.calendar ->> 'content' AS ics
       FROM mail_outbox o JOIN account_email e ON e.email = o.to_address
       JOIN seat_holder h ON h.person_id = e.person_id AND h.entity_id = $1 ORDER BY o.created_at, o.id`,
      [town.entity.id],
    );
  const records = async (kind: string) => {
    const { items } = await town.get<{ items: { payload: Record<string, unknown> }[] }>(
      `record?kind=${kind}`,
    );
    return items;
  };

  /** A page of the session; members take their seat in the room first. */
  async function page(session: FormalSession, who: TestPerson, audience: 'phone' | 'console' | 'screen') {
    if (audience === 'phone') {
      const join = { code: session.header.code, name: null, notice: currentNotice.version };
      expect((await api.post('/sessions/join', join, who)).status).toBe(201);
    }
    const client = new SeatedClient(api.url, who.cookie, session.header.id, audience);
    clients.push(client);
    return client.enter();
  }

  async function opened(change: object = {}) {
    const session = await called({ startsAt: Date.now(), reason: 'Es urgente decidirlo.', ...change });
    const chair = await page(session, town.organiser, 'console');
    await chair.do({ type: 'lease.take', console: randomUUID() });
    await chair.do({ type: 'run.start' });
    const phones = await Promise.all(town.members.map((member) => page(session, member, 'phone')));
    const roll = nth(chair.view?.parts.rolls ?? [], 0);
    const itemOf = (kind: string) =>
      nth(
        (chair.view?.run.items ?? []).filter((one) => one.kind === kind),
        0,
      ).id;
    const sit = (n: number) => nth(phones, n).do({ type: 'roll.sit', itemId: roll.id });
    const leave = (n: number) => nth(phones, n).do({ type: 'roll.leave', itemId: roll.id });
    return { session, chair, phones, roll, itemOf, sit, leave };
  }
  type Opened = Awaited<ReturnType<typeof opened>>;

  async function proposed({ chair, phones, itemOf }: Opened, change: object = {}) {
    await chair.do({ type: 'run.goto', itemId: itemOf('motions') });
    const motionId = MotionId.parse(randomUUID());
    const charge = { responsible: 'Tesorería', seatId: null, dueOn: null, subject: null, ...change };
    const text = 'Se acuerda publicar el registro de obras cada mes.';
    await nth(phones, 0).do({ type: 'motion.propose', itemId: itemOf('motions'), motionId, text, charge });
    await nth(phones, 1).do({ type: 'motion.second', motionId, on: true });
    return motionId;
  }
  async function put({ chair }: Opened, motionId: MotionId) {
    const roundId = RoundId.parse(randomUUID());
    await chair.do({ type: 'motion.put', motionId, roundId, rule: 'simple', seconds: null });
    const spec = nth(
      (chair.view?.rounds ?? []).filter(({ id }) => id === roundId),
      0,
    ).spec;
    const option = (stance: string) =>
      nth(
        spec.options.filter((one) => one.stance === stance),
        0,
      ).id;
    const vote = (client: SeatedClient, stance: string, more = {}) =>
      client.vote(roundId, { method: 'single', option: option(stance) }, more);
    return { roundId, vote };
  }
  const motionIn = (client: SeatedClient, id: MotionId) =>
    client.view?.parts.motions.find((motion) => motion.id === id);

  it('V20 is called in time, or with fewer days for a published reason', async () => {
    await newTown();
    const path = `bodies/${town.body.id}/sessions`;
    const soon = Date.now() + 2 * day;
    expect(await town.refused(path, wanted({ startsAt: soon }))).toBe('formal.notice-too-short');
    expect(await town.refused(path, wanted(), nth(town.members, 0))).toBe('policy.not-allowed');
    const before = wanted({ startsAt: Date.now() - 2 * day, reason: 'Ya se hizo.' });
    expect(await town.refused(path, before)).toBe('formal.day-passed');
    const short = await called({ startsAt: soon, reason: 'Vence el plazo de la convocatoria estatal.' });
    expect(short.call).toMatchObject({ asked: 5, reason: 'Vence el plazo de la convocatoria estatal.' });
    expect((await called({ kind: 'extraordinary', startsAt: soon })).call.reason).toBeNull();
    expect(short.agenda).toEqual([
      'Lista de asistencia y quórum',
      'Lectura del orden del día',
      'Seguimiento de acuerdos anteriores',
      'Registro de obras',
      'Acuerdo: Registro de obras',
      'Asuntos generales',
      'Clausura',
    ]);
  });

  it('V20 is moved with its notice anew, or for a reason that is published and written to the seats', async () => {
    await newTown();
    const session = await called({ startsAt: Date.now() + 20 * day });
    const path = `sessions/${session.header.id}`;
    const startsAt = Date.now() + 2 * day;
    expect(await town.refused(path, { startsAt }, town.organiser, 'PATCH')).toBe('formal.notice-too-short');
    await town.send(path, { startsAt, reason: 'El informe vence antes.' }, town.organiser, 'PATCH');
    const { call } = FormalSession.parse(await town.get(`${path}/formal`));
    expect(call).toMatchObject({
      for: { startsAt: session.header.startsAt },
      notice: session.call.notice,
      reason: null,
      moved: { notice: 2, reason: 'El informe vence antes.' },
    });
    expect(nth(await letters(), 3).text).toContain('El informe vence antes.');
    expect(nth(await records('session.moved'), 0).payload).toMatchObject({ notice: 2, asked: 5, startsAt });
    const later = { startsAt: Date.now() + 30 * day };
    await town.send(path, later, town.organiser, 'PATCH');
    const moved = FormalSession.parse(await town.get(`${path}/formal`)).call.moved;
    expect(moved).toMatchObject({ notice: 30, reason: null });
  });

  it('V21 calls who holds a seat by mail, with the session for their calendar, and tells what changes', async () => {
    await newTown();
    const opId = randomUUID();
    const session = await called({ opId });
    await town.send(`bodies/${town.body.id}/sessions`, wanted({ opId }));
    expect(await letters()).toHaveLength(3);
    const first = nth(await letters(), 0);
    expect(first.subject).toContain('Convocatoria: Sesión ordinaria 1/');
    expect(first.text).toContain('4. Registro de obras');
    expect(first.ics).toContain('METHOD:REQUEST');
    const path = `sessions/${session.header.id}`;
    await town.send(path, { startsAt: session.header.startsAt + day }, town.organiser, 'PATCH');
    expect(nth(await letters(), 3)).toMatchObject({
      subject: expect.stringContaining('Cambió la convocatoria'),
    });
    expect(nth(await letters(), 3).ics).toContain('SEQUENCE:2');
    await town.send(`${path}/call-off`, { reason: 'Falta el dictamen.' });
    expect(nth(await letters(), 6).text).toContain('Falta el dictamen.');
    expect(nth(await letters(), 6).ics).toContain('METHOD:CANCEL');
  });

  it('V22 is public with its documents and their hashes, which nobody replaces', async () => {
    await newTown();
    const bytes = Buffer.from('%PDF-1.7 dictamen');
    const upload = (name: string, body: Buffer) =>
      fetch(`${api.url}/api${town.path}/bodies/${town.body.id}/files?name=${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'x-ruta': '1',
          cookie: town.organiser.cookie ?? '',
        },
        body: new Uint8Array(body),
      });
    expect((await upload('nota.exe', Buffer.from([0x4d, 0x5a, 0]))).status).toBe(415);
    const file = BodyFile.parse(await (await upload('dictamen.pdf', bytes)).json());
    expect(file.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect((await api.get(`${town.path}/body-files/${file.id}`)).status).toBe(404);
    const { header, call } = await called({ files: [file.id] });
    expect(FormalSession.parse(await town.get(`sessions/${header.id}/formal`)).call.files).toEqual(
      call.files,
    );
    const kept = await api.get(`${town.path}/body-files/${file.id}`);
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(bytes);
    expect(kept.headers.get('content-disposition')).toContain('attachment');
    expect(await town.refused(`bodies/${town.body.id}/sessions`, wanted({ files: [file.id] }))).toBe(
      'formal.in-use',
    );
    const bound = { sessionId: header.id, ...header.formal, ...call.for };
    const text = contentHash(call.text);
    expect(contentHash({ ...bound, text, files: [file.hash] })).toBe(call.hash);
    expect(nth(await records('session.called'), 0).payload).toMatchObject({
      hash: call.hash,
      files: [file.hash],
    });
  });

  it('V23 has a number within kind and year, and says how many are owed', async () => {
    await newTown();
    const numbers = [await called(), await called(), await called({ kind: 'extraordinary' })];
    expect(numbers.map(({ header }) => header.formal?.number)).toEqual([1, 2, 1]);
    const list = FormalSessionList.parse(await town.get(`bodies/${town.body.id}/sessions`));
    expect(list.items).toHaveLength(3);
    const years = new Set(numbers.map(({ header }) => header.formal?.year));
    if (years.size === 1) expect(list.owed).toBe(0);
  });

  it('V2 V4 V6 counts the quorum live on every surface, and opens no vote without it', async () => {
    await newTown();
    const room = await opened();
    const screen = await page(room.session, town.organiser, 'screen');
    await room.sit(0);
    const motionless = {
      type: 'motion.put' as const,
      motionId: MotionId.parse(randomUUID()),
      roundId: RoundId.parse(randomUUID()),
      rule: null,
      seconds: null,
    };
    expect(await room.chair.command(motionless)).toMatchObject({
      refusal: { code: 'formal.motion-unknown' },
    });
    await room.sit(1);
    await screen.shows((view) => nth(view.parts.rolls, 0).changes.at(-1)?.met === true);
    const motionId = await proposed(room);
    await room.leave(1);
    await screen.shows((view) => nth(view.parts.rolls, 0).changes.at(-1)?.met === false);
    expect(await room.chair.command({ ...motionless, motionId })).toMatchObject({
      refusal: { code: 'formal.no-quorum', detail: { present: 1, needed: 2 } },
    });
    await room.sit(1);
    const { vote, roundId } = await put(room, motionId);
    await room.leave(1);
    expect(await vote(nth(room.phones, 0), 'for')).toMatchObject({ refusal: { code: 'formal.no-quorum' } });
    await room.sit(1);
    expect((await vote(nth(room.phones, 0), 'for')).ok).toBe(true);
    await room.leave(1);
    await room.chair.do({ type: 'round.close', roundId });
    expect(motionIn(room.chair, motionId)).toMatchObject({ state: 'open', lapsed: 1 });
  });

  it('V13 V15 V17 turns a named vote into a numbered resolution with every seat, and keeps the dissent', async () => {
    await newTown();
    const room = await opened();
    for (const n of [0, 1, 2]) await room.sit(n);
    const seats = town.body.sectors.flatMap((sector) => sector.seats);
    const motionId = await proposed(room, { seatId: nth(seats, 0).id, dueOn: addDays(town.today, 30) });
    const { vote, roundId } = await put(room, motionId);
    const guest = await page(room.session, await api.guest(), 'phone');
    expect(await vote(guest, 'for')).toMatchObject({ ok: false });
    await vote(nth(room.phones, 0), 'for');
    await vote(nth(room.phones, 1), 'for');
    await vote(nth(room.phones, 2), 'against');
    await room.chair.do({ type: 'round.close', roundId });
    const motion = motionIn(room.chair, motionId);
    expect(motion).toMatchObject({ state: 'adopted', resolution: { number: 1 } });
    expect(motion?.votes?.sectors.map((one) => [one.for, one.against])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    await nth(room.phones, 2).do({ type: 'motion.dissent', motionId, text: 'Sin presupuesto no se cumple.' });
    const { items } = await town.get<{ items: ResolutionView[] }>(`bodies/${town.body.id}/resolutions`);
    const resolution = ResolutionView.parse(nth(items, 0));
    expect(resolution).toMatchObject({
      status: 'adopted',
      responsible: 'Tesorería',
      seatId: nth(seats, 0).id,
      session: { code: room.session.header.code },
    });
    expect(resolution.votes.map(({ choice, dissent }) => [choice, dissent])).toEqual([
      ['for', null],
      ['for', null],
      ['against', 'Sin presupuesto no se cumple.'],
    ]);
    expect(JSON.stringify(await records('resolution.adopted'))).not.toContain('registro de obras');
  });

  it('V18 adopts the very resolution with which a route is announced', async () => {
    await newTown();
    const route = await town.route('mexico-third-plan');
    const room = await opened();
    expect(room.roll.routes).toEqual([{ id: route.id, plan: route.plan.title }]);
    for (const n of [0, 1]) await room.sit(n);
    const announce = (resolutionId: string) => ({ expectedRev: route.rev, resolutionId });
    const strange = {
      type: 'motion.propose' as const,
      itemId: room.itemOf('motions'),
      motionId: MotionId.parse(randomUUID()),
      text: 'Se aprueba una ruta que no existe.',
      charge: {
        ...{ responsible: '', seatId: null, dueOn: null },
        subject: { kind: 'route' as const, routeId: RouteId.parse(randomUUID()) },
      },
    };
    const subject = { kind: 'route', routeId: route.id };
    const motionId = await proposed(room, { subject });
    expect(await nth(room.phones, 0).command(strange)).toMatchObject({
      refusal: { code: 'formal.charge-unknown' },
    });
    const { vote, roundId } = await put(room, motionId);
    for (const n of [0, 1]) await vote(nth(room.phones, n), 'for');
    await room.chair.do({ type: 'round.close', roundId });
    const { items } = await town.get<{ items: ResolutionView[] }>(`bodies/${town.body.id}/resolutions`);
    const resolution = ResolutionView.parse(nth(items, 0));
    expect(resolution).toMatchObject({
      status: 'adopted',
      subject,
      session: { code: room.session.header.code },
    });
    const announced = await town.send<{ phases: { state: string }[] }>(
      `routes/${route.id}/announce`,
      announce(resolution.id),
    );
    expect(new Set(announced.phases.map(({ state }) => state))).toEqual(new Set(['announced']));
  });

  it('V19 makes no session of a body from a template', async () => {
    await newTown();
    const plain = { opId: randomUUID(), phaseId: null, title: 'Sesión', place: null, startsAt: Date.now() };
    const wished = { ...plain, template: 'secretariat-session' };
    expect(await town.refused('sessions', wished)).toBe('request.invalid');
  });

  it('V3 V13 gives the vote of a seat to whoever sits there, also without a phone, and to one of them alone', async () => {
    await newTown();
    const room = await opened();
    const { body } = town;
    const seat = nth(
      body.sectors.flatMap((sector) => sector.seats),
      2,
    );
    await room.sit(0);
    await room.sit(1);
    const motionId = await proposed(room);
    const { vote, roundId } = await put(room, motionId);
    const assisted = (await (
      await api.post(
        `${town.path}/sessions/${room.session.header.id}/participants`,
        { opId: randomUUID(), name: 'Suplente del garante' },
        town.organiser,
      )
    ).json()) as { id: ParticipantId };
    const as = { as: assisted.id };
    expect(await vote(room.chair, 'for', as)).toMatchObject({ ok: false });
    await room.chair.do({
      type: 'roll.seat',
      itemId: room.roll.id,
      seatId: seat.id,
      participantId: assisted.id,
      capacity: 'alternate',
    });
    expect(await vote(nth(room.phones, 2), 'against')).toMatchObject({ ok: false });
    expect((await vote(room.chair, 'abstain', as)).ok).toBe(true);
    await vote(nth(room.phones, 0), 'for');
    await room.chair.do({ type: 'round.close', roundId });
    expect(motionIn(room.chair, motionId)?.votes?.seats).toHaveLength(2);
    expect(motionIn(room.chair, motionId)?.votes?.seats).toContainEqual({
      seatId: seat.id,
      choice: 'abstain',
    });
  });

  it('V8 V9 changes the status of earlier resolutions where they stand', async () => {
    await newTown();
    const earlier = ResolutionView.parse(
      await town.send(`bodies/${town.body.id}/resolutions`, { text: 'Se acuerda reunirse cada mes.' }),
    );
    const votes = town.body.sectors
      .flatMap(({ seats }) => seats)
      .map(({ id }) => ({ seatId: id, capacity: 'incumbent', choice: 'for' }));
    await town.send(`resolutions/${earlier.id}/votes`, { votes });
    await town.send(`resolutions/${earlier.id}/close`, {});
    const { chair, itemOf } = await opened();
    await chair.do({ type: 'run.goto', itemId: itemOf('review') });
    expect(nth(chair.view?.parts.reviews ?? [], 0).resolutions).toMatchObject([
      { id: earlier.id, was: null },
    ]);
    await chair.do({
      type: 'review.move',
      itemId: itemOf('review'),
      resolutionId: earlier.id,
      status: 'done',
    });
    const { items } = await town.get<{ items: ResolutionView[] }>(`bodies/${town.body.id}/resolutions`);
    expect(nth(items, 0).status).toBe('done');
  });

  it('M19 M20 M21 M22 AR5 D11 ends in minutes signed by the seats that were present, voided by any edit, published as an act', async () => {
    await newTown();
    const room = await opened();
    await room.sit(0);
    await room.sit(1);
    const motionId = await proposed(room);
    const { vote, roundId } = await put(room, motionId);
    await vote(nth(room.phones, 0), 'for');
    await vote(nth(room.phones, 1), 'against');
    await room.chair.do({ type: 'round.close', roundId });
    await room.chair.do({ type: 'run.finish' });
    const path = `sessions/${room.session.header.id}/minutes`;
    const save = async (base: number) => {
      const { version } = await town.send<{ version: { version: number; hash: string } }>(
        `${path}/versions`,
        {
          opId: randomUUID(),
          base,
          layer: {
            ...emptyLayer,
            summary: [{ style: 'paragraph', level: 0, runs: [{ text: `Redacción ${base + 1}` }] }],
          },
        },
      );
      const named = { version: version.version, hash: version.hash };
      expect((await api.post(`${town.path}/${path}/proposal`, named, town.organiser)).status).toBe(204);
      return named;
    };
    const sign = (named: object, n: number, decision = 'sign', reason = '') =>
      api.post(
        `${town.path}/${path}/signature`,
        { opId: randomUUID(), ...named, decision, reason },
        nth(town.members, n),
      );
    const standing = async (n = 0) =>
      MinutesStanding.parse(await town.get(`${path}/standing`, nth(town.members, n)));
    const first = await save(0);
    expect(
      (await api.post(`${town.path}/${path}/approval`, { ...first, objections: [] }, town.organiser)).status,
    ).toBe(409);
    const waits = async (n: number) =>
      WaitingList.parse(await town.get('secretariat/waiting', nth(town.members, n))).items.filter(
        ({ kind }) => kind === 'minutes',
      );
    expect([(await waits(0)).length, (await waits(2)).length]).toEqual([1, 0]);
    expect((await sign(first, 2)).status).toBe(403);
    expect((await sign(first, 0)).status).toBe(204);
    expect((await waits(0)).length).toBe(0);
    const second = await save(1);
    const now = await standing();
    expect(now.state).toBe('proposed');
    expect(now.signing?.again).toEqual([{ seatId: now.signing?.mine, version: 1 }]);
    expect((await sign(first, 0)).status).toBe(409);
    expect((await sign(second, 0)).status).toBe(204);
    expect((await standing()).state).toBe('proposed');
    expect((await sign(second, 1)).status).toBe(204);
    expect((await standing()).state).toBe('approved');
    expect((await api.post(`${town.path}/${path}/publication`, second, town.organiser)).status).toBe(204);
    const { document } = MinutesDocument.parse(await town.get(`${path}/document`));
    expect(document).toMatchObject({
      genre: 'Acta',
      standing: { holds: true, text: 'Acta firmada, versión 2: 2 de 2 asientos presentes' },
    });
    const text = JSON.stringify(document);
    for (const said of [
      'Se acuerda publicar el registro de obras',
      'Firmó el',
      'En contra',
      'No asistió',
      'No se aprobó',
    ])
      expect(text).toContain(said);
    for (const format of ['html', 'pdf', 'docx'])
      expect((await api.get(`${town.path}/${path}/document/${format}`)).status).toBe(200);
    expect(await records('minutes.signed')).toHaveLength(3);
    const { items } = ArchivePage.parse(await town.get('archive?kind=formal-minutes&q=publicaciones'));
    expect(items).toMatchObject([
      {
        title: room.session.header.title,
        keptUntil: null,
        page: expect.stringContaining('/minuta?version=2'),
      },
    ]);
    const table = async (name: string) => town.get<Record<string, unknown>[]>(`open-data/${name}.json`);
    expect(await table('rolls')).toMatchObject([
      { attended: true, capacity: 'incumbent' },
      { attended: true, capacity: 'incumbent' },
      { attended: false, capacity: null },
    ]);
    expect(await table('motions')).toMatchObject([
      {
        motion: 1,
        state: 'rejected',
        text: 'Se acuerda publicar el registro de obras cada mes.',
        resolution: null,
      },
    ]);
    expect((await table('motion-votes')).map(({ choice }) => choice).toSorted()).toEqual(['against', 'for']);
    expect(await table('formal-sessions')).toMatchObject([
      { kind: 'ordinary', number: 1, minutes_hash: second.hash },
    ]);
    const all = JSON.stringify(
      await Promise.all(['rolls', 'motions', 'motion-votes', 'formal-sessions'].map(table)),
    );
    expect(all).not.toContain('Titular de');
    for (const { personId } of town.members) expect(all).not.toContain(personId);
  });

  it('V24 reminds of resolutions once before and once after they are due', async () => {
    await newTown();
    const seats = town.body.sectors.flatMap(({ seats: all }) => all);
    const resolution = ResolutionView.parse(
      await town.send(`bodies/${town.body.id}/resolutions`, {
        text: 'Se acuerda publicar el calendario.',
        seatId: nth(seats, 1).id,
        dueOn: addDays(town.today, 5),
      }),
    );
    const votes = seats.map(({ id }) => ({ seatId: id, capacity: 'incumbent', choice: 'for' }));
    await town.send(`resolutions/${resolution.id}/votes`, { votes });
    await town.send(`resolutions/${resolution.id}/close`, {});
    const reminders = api.app.get(ResolutionReminders);
    const remind = async (now: number) => {
      await reminders.remind(now);
      return (await letters()).map(({ subject }) => subject);
    };
    expect(await remind(Date.now())).toEqual(['Se acerca la fecha del acuerdo 1/' + town.today.slice(0, 4)]);
    expect(await remind(Date.now())).toHaveLength(1);
    expect((await remind(Date.now() + 6 * day)).at(-1)).toContain('Venció el acuerdo 1/');
    expect(await remind(Date.now() + 9 * day)).toHaveLength(2);
  });

  it('V25 shows a member the sessions to attend and the motions to vote on', async () => {
    await newTown();
    const member = nth(town.members, 0);
    const waiting = async () => WaitingList.parse(await town.get('secretariat/waiting', member)).items;
    const room = await opened();
    await called();
    await room.sit(0);
    await room.sit(1);
    await put(room, await proposed(room));
    expect((await waiting()).filter(({ kind }) => kind === 'call')).toMatchObject([
      { live: true, motions: 1 },
      { live: false, motions: 0 },
    ]);
  });

  it('V31 keeps agreements with their parties and days, those that ended at the end', async () => {
    await newTown();
    const path = `bodies/${town.body.id}/agreements`;
    const agreement = (title: string, untilDay: string | null) => ({
      title,
      parties: ['Ayuntamiento', 'Universidad del Valle'],
      purpose: 'Prestación de servicio social.',
      fromDay: '2020-01-01',
      untilDay,
    });
    await town.send(path, agreement('Convenio viejo', '2021-01-01'));
    const { items } = AgreementList.parse(await town.send(path, agreement('Convenio vigente', null)));
    expect(items.map(({ title, ended }) => [title, ended])).toEqual([
      ['Convenio vigente', false],
      ['Convenio viejo', true],
    ]);
    expect(await town.refused(path, { ...agreement('Uno solo', null), parties: ['Ayuntamiento'] })).toBe(
      'request.invalid',
    );
  });
});
