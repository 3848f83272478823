import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContributionPage, ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { ProjectDetail, ProjectList, ProjectSupport } from '@ruta/contracts/consultation/project';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import { CommitmentSummary, DraftNow } from '@ruta/contracts/drafting/commitment';
import { VersionOrigins } from '@ruta/contracts/drafting/provenance';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { RouteView } from '@ruta/contracts/route/route';
import { uuidv7 } from 'uuidv7';
import { freeze } from '../drafting/testing/written-commitment.ts';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const early = 'La feria del barrio se adelantó una semana.';
const correction = 'El costo se calculó con precios de hace dos años.';
const aProject = (over: object = {}) => ({
  title: 'Horarios de pipas a la vista',
  summary: 'Cada colonia sabrá qué día y a qué hora pasa la pipa, en la calle y en el teléfono.',
  institution: 'Dirección de Agua',
  ...over,
});

describe('projects of a consultation', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let rosa: TestPerson;
  let list: ProjectList;

  const phase = () => route.phases[0]?.id ?? '';
  const add = async (over: object = {}) => {
    const added = await town.send(`phases/${phase()}/projects`, { opId: uuidv7(), ...aProject(over) });
    list = ProjectList.parse(added);
    return list.items.at(-1) as ProjectList['items'][number];
  };
  const change = (id: string, over: object) =>
    town.refused(`projects/${id}`, aProject(over), town.organiser, 'PUT');
  const read = async (number: number, who?: TestPerson) =>
    ProjectDetail.parse(await town.get(`projects/${number}`, who));
  const all = async (query = '', who?: TestPerson) =>
    ProjectList.parse(await town.get(`projects${query}`, who));
  const numbers = ({ items }: ProjectList) => items.map(({ number }) => number);
  const support = async (id: string, who: TestPerson, method = 'PUT') =>
    ProjectSupport.parse(await town.send(`projects/${id}/support`, {}, who, method));
  const say = async (projectId: string, stance: string, who: TestPerson, text: string) =>
    ContributionReceipt.parse(
      await town.send(
        'contributions',
        { opId: uuidv7(), phaseId: phase(), text, channel: 'phone', about: { projectId, stance } },
        who,
      ),
    );
  const reload = async () => {
    route = RouteView.parse(await town.get(`routes/${route.id}`, town.organiser));
  };

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api, 'valle-de-proyectos');
    route = await town.route('uruguay');
    rosa = await api.guest('Rosa');
  }, 60_000);
  afterAll(() => api?.close());

  it('K26, K27 are prepared out of sight, in an order of the organiser, and removed without a trace in the catalogue', async () => {
    const [one, two, three] = [await add(), await add({ title: 'Alumbrado del puente' }), await add()];
    expect([one.number, two.number, three.number]).toEqual([1, 2, 3]);
    const opId = uuidv7();
    const sent = { opId, ...aProject({ title: 'Enviado dos veces' }) };
    await town.send(`phases/${phase()}/projects`, sent);
    list = ProjectList.parse(await town.send(`phases/${phase()}/projects`, sent));
    expect(list.total).toBe(4);
    expect((await api.post(`${town.path}/projects/${three.id}`, {}, town.organiser, 'DELETE')).status).toBe(
      204,
    );
    list = ProjectList.parse(await town.get(`phases/${phase()}/projects`, town.organiser));
    expect(numbers(list)).toEqual([1, 2, 4]);
    const ids = list.items.map(({ id }) => id).toReversed();
    list = ProjectList.parse(
      await town.send(`phases/${phase()}/projects/order`, { ids }, town.organiser, 'PUT'),
    );
    expect(numbers(list)).toEqual([4, 2, 1]);
    expect(
      await town.refused(`phases/${phase()}/projects/order`, { ids: ids.slice(1) }, town.organiser, 'PUT'),
    ).toBe('resource.conflict');
    expect((await all()).phase).toBeNull();
    expect((await api.get(`${town.path}/projects/1`)).status).toBe(404);
    expect((await api.get(`${town.path}/projects/1/draft`, town.organiser)).status).toBe(200);
    expect((await api.get(`${town.path}/projects/1/draft`, rosa)).status).toBe(401);
    expect(await town.refused(`phases/${phase()}/projects`, { opId: uuidv7(), ...aProject() }, rosa)).toBe(
      'policy.sign-in-needed',
    );
  });

  it('K36 are brought many at once, all or none, and once however often they are sent', async () => {
    const at = `phases/${phase()}/projects/import`;
    const good = { ...aProject({ title: 'De un archivo' }), opId: uuidv7() };
    const bad = { ...aProject({ placeId: uuidv7() }), opId: uuidv7() };
    expect(await town.refused(at, { projects: [good, bad] })).toBe('request.invalid');
    const before = ProjectList.parse(await town.get(`phases/${phase()}/projects`, town.organiser)).total;
    for (let sent = 0; sent < 2; sent += 1) {
      const { total, items } = ProjectList.parse(await town.send(at, { projects: [good] }));
      expect(total).toBe(before + 1);
      expect(items.at(-1)).toMatchObject({ title: 'De un archivo' });
      if (sent === 1)
        await api.post(`${town.path}/projects/${items.at(-1)?.id}`, {}, town.organiser, 'DELETE');
    }
  });

  it('K26 name only what the entity has', async () => {
    for (const field of ['placeId', 'documentId'] as const)
      expect(
        await town.refused(`phases/${phase()}/projects`, {
          opId: uuidv7(),
          ...aProject({ [field]: uuidv7() }),
        }),
      ).toBe('request.invalid');
  });

  it('R19 keep a consultation on them from opening without one, and are part of the Uruguayan template', async () => {
    await reload();
    expect(route.phases[0]).toMatchObject({ settings: { about: 'projects' }, counts: { projects: 3 } });
    const { id: resolutionId } = await town.approve(route.id);
    route = RouteView.parse(
      await town.send(`routes/${route.id}/announce`, { expectedRev: route.rev, resolutionId }),
    );
    await api.database.query('UPDATE project SET withdrawn_at = now(), withdrawn_reason = $1', [early]);
    const step = { expectedRev: route.rev, to: 'open', reason: early };
    expect(await town.refused(`routes/${route.id}/phases/${phase()}/advance`, step)).toBe(
      'route.projects-missing',
    );
    await api.database.query('UPDATE project SET withdrawn_at = NULL, withdrawn_reason = NULL');
  });

  it('K27 change with a reason once they are announced, and say what they said before', async () => {
    const [, , one] = list.items;
    expect(await change(one?.id ?? '', { cost: 1_250_000 })).toBe('consultation.change-reason-needed');
    await change(one?.id ?? '', { cost: 1_250_000, title: 'Horarios de pipas', reason: correction });
    const { changes, title, cost } = await read(1);
    expect({ title, cost }).toEqual({ title: 'Horarios de pipas', cost: 1_250_000 });
    expect(changes).toMatchObject([
      {
        reason: correction,
        byName: 'Sofía Luna',
        fields: [
          { field: 'title', before: 'Horarios de pipas a la vista', after: 'Horarios de pipas' },
          { field: 'cost', before: '', after: '1250000' },
        ],
      },
    ]);
  });

  it('K27, K28 keep their title once people support them, and go only by being withdrawn with a reason', async () => {
    route = await town.advance(route, 0, 'open', early);
    const [four, two, one] = list.items;
    expect(await change(one?.id ?? '', { title: 'Otro', cost: 1_250_000, reason: correction })).toBe(
      'consultation.projects-frozen',
    );
    expect(await town.refused(`phases/${phase()}/projects`, { opId: uuidv7(), ...aProject() })).toBe(
      'consultation.projects-frozen',
    );
    expect(await town.refused(`projects/${four?.id}`, {}, town.organiser, 'DELETE')).toBe(
      'consultation.projects-frozen',
    );
    await town.send(`projects/${four?.id}/withdrawal`, {
      reason: 'La institución lo retiró por falta de terreno.',
    });
    expect((await read(4)).withdrawn).toMatchObject({
      reason: 'La institución lo retiró por falta de terreno.',
    });
    expect((await all()).total).toBe(2);
    expect(await town.refused(`projects/${four?.id}/support`, {}, rosa, 'PUT')).toBe(
      'consultation.project-gone',
    );
    const about = { projectId: four?.id, stance: 'comment' };
    const said = { opId: uuidv7(), phaseId: phase(), text: 'Lástima, era bueno.', channel: 'phone', about };
    expect(await town.refused('contributions', said, rosa)).toBe('consultation.project-gone');
    expect(two?.number).toBe(2);
  });

  it('K29, K31 count each person once, and tell how many only when it is published', async () => {
    const [, , one] = list.items;
    expect(await support(one?.id ?? '', rosa)).toEqual({ supported: true, supports: null });
    await support(one?.id ?? '', rosa);
    const [ana, luis] = [await api.guest('Ana'), await api.guest('Luis')];
    await support(one?.id ?? '', ana);
    await support(one?.id ?? '', luis);
    await support(one?.id ?? '', luis, 'DELETE');
    expect(await read(1, rosa)).toMatchObject({ supported: true, supports: null, phase: { results: false } });
    expect(await read(1, town.organiser)).toMatchObject({ supported: false, supports: null });
    const [{ supports }] = await api.database.query('SELECT supports FROM project WHERE number = 1');
    expect(supports).toBe(2);
  });

  it('K29 follow a guest into their account, and go with what is handed to a person', async () => {
    const [, two] = list.items;
    const [guest, account] = [await api.guest('Eva'), await api.person({ name: 'Eva Ríos' })];
    await support(two?.id ?? '', guest);
    await support(two?.id ?? '', account);
    const merge = { from: PersonId.parse(guest.personId), into: PersonId.parse(account.personId) };
    await api.app.get(Transactions).run((tx) => api.app.get(PersonMerges).run(tx, merge));
    const [{ supports }] = await api.database.query('SELECT supports FROM project WHERE number = 2');
    expect(supports).toBe(1);
    const kept = await api.app
      .get(Transactions)
      .run((tx) => api.app.get(PersonalData).export(tx, [PersonId.parse(account.personId)]));
    expect(JSON.stringify(kept)).toContain('Alumbrado del puente');
  });

  it('K30 have contributions about them, admitted, counted and answered like any other', async () => {
    const [, , one] = list.items;
    const id = one?.id ?? '';
    const { id: objection } = await say(
      id,
      'objection',
      rosa,
      'Los horarios nadie los cumple aunque se publiquen.',
    );
    await say(id, 'in-favour', await api.guest(), 'Con esto mi mamá ya no espera todo el día.');
    expect((await read(1)).said).toEqual({ 'in-favour': 0, objection: 0, comment: 0 });
    await town.send(`contributions/${objection}/moderation`, { action: 'admit' });
    expect((await read(1)).said).toEqual({ 'in-favour': 0, objection: 1, comment: 0 });
    const page = ContributionPage.parse(await town.get(`contributions?project=${id}&stance=objection`));
    expect(page.items).toMatchObject([{ about: { number: 1, stance: 'objection' }, theme: null }]);
    const unplaced = ContributionPage.parse(await town.get('contributions?withoutTheme=1'));
    expect(unplaced.total).toBe(0);
    await reload();
    expect(route.phases[0]?.counts).toMatchObject({ contributions: 1, withoutTheme: 0, unanswered: 1 });
    const elsewhere = { projectId: id, stance: 'comment' };
    const other = { opId: uuidv7(), phaseId: phase(), text: 'Sin proyecto que exista.', channel: 'phone' };
    expect(
      await town.refused('contributions', { ...other, about: { ...elsewhere, projectId: uuidv7() } }, rosa),
    ).toBe('consultation.project-gone');
  });

  it('K32 are found by words and number', async () => {
    expect(numbers(await all('?q=alumbrados'))).toEqual([2]);
    expect(numbers(await all('?q=1'))).toEqual([1]);
    expect(numbers(await all('?q=submarino'))).toEqual([]);
  });

  it('K31, K33 end selected, merged or not, with reasons that are kept, before the consultation is answered', async () => {
    const [, two, one] = list.items;
    const reason = 'La mesa lo escogió por unanimidad: es barato y se nota pronto.';
    const settle = async (body: object): Promise<string | null> => {
      const given = { opId: uuidv7(), reason, byPost: 'Mesa de agua', ...body };
      const response = await api.post(`${town.path}/projects/outcomes`, given, town.organiser);
      return response.ok ? null : String(((await response.json()) as { code: unknown }).code);
    };
    expect(await settle({ projectIds: [one?.id], outcome: 'selected' })).toBe('consultation.projects-frozen');
    route = await town.advance(route, 0, 'closed', early);
    expect(await read(1)).toMatchObject({ supports: 2, phase: { results: true } });
    expect(await town.refused(`projects/${one?.id}/support`, {}, rosa, 'PUT')).toBe(
      'consultation.phase-not-open',
    );
    expect(await settle({ projectIds: [two?.id], outcome: 'merged', intoNumber: 1 })).toBe(
      'consultation.merged-nowhere',
    );
    await settle({ projectIds: [one?.id], outcome: 'not-selected' });
    await settle({ projectIds: [one?.id], outcome: 'selected' });
    await settle({ projectIds: [two?.id], outcome: 'merged', intoNumber: 1 });
    expect(await settle({ projectIds: [one?.id], outcome: 'not-selected' })).toBe(
      'consultation.merged-nowhere',
    );
    expect(await read(1)).toMatchObject({
      settled: { outcome: 'selected', reason, byPost: 'Mesa de agua', byName: 'Sofía Luna' },
      earlier: [{ outcome: 'not-selected' }],
      mergedHere: [{ number: 2 }],
    });
    expect((await read(2)).settled).toMatchObject({ outcome: 'merged', into: { number: 1 } });
    await reload();
    expect(route.phases[0]?.counts).toMatchObject({ projects: 2, unsettled: 0 });
  });

  it('K34, K35 begin a commitment, which leads back to them and to what was said about them', async () => {
    const [, two, one] = list.items;
    expect(await town.refused(`projects/${two?.id}/commitment`, { opId: uuidv7() })).toBe(
      'consultation.project-not-selected',
    );
    const opId = uuidv7();
    const begin = async () =>
      CommitmentSummary.parse(await town.send(`projects/${one?.id}/commitment`, { opId }));
    const commitment = await begin();
    expect((await begin()).id).toBe(commitment.id);
    const { form } = DraftNow.parse(await town.get(`commitments/${commitment.id}/draft`, town.organiser));
    expect(form).toMatchObject({ title: 'Horarios de pipas', lead: { institution: 'Dirección de Agua' } });
    await freeze(town, commitment);
    expect((await read(1)).steps).toMatchObject([
      { kind: 'clause', commitmentId: commitment.id, field: 'summary.1', via: 'project' },
    ]);
    expect((await read(2)).steps).toMatchObject([{ field: 'commitment', via: 'project' }]);
    const origins = VersionOrigins.parse(await town.get(`commitments/${commitment.id}/versions/1/origins`));
    expect(origins.clauses.flatMap(({ sources }) => sources)).toContainEqual(
      expect.objectContaining({ kind: 'project', label: '1', standing: 'shown', weight: 2 }),
    );
    const [said] = ContributionPage.parse(await town.get(`contributions?project=${one?.id}`)).items;
    const thread = ContributionThread.parse(await town.get(`contributions/${said?.number}/thread`));
    expect(thread.steps.map(({ kind }) => kind)).toEqual(['said', 'clause']);
  });

  it('K26 leave ids, states and hashes in the record, and tables of open data', async () => {
    const kinds = RecordPage.parse(await town.get('record?about=consultation&limit=200')).items;
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set([
        'project.added',
        'project.changed',
        'project.removed',
        'project.settled',
        'project.withdrawn',
        'projects.ordered',
        'contribution.received',
        'contribution.moderated',
      ]),
    );
    expect(JSON.stringify(kinds)).not.toContain('pipas');
    const table = await api.get(`${town.path}/open-data/projects.csv`);
    expect(await table.text()).toContain('Horarios de pipas');
    for (const name of ['project-outcomes', 'project-changes', 'contributions'])
      expect((await api.get(`${town.path}/open-data/${name}.csv`)).status).toBe(200);
  });
});
