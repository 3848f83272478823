import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ContributionDetail,
  ContributionPage,
  ContributionReceipt,
  ContributionSummary,
} from '@ruta/contracts/consultation/contribution';
import { QueuePage } from '@ruta/contracts/consultation/moderation';
import { RecordPage } from '@ruta/contracts/evidence/record';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { RouteView } from '@ruta/contracts/route/route';
import { folioOf } from '@ruta/domain/consultation/folio';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { uuidv7 } from 'uuidv7';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const reason = 'La feria del barrio se adelantó una semana.';
const words = 'Nos quitan el agua sin avisar y nadie contesta en la oficina.';

describe('contributions', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let rosa: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api, 'valle-de-pruebas');
    route = await town.advance(await town.announced('mexico-third-plan'), 0, 'open', reason);
  });
  beforeEach(async () => {
    rosa = await api.guest();
  });
  afterAll(() => api?.close());

  const phaseId = () => route.phases[0]?.id;
  const contribute = async (over: object = {}, who: TestPerson = rosa) =>
    ContributionReceipt.parse(
      await town.send(
        'contributions',
        { opId: uuidv7(), phaseId: phaseId(), text: words, channel: 'phone', ...over },
        who,
      ),
    );
  const moderate = (id: string, body: object) => town.send(`contributions/${id}/moderation`, body);
  const admitted = async (over: object = {}, who: TestPerson = rosa) => {
    const { id } = await contribute(over, who);
    await moderate(id, { action: 'admit' });
    return ContributionDetail.parse(await town.get(`contributions/mine`, who).then(firstOf));
  };
  const firstOf = (list: unknown) => (list as { items: unknown[] }).items[0];
  const page = async (query: string, who?: TestPerson) =>
    ContributionPage.parse(await town.get(`contributions?${query}`, who));

  it('K1, K6 wait for moderation and get their number on admission, which stays', async () => {
    const receipt = await contribute();
    expect(receipt).toMatchObject({ state: 'pending', number: null });
    expect(receipt.folio).toMatch(/^VDP-/);
    expect((await api.get(`${town.path}/contributions/999999`)).status).toBe(404);
    await moderate(receipt.id, { action: 'admit' });
    const own = ContributionDetail.parse(await town.get(`contributions/${receipt.folio}`));
    expect(own).toMatchObject({ state: 'admitted', mine: true, folio: receipt.folio, text: words });
    await moderate(receipt.id, { action: 'hide', reason: 'insult' });
    await moderate(receipt.id, { action: 'admit' });
    expect(ContributionDetail.parse(await town.get(`contributions/${receipt.folio}`)).number).toBe(
      own.number,
    );
  });

  it('K3 are stored once however often and how quickly the same operation is sent', async () => {
    const opId = uuidv7();
    const receipts = await Promise.all(Array.from({ length: 5 }, () => contribute({ opId })));
    expect(new Set(receipts.map((receipt) => receipt.folio)).size).toBe(1);
    const other = await api.guest();
    const again = { opId, phaseId: phaseId(), text: words, channel: 'phone' };
    expect(await town.refused('contributions', again, other)).toBe('resource.conflict');
  });

  it('make a device token at the first action and none before', async () => {
    const read = await api.get(`${town.path}/contributions`);
    expect(read.headers.get('set-cookie')).toBeNull();
    const sent = await api.post(`${town.path}/contributions`, {
      opId: uuidv7(),
      phaseId: phaseId(),
      text: words,
      channel: 'desktop',
    });
    expect(sent.status).toBe(201);
    expect(sent.headers.get('set-cookie')).toContain('HttpOnly');
  });

  it('K1 are refused by a phase that does not take them, is not open, or is over', async () => {
    const send = (phase: number, extra: object = {}) =>
      town.refused(
        'contributions',
        { opId: uuidv7(), phaseId: route.phases[phase]?.id, text: words, channel: 'phone', ...extra },
        rosa,
      );
    expect(await send(1)).toBe('consultation.wrong-phase');
    await api.database.query('UPDATE phase SET closes_on = $2, opens_on = $2 WHERE id = $1', [
      phaseId(),
      '2026-01-01',
    ]);
    expect(await send(0)).toBe('consultation.phase-not-open');
    await api.database.query('UPDATE phase SET closes_on = $2 WHERE id = $1', [
      phaseId(),
      route.phases[0]?.closesOn,
    ]);
    expect(await send(0, { text: 'corto' })).toBe('request.invalid');
  });

  it('K13 are limited for each person, not for the hall they sit in', async () => {
    for (let sent = 0; sent < 12; sent += 1) await contribute();
    const thirteenth = { opId: uuidv7(), phaseId: phaseId(), text: words, channel: 'phone' };
    expect(await town.refused('contributions', thirteenth, rosa)).toBe('consultation.too-many');
    await contribute({}, await api.guest());
  });

  it('keep the folio private and the number public', async () => {
    const own = await admitted();
    const byNumber = ContributionDetail.parse(await town.get(`contributions/${own.number}`));
    expect(byNumber).toMatchObject({ folio: null, mine: false, text: words });
    const list = JSON.stringify(await page(`q=${own.number}`));
    expect(list).not.toContain(own.folio);
    expect(list).not.toContain(rosa.personId);
    const wrong = `${own.folio?.slice(0, -1)}${own.folio?.endsWith('2') ? '3' : '2'}`;
    const mistyped = await api.get(`${town.path}/contributions/${wrong}`);
    expect(mistyped.status).toBe(400);
  });

  it('K4 are hidden only with a reason from the list, and the record holds it without words', async () => {
    const own = await admitted({ text: 'Un aporte con insultos que nadie debería leer.' });
    expect(await town.refused(`contributions/${own.id}/moderation`, { action: 'hide' })).toBe(
      'request.invalid',
    );
    await moderate(own.id, { action: 'hide', reason: 'insult', note: 'Insulta a una persona con nombre.' });
    const seen = ContributionDetail.parse(await town.get(`contributions/${own.number}`));
    expect(seen).toMatchObject({ state: 'hidden', text: null, hiddenFor: 'insult', mayAppeal: false });
    expect((await page(`q=insultos`)).items).toEqual([]);
    const record = RecordPage.parse(await town.get('record?limit=200&kind=contribution.moderated'));
    expect(record.items[0]).toMatchObject({
      subjectId: own.id,
      payload: { action: 'hide', reason: 'insult' },
    });
    expect(JSON.stringify(record)).not.toContain('persona con nombre');
  });

  it('K5 may be appealed once, by whoever holds the folio, and come back when upheld', async () => {
    const { id, folio } = await contribute();
    await moderate(id, { action: 'hide', reason: 'advertising' });
    const text = 'No es publicidad: cuento lo que pasa en mi calle.';
    const stranger = await api.guest();
    const queue = QueuePage.parse(await town.get('contributions/queue?what=hidden', town.organiser));
    expect(queue.items.some((item) => item.id === id)).toBe(true);
    const detail = ContributionDetail.parse(
      await town.send(`contributions/${folio}/appeal`, { text }, stranger),
    );
    expect(detail).toMatchObject({ appeal: 'waiting', mayAppeal: false });
    expect(await town.refused(`contributions/${folio}/appeal`, { text }, rosa)).toBe(
      'consultation.already-decided',
    );
    const decision = { decision: 'uphold', note: 'Tiene razón: es un testimonio.' };
    await town.send(`contributions/${id}/appeal-decision`, decision);
    expect(ContributionDetail.parse(await town.get(`contributions/${folio}`))).toMatchObject({
      state: 'admitted',
      appeal: 'upheld',
    });
    const other = await admitted();
    await moderate(other.id, { action: 'hide', reason: 'insult' });
    expect(await town.refused(`contributions/${other.number}/appeal`, { text }, stranger)).toBe(
      'consultation.not-yours',
    );
  });

  it('K7 are supported once by each person, also at once, and never by their author', async () => {
    const own = await admitted();
    const path = `contributions/${own.number}/support`;
    const supporters = await Promise.all(Array.from({ length: 6 }, () => api.guest()));
    const twice = [...supporters, ...supporters];
    await Promise.all(twice.map((who) => town.send(path, {}, who, 'PUT')));
    expect((await page(`q=${own.number}`, supporters[0])).items[0]).toMatchObject({
      supports: 6,
      supported: true,
    });
    const after = await town.send<{ supports: number }>(path, {}, supporters[0], 'DELETE');
    expect(after.supports).toBe(5);
    expect(await town.refused(path, {}, rosa, 'PUT')).toBe('consultation.own-contribution');
  });

  it('K7 of a guest who signs in go along, with one support where both had given theirs', async () => {
    const own = await admitted({}, await api.guest());
    const account = await api.person();
    const path = `contributions/${own.number}/support`;
    await town.send(path, {}, rosa, 'PUT');
    await town.send(path, {}, account, 'PUT');
    await contribute();
    const merge = { from: rosa.personId as PersonId, into: account.personId as PersonId };
    await api.app.get(Transactions).run((tx) => api.app.get(PersonMerges).run(tx, merge));
    expect((await page(`q=${own.number}`)).items[0]?.supports).toBe(1);
    const { items } = await town.get<{ items: unknown[] }>('contributions/mine', account);
    expect(items).toHaveLength(1);
  });

  it('are found by Spanish words in any form, page after page without gap or repetition', async () => {
    for (let n = 0; n < 7; n += 1)
      await admitted({ text: `Las votaciones del mercado ${n} se anuncian tarde.` }, await api.guest());
    const seen: number[] = [];
    let cursor = '';
    for (let pages = 0; pages < 10; pages += 1) {
      const found = await page(`q=votación mercados&limit=3${cursor}`);
      expect(found.total).toBe(7);
      seen.push(...found.items.flatMap((item) => item.number ?? []));
      if (found.next === null) break;
      cursor = `&cursor=${found.next}`;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
    const supported = await page('q=mercado&sort=supported&limit=2');
    expect((await page(`q=mercado&sort=supported&limit=2&cursor=${supported.next}`)).items).toHaveLength(2);
  });

  it('K2 are entered by staff for others, one by one or a pile of paper at once', async () => {
    const facilitator = await api.person({ roles: [{ entityId: town.entity.id, role: 'facilitator' }] });
    const entry = { opId: uuidv7(), phaseId: phaseId(), text: words, channel: 'assisted' };
    const receipt = ContributionReceipt.parse(await town.send('contributions/assisted', entry, facilitator));
    expect(receipt.state).toBe('admitted');
    const batch = {
      opId: uuidv7(),
      phaseId: phaseId(),
      label: 'Carpeta 3, San Isidro',
      entries: Array.from({ length: 4 }, (_, n) => ({ opId: uuidv7(), text: `Formulario ${n}: ${words}` })),
    };
    const first = await town.send<{ receipts: unknown[] }>('contributions/batch', batch, facilitator);
    expect(await town.send('contributions/batch', batch, facilitator)).toEqual(first);
    expect((await page('channel=paper')).total).toBe(4);
    expect(await town.refused('contributions/batch', batch, rosa)).toBe('policy.sign-in-needed');
    const counter = await town.get<{ items: ContributionDetail[] }>(
      `contributions/counter?folio=${receipt.folio.slice(4, 8)}`,
      facilitator,
    );
    expect(counter.items.map((item) => item.folio)).toContain(receipt.folio);
  });

  it('K14 lose their words when their author is erased, and the record stays true', async () => {
    const own = await admitted({ text: 'Vivo junto a la pipa y quiero que esto se olvide.' });
    const stored = 'SELECT text, salt FROM contribution_text WHERE contribution_id = $1';
    const [{ text, salt }] = await api.database.query(stored, [own.id]);
    const record = RecordPage.parse(await town.get('record?limit=200&kind=contribution.received'));
    const entry = record.items.find((item) => item.subjectId === own.id);
    expect(entry?.payload['textHash']).toBe(contentHash({ salt, text }));
    const ids = [rosa.personId as PersonId];
    await api.app.get(Transactions).run((tx) => api.app.get(PersonalData).erase(tx, ids));
    expect(await api.database.query(stored, [own.id])).toEqual([]);
    const seen = ContributionDetail.parse(await town.get(`contributions/${own.number}`));
    expect(seen).toMatchObject({ state: 'admitted', text: null });
  });

  it('K13 do not let anybody try out folios', async () => {
    const own = await admitted();
    const sound = Array.from({ length: 21 }, (_, n) => folioOf('VDP', [n, n, n, n, n, n]));
    const answers: number[] = [];
    for (const folio of sound) answers.push((await api.get(`${town.path}/contributions/${folio}`)).status);
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
    expect(answers[20]).toBe(429);
    expect((await api.get(`${town.path}/contributions/${own.number}`)).status).toBe(200);
  });

  it('add up in the summary', async () => {
    const summary = ContributionSummary.parse(await town.get(`contributions/summary?phase=${phaseId()}`));
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
    expect(summary.admitted).toBe((await page('limit=1')).total);
    expect(sum(summary.channels)).toBe(summary.admitted);
    expect(summary.waiting + sum(summary.outcomes)).toBe(summary.admitted);
    expect(summary.days.reduce((all, { count }) => all + count, 0)).toBe(summary.admitted);
  });

  it('are kept from strangers while they wait', async () => {
    expect((await api.get(`${town.path}/contributions/queue`, rosa)).status).toBe(401);
    expect((await api.get(`${town.path}/contributions/queue`, await api.person())).status).toBe(403);
  });
});
