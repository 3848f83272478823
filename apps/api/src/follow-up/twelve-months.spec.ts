import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { StoredEvidence } from '@ruta/contracts/follow-up/evidence-file';
import { FollowUpBoard } from '@ruta/contracts/follow-up/follow-up';
import { Amendments } from '@ruta/contracts/plan/amendment';
import { ArchivePage } from '@ruta/contracts/archive/archive';
import { ReportDocument, ReportDraft } from '@ruta/contracts/report/report';
import { PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { PlanCoverage } from '@ruta/contracts/plan/coverage';
import { PlanView } from '@ruta/contracts/route/plan';
import { addDays, dayIn, daysBetween } from '@ruta/domain/calendar/day';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { DeskClient } from '../drafting/testing/desk-client.ts';
import { aWrittenCommitment, moveTo } from '../drafting/testing/written-commitment.ts';
import { publishPlan, signAndApprove } from '../plan/testing/published-plan.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { TurnedClock } from '../platform/testing/turned-clock.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { DueReminders } from './due-reminders.service.ts';

/** A whole plan, played forward day by day on a clock that is turned; every step over the API, on a real database. */
describe('twelve months of a plan', () => {
  let api: RunningApi;
  let town: Town;
  let first: string;
  let number: number;
  let water: CommitmentSummary;
  let works: CommitmentSummary;
  let ivan: TestPerson;
  let ana: TestPerson;
  const clock = new TurnedClock();

  /** Days of the plan, counted from the day the test runs on. */
  const on = (days: number) => addDays(first, days);
  const goTo = (days: number) => clock.pass(daysBetween(dayIn(clock.now(), town.entity.timeZone), on(days)));

  const milestone = (id: string, activity: string, start: number, end: number) => ({
    id,
    activity,
    start: on(start),
    end: on(end),
    responsible: 'Dirección de Agua',
    product: 'Archivo publicado',
    verification: 'Dirección pública',
  });

  beforeAll(async () => {
    api = await startApi({}, clock);
    town = await aTown(api);
    first = town.today;
    const dates = { startsOn: on(10), endsOn: on(375) };
    const plan = PlanView.parse(await town.send('plans', { title: 'Primer plan', ...dates }));
    number = plan.number;
    const route = { opId: uuidv7(), planId: plan.id, bodyId: town.body.id, templateId: 'mexico-third-plan' };
    await town.send('routes', { ...route, startsOn: on(20) });
    const seat = sure(town.body.sectors[0]?.seats[0]);
    await api.database.query('UPDATE seat SET institution = $2 WHERE id = $1', [
      seat.id,
      'direccion de agua',
    ]);
    water = await aWrittenCommitment(api, town, plan.id, {
      milestones: [milestone('lista', 'Lista de cortes', 20, 100), milestone('linea', 'Calendario', 90, 200)],
    });
    works = await aWrittenCommitment(api, town, plan.id, {
      title: 'Obra abierta',
      lead: { institution: 'Obras Públicas', post: 'Dirección' },
      milestones: [{ ...milestone('obras', 'Registro de obras', 150, 300), responsible: 'Obras Públicas' }],
    });
    for (const commitment of [water, works]) await signAndApprove(town, commitment);
    await publishPlan(town, number);
    ivan = await api.person({ name: 'Iván', roles: [{ entityId: town.entity.id, role: 'evaluator' }] });
    ana = await api.guest('Ana');
  }, 60_000);
  afterAll(() => api?.close());

  const board = async () => FollowUpBoard.parse(await town.get(`plans/${number}/follow-up`));
  const closing = async () => PlanClosing.parse(await town.get(`plans/${number}/closing`));
  const lights = async () =>
    Object.fromEntries(
      (await board()).commitments.flatMap(({ milestones }) => milestones.map(({ id, light }) => [id, light])),
    );
  const report = (commitment: CommitmentSummary, id: string, given: object) =>
    town.send(
      `commitments/${commitment.id}/milestones/${id}`,
      { asOf: dayIn(clock.now(), town.entity.timeZone), note: 'Como se acordó.', ...given },
      town.organiser,
      'PUT',
    );
  /** What was written to whom since the last time one looked. */
  const letters = async () => {
    await api.app.get(DueReminders).remind();
    await api.app.get(DueReminders).remind();
    const rows: { to_address: string; subject: string; body: string }[] = await api.database.query(
      'DELETE FROM mail_outbox RETURNING to_address, subject, body',
    );
    return rows.flat().filter((row) => row.to_address);
  };
  const refusalOfClosing = (given: object) => town.refused(`plans/${number}/closing`, given);

  it('begins with nothing due, and nothing to remind of', async () => {
    expect(await lights()).toEqual({ lista: 'ahead', linea: 'ahead', obras: 'ahead' });
    expect(await letters()).toEqual([]);
    expect((await closing()).next).toBe('evaluating');
  });

  it('W8 shows what it covers and what not', async () => {
    const { dimensions } = PlanCoverage.parse(await town.get(`plans/${number}/coverage`));
    const aims = sure(dimensions.find(({ dimension }) => dimension === 'aims')).members;
    expect(aims.find(({ member }) => member === 'SON-2016.d')?.keys).toEqual([water.key, works.key]);
    expect(aims.find(({ member }) => member === 'SON-2016.a')?.keys).toEqual([]);
    const sectors = sure(dimensions.find(({ dimension }) => dimension === 'sectors')).members;
    expect(sectors.filter(({ keys }) => keys.length > 0)).toHaveLength(1);
  });

  it('W10 counts an institution in the sector where the coordination places it', async () => {
    const path = `plans/${number}/coverage`;
    const { institutions, dimensions } = PlanCoverage.parse(await town.get(path));
    const sectors = sure(dimensions.find(({ dimension }) => dimension === 'sectors')).members;
    const [institution] = institutions;
    const other = sure(sectors.find(({ keys }) => keys.length === 0));
    const given = { institution: institution?.name.toUpperCase(), sectorId: other.member };
    const at = `${path}/institution`;
    expect(await town.refused(at, given, town.members[0], 'PUT')).toBe('policy.not-allowed');
    expect(await town.refused(at, { ...given, sectorId: town.entity.id }, town.organiser, 'PUT')).toBe(
      'resource.not-found',
    );
    const placed = PlanCoverage.parse(await town.send(at, given, town.organiser, 'PUT'));
    expect(placed.institutions[0]).toMatchObject({ sectorId: other.member, by: 'coordination' });
    const members = sure(placed.dimensions.find(({ dimension }) => dimension === 'sectors')).members;
    expect(members.find(({ member }) => member === other.member)?.keys).toEqual(institution?.keys);
  });

  it('month 3: U1, U13 points out what should have begun, and reminds its institution two weeks ahead', async () => {
    goTo(86);
    expect(await lights()).toEqual({ lista: 'soon', linea: 'ahead', obras: 'ahead' });
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.subject).toBe('Seguimiento del plan: se acerca una fecha');
    expect(sent[0]?.body).toContain('Lista de cortes');
    const [member]: { email: string }[] = await api.database.query(
      'SELECT email FROM account_email WHERE person_id = $1',
      [sure(town.members[0]).personId],
    );
    expect(sent[0]?.to_address).toBe(member?.email);
    expect(await letters()).toEqual([]);
  });

  it('month 4: U2, U13 is late from the day after, and reminds again thirty days later', async () => {
    goTo(101);
    expect((await lights())['lista']).toBe('late');
    expect((await letters())[0]?.subject).toContain('1 con retraso');
    goTo(130);
    expect((await letters()).length).toBe(0);
    goTo(131);
    expect((await letters()).length).toBe(1);
  });

  it('month 5: U9 a report with a file turns the light; what Ana says is not so waits beside it', async () => {
    const bytes = 'corte;colonia\nlunes;El Tepozán\n';
    const upload = await fetch(`${api.url}/api${town.path}/evidence`, {
      method: 'POST',
      headers: { 'x-ruta': '1', cookie: town.organiser.cookie, 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    const { hash } = StoredEvidence.parse(await upload.json());
    const file = { hash, name: 'cortes', description: 'Cortes de la semana, por colonia.' };
    await report(water, 'lista', { activity: 'done', files: [file] });
    expect((await lights())['lista']).toBe('done');
    const contrary = {
      kind: 'contrary',
      milestoneId: 'lista',
      text: 'La lista no tiene los cortes del martes.',
    };
    await town.send(`commitments/${water.id}/remarks`, { opId: uuidv7(), ...contrary }, ana);
    expect((await board()).commitments[0]?.remarks).toEqual({ all: 1, waiting: 1, late: 0 });
    goTo(152);
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Seguimiento del plan: 1 con retraso']);
    expect((await board()).commitments[0]?.remarks.late).toBe(1);
  });

  it('month 6: F16, F17 an amendment: signed anew, with its reason and what it changed', async () => {
    await moveTo(town, water, { to: 'drafting', reason: 'El calendario depende de la licitación.' });
    const client = new DeskClient(
      api.url,
      { entityId: town.entity.id, commitmentId: water.id },
      town.organiser,
    );
    await client.open();
    await client.type('goalsHow', 'También por mensaje.');
    client.close();
    const silent = { opId: uuidv7(), reason: '' };
    await signAndApprove(town, water);
    expect(await town.refused(`plans/${number}/assembly`, silent)).toBe('request.invalid');
    await publishPlan(town, number, {
      reason: 'Se agrega el aviso por mensaje.',
      amendment: 'redirection',
    });
    const { items } = Amendments.parse(await town.get(`plans/${number}/amendments`));
    expect(items).toMatchObject([
      {
        version: 2,
        kind: 'redirection',
        reason: 'Se agrega el aviso por mensaje.',
        changes: [{ key: water.key, from: 1, to: 2 }],
      },
    ]);
    const published = PublishedPlan.parse(await town.get(`plans/${number}/publication`));
    expect(published.history.map(({ version }) => version)).toEqual([2, 1]);
    expect(published.commitments[0]?.milestones.done).toBe(1);
  });

  it('month 12: W2 comes to evaluation after its last day, and earlier only with a reason', async () => {
    goTo(300);
    await report(water, 'linea', { activity: 'done', evidence: 'https://valle.example/calendario' });
    expect(await refusalOfClosing({ to: 'evaluating' })).toBe('plan.cannot-close');
    goTo(376);
    expect((await lights())['obras']).toBe('late');
    const moved = await town.send<PlanClosing>(`plans/${number}/closing`, { to: 'evaluating' });
    expect(moved).toMatchObject({ state: 'evaluating', next: 'concluded' });
    expect(moved.obstacles.toSorted()).toEqual(['evaluation-missing', 'milestones-open', 'remarks-waiting']);
    expect(moved.milestones.open).toMatchObject([{ key: works.key, milestoneId: 'obras' }]);
  });

  it('W6 takes no more amendments', async () => {
    expect(
      await town.refused(`plans/${number}/assembly`, { opId: uuidv7(), reason: 'Una vuelta más.' }),
    ).toBe('plan.not-running');
  });

  it('month 13: EV4, EV6 is evaluated from outside, with a recommendation that is owed an answer', async () => {
    goTo(390);
    const judgement = {
      activity: 'done',
      completion: 'complete',
      verifiable: true,
      relevant: true,
      potential: 'substantial',
      openedGovernment: 'major',
      note: 'Los dos hitos se comprueban en línea.',
    };
    const at = (what: string) => `plans/${number}/evaluation/independent/${what}`;
    for (const [commitment, changes] of [
      [water, {}],
      [works, { activity: 'in-progress', completion: 'limited' }],
    ] as const) {
      await town.send(at(`commitments/${commitment.key}`), { ...judgement, ...changes }, ivan, 'PUT');
      await town.send(at(`commitments/${commitment.key}/publication`), { opId: uuidv7() }, ivan);
    }
    const recommendation = {
      text: 'Publicar los cambios de contrato.',
      dueOn: on(420),
      commitmentId: works.id,
    };
    await town.send(`plans/${number}/recommendations`, { opId: uuidv7(), ...recommendation }, ivan);
    const page = PlanEvaluation.parse(await town.get(`plans/${number}/evaluation`));
    expect(page.commitments.map(({ star }) => star.starred)).toEqual([true, false]);
    const overall = { summary: 'El plan cumplió con el agua y quedó a deber en las obras.', notable: null };
    await town.send(at('overall'), overall, ivan, 'PUT');
    await town.send(at('overall/publication'), { opId: uuidv7() }, ivan);
  });

  it('month 14: W3, W5 is concluded when every milestone has its final state and everything is answered', async () => {
    goTo(400);
    expect((await closing()).obstacles).toEqual(['milestones-open', 'remarks-waiting']);
    await report(works, 'obras', { activity: 'in-progress' });
    const { items } = await town.get<{ items: { id: string }[] }>(`commitments/${water.id}/remarks`);
    const answer = { opId: uuidv7(), text: 'Ya están los del martes.', byPost: 'Dirección de Agua' };
    await town.send(`remarks/${items[0]?.id}/answer`, answer);
    expect((await closing()).obstacles).toEqual([]);
    const concluded = await town.send<PlanClosing>(`plans/${number}/closing`, { to: 'concluded' });
    expect(concluded).toMatchObject({ state: 'concluded', next: null });
    expect(concluded.steps.map(({ to }) => to)).toEqual(['evaluating', 'concluded']);
    expect(await refusalOfClosing({ to: 'concluded' })).toBe('plan.cannot-close');
  });

  it('J1, J3 month 14: a report of its year is made of what was done, and published', async () => {
    const text = {
      title: 'Informe del primer plan',
      from: on(10),
      to: on(400),
      legalBasis: 'Ley General de Transparencia, artículo 59.',
      workPlan: '- Publicar los cortes\n- Registrar las obras',
      otherActions: '',
      photos: [],
    };
    const draft = ReportDraft.parse(await town.send('report-drafts', { opId: uuidv7(), text }));
    await town.send(`report-drafts/${draft.id}/publication`, { rev: draft.rev });
    const { document } = ReportDocument.parse(await town.get(`reports/${draft.id}/document`));
    const words = JSON.stringify(document.blocks);
    for (const told of ['Lista de cortes', 'Calendario', 'Registro de obras']) expect(words).toContain(told);
    const { items } = ArchivePage.parse(await town.get('archive?q=informe&kind=report'));
    expect(items[0]).toMatchObject({ page: `informes/${draft.id}` });
  });

  it('W7 takes no more reports, and still takes the answer to a recommendation', async () => {
    const late = { activity: 'done', asOf: on(400) };
    expect(await town.refused(`commitments/${works.id}/milestones/obras`, late, town.organiser, 'PUT')).toBe(
      'plan.not-running',
    );
    const page = PlanEvaluation.parse(await town.get(`plans/${number}/evaluation`));
    const answer = { decision: 'accepted', text: 'Va en el segundo plan.', byPost: 'Obras Públicas' };
    await town.send(`recommendations/${page.recommendations[0]?.id}/answer`, { opId: uuidv7(), ...answer });
  });

  it('U18 still shows how it stood on any day, also before the amendment', async () => {
    const stood = async (days: number) =>
      FollowUpBoard.parse(await town.get(`plans/${number}/follow-up?on=${on(days)}`));
    const lit = (shown: FollowUpBoard) =>
      Object.fromEntries(
        shown.commitments.flatMap(({ milestones }) => milestones.map(({ id, light }) => [id, light])),
      );
    expect(lit(await stood(86))).toEqual({ lista: 'soon', linea: 'ahead', obras: 'ahead' });
    expect(lit(await stood(130))).toMatchObject({ lista: 'late', linea: 'soon' });
    const later = await stood(152);
    expect(lit(later)).toEqual({ lista: 'done', linea: 'soon', obras: 'soon' });
    expect(later.commitments[0]).toMatchObject({ remarks: { all: 1, waiting: 1, late: 1 }, evaluations: [] });
    expect((await stood(380)).commitments[0]?.remarks).toEqual({ all: 1, waiting: 1, late: 1 });
    const now = await board();
    expect(now).toMatchObject({ on: now.today, since: first });
    expect(now.commitments[0]).toMatchObject({ remarks: { waiting: 0 }, evaluations: [{ version: 1 }] });
    expect(await stood(-50)).toMatchObject({ on: first });
    expect(await stood(9999)).toMatchObject({ on: now.today });
  });

  it('W9 leaves the way to the next plan, whose commitments are its own', async () => {
    const dates = { startsOn: on(420), endsOn: on(785) };
    const next = PlanView.parse(await town.send('plans', { title: 'Segundo plan', ...dates }));
    expect(next).toMatchObject({ number: number + 1, state: 'formulating' });
    const again = await aWrittenCommitment(api, town, next.id, {
      milestones: [milestone('contratos', 'Cambios de contrato', 430, 600)],
    });
    await signAndApprove(town, again);
    await publishPlan(town, next.number);
    const { items } = await town.get<{ items: PlanView[] }>('plans');
    expect(items.map(({ number: each, state }) => [each, state])).toEqual([
      [next.number, 'implementing'],
      [number, 'concluded'],
    ]);
    await letters();
    goTo(590);
    const { commitments } = FollowUpBoard.parse(await town.get(`plans/${next.number}/follow-up`));
    expect(commitments[0]?.milestones[0]).toMatchObject({ id: 'contratos', light: 'soon' });
    expect((await letters())[0]?.body).toContain('Cambios de contrato');
  });

  it('E1, E4 leaves a record of every step, in one chain', async () => {
    const { items } = await town.get<{ items: { kind: string }[] }>('record?limit=200');
    const kinds = new Set(items.map(({ kind }) => kind));
    for (const kind of [
      'plan.published',
      'plan.moved',
      'plan.evaluated',
      'plan.recommended',
      'plan.recommendation-answered',
      'commitment.milestone-reported',
      'commitment.evidence-given',
      'commitment.evaluated',
      'remark.answered',
    ])
      expect(kinds).toContain(kind);
  });
});
