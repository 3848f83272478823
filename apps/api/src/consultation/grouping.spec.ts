import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswersGiven, UnansweredCount } from '@ruta/contracts/consultation/answer';
import {
  ContributionDetail,
  ContributionPage,
  ContributionReceipt,
} from '@ruta/contracts/consultation/contribution';
import { FocusCoverage, FocusDesk } from '@ruta/contracts/consultation/focus-group';
import { ProblemList, SuggestionList, ThemeList } from '@ruta/contracts/consultation/theme';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import { RouteView } from '@ruta/contracts/route/route';
import { addDays } from '@ruta/domain/calendar/day';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const reason = 'Se separan porque piden cosas distintas.';

describe('grouping and answering', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api, 'valle-de-pruebas');
    route = await town.advance(await town.announced('mexico-third-plan'), 0, 'open', reason);
  });
  afterAll(() => api?.close());

  /** Entered by staff, so that it is admitted at once. */
  const said = async (text: string, themeId: string | null = null) => {
    const entry = { opId: uuidv7(), phaseId: route.phases[0]?.id, text, themeId, channel: 'assisted' };
    const receipt = ContributionReceipt.parse(await town.send('contributions/assisted', entry));
    return ContributionDetail.parse(await town.get(`contributions/${receipt.number}`));
  };
  const theme = async (name: string) => {
    const { items } = ThemeList.parse(await town.send('themes', { name }));
    const made = items.find((item) => item.name === name);
    if (!made) throw new Error(`no theme ${name}`);
    return made;
  };
  const themes = async () => ThemeList.parse(await town.get('themes?all=1')).items;
  const under = async (themeId: string) =>
    ContributionPage.parse(await town.get(`contributions?theme=${themeId}&limit=100`)).items;
  const put = (ids: string[], themeId: string | null, problemId: string | null = null) =>
    town.send('contributions/placement', { contributionIds: ids, themeId, problemId });
  const thread = async (number: number | null) =>
    ContributionThread.parse(await town.get(`contributions/${number}/thread`));
  const answer = (ids: string[], over: object = {}) => ({
    opId: uuidv7(),
    contributionIds: ids,
    outcome: 'taken-up',
    text: 'Sí: el compromiso incluye avisar con 48 horas de anticipación.',
    byPost: 'Dirección de Agua',
    ...over,
  });

  it('K8 merges themes into a new one and splits it again, and every contribution follows', async () => {
    const [bins, lorry] = [await theme('Separar en casa'), await theme('El camión')];
    const inBins = await said('Separamos en casa y nadie lo recoge aparte.', bins.id);
    const inLorry = await said('El camión revuelve todo lo que separamos.', lorry.id);
    const merge = { opId: uuidv7(), themeIds: [bins.id, lorry.id], name: 'Basura', reason };
    await town.send('themes/merge', merge);
    await town.send('themes/merge', merge);
    const [waste, ...others] = (await themes()).filter((item) => item.name === 'Basura');
    expect(others).toEqual([]);
    expect((await under(waste?.id ?? '')).map((item) => item.id).toSorted()).toEqual(
      [inBins.id, inLorry.id].toSorted(),
    );
    const parts = [
      { name: 'Basura en casa', contributionIds: [] },
      { name: 'Recolección', contributionIds: [inLorry.id] },
    ];
    await town.send(`themes/${waste?.id}/split`, { opId: uuidv7(), parts, reason });
    const after = await themes();
    const collection = after.find((item) => item.name === 'Recolección');
    expect(collection?.lineage.map((edge) => edge.from.name)).toEqual([
      'Separar en casa',
      'El camión',
      'Basura',
    ]);
    expect((await under(collection?.id ?? '')).map((item) => item.id)).toEqual([inLorry.id]);
    expect(after.find((item) => item.id === bins.id)?.state).toBe('merged');
    const { steps } = await thread(inLorry.number);
    expect(steps[1]).toMatchObject({ kind: 'grouped', theme: 'Recolección', lineage: { length: 3 } });
    expect(
      await town.refused('contributions/placement', { contributionIds: [inBins.id], themeId: bins.id }),
    ).toBe('consultation.theme-gone');
  });

  it('K9 suggests by keyword rules and says which words did it once somebody agrees', async () => {
    const water = await theme('Agua');
    const rules = [
      { word: 'corte', also: ['quitar el agua'], theme: water.id },
      { word: 'avisar', also: [], theme: water.id },
    ];
    await town.send('keyword-rules', { rules }, town.organiser, 'PUT');
    const one = await said('Nos quitan el agua sin avisar a nadie.');
    const { items } = SuggestionList.parse(await town.get('contributions/suggestions', town.organiser));
    expect(items.find((item) => item.contributionId === one.id)).toMatchObject({
      themeId: water.id,
      words: ['corte', 'avisar'],
    });
    expect((await under(water.id)).length).toBe(0);
    await put([one.id], water.id);
    expect((await thread(one.number)).steps[1]).toMatchObject({ how: 'rule', words: ['corte', 'avisar'] });
    const other = await said('La llave gotea desde hace años y es un desperdicio.');
    await put([other.id], water.id);
    expect((await thread(other.number)).steps[1]).toMatchObject({ how: 'staff', words: [], others: 1 });
  });

  it('keeps problems with causes and effects, of which a session chooses one per theme', async () => {
    const light = await theme('Alumbrado');
    const write = (statement: string, branches: object[] = []) =>
      town.send('problems', { themeId: light.id, statement, branches });
    await write('Las lámparas fundidas tardan meses en cambiarse.', [
      { kind: 'cause', text: 'Nadie lleva la cuenta de los reportes.' },
      { kind: 'cause', text: 'El almacén compra una vez al año.' },
      { kind: 'effect', text: 'La gente evita la calle de noche.' },
    ]);
    const { items } = ProblemList.parse(await write('Hay calles sin un solo poste de luz.'));
    const [first, second] = items;
    const cause = first?.branches[0];
    const choose = (id: string | undefined, body: object) => town.send(`problems/${id}/choose`, body);
    await choose(second?.id, { branchIds: [] });
    const points = [{ branchId: cause?.id, points: 63, ofPoints: 180 }];
    const source = 'Relatoría de la jornada, página 4';
    const chosen = ProblemList.parse(
      await choose(first?.id, { branchIds: [cause?.id], points, source }),
    ).items;
    expect(chosen.map((problem) => problem.state).toSorted()).toEqual(['candidate', 'chosen']);
    const one = await said('En mi cuadra llevan seis meses sin cambiar la lámpara.');
    await put([one.id], light.id, first?.id);
    expect((await thread(one.number)).steps.map((step) => step.kind)).toEqual(['said', 'grouped', 'problem']);
    expect((await thread(one.number)).steps[2]).toMatchObject({
      chosen: true,
      source,
      causes: [{ text: cause?.text, points: 63, ofPoints: 180 }],
    });
    const other = await theme('Otra cosa');
    const elsewhere = { contributionIds: [one.id], themeId: other.id, problemId: first?.id };
    expect(await town.refused('contributions/placement', elsewhere)).toBe('consultation.problem-elsewhere');
    const merge = {
      opId: uuidv7(),
      problemIds: [first?.id, second?.id],
      statement: 'Calles a oscuras, con o sin poste.',
      reason,
    };
    const merged = ProblemList.parse(await town.send('problems/merge', merge)).items;
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ branches: { length: 3 }, contributions: 1, lineage: { length: 2 } });
    const split = {
      opId: uuidv7(),
      parts: [
        { statement: 'Lámparas fundidas que nadie cambia.' },
        { statement: 'Calles sin poste de luz alguno.', contributionIds: [one.id] },
      ],
      reason,
    };
    const parts = ProblemList.parse(await town.send(`problems/${merged[0]?.id}/split`, split)).items;
    expect(parts.map((problem) => problem.contributions).toSorted((one, other) => one - other)).toEqual([
      0, 1,
    ]);
  });

  it('K10, R14 gives many one text, one row each, and counts who still waits', async () => {
    const three = [
      await said('Avisen por mensaje antes del corte.'),
      await said('Avisen con un cartel donde llega la pipa.'),
      await said('Avisen por la radio comunitaria, por favor.'),
    ];
    const before = UnansweredCount.parse(await town.get('answers/unanswered'));
    const given = answer(three.map((item) => item.id));
    const after = AnswersGiven.parse(await town.send('answers', given, town.members[2]));
    expect(after).toEqual({ answered: 3, stillWaiting: before.waiting - 3 });
    await town.send('answers', given, town.members[2]);
    const shown = ContributionDetail.parse(await town.get(`contributions/${three[0]?.number}`));
    expect(shown.answer).toMatchObject({ outcome: 'taken-up', sharedWith: 3, byPost: 'Dirección de Agua' });
    expect(shown.answer?.byName).toContain('Titular');
    const [{ rows }] = await api.database.query(
      'SELECT count(*)::int AS rows FROM answer WHERE superseded_at IS NULL',
    );
    expect(rows).toBe(3);
  });

  it('K10 defers to a later day and links a duplicate to a twin that speaks for itself', async () => {
    const [twin, copy, third] = [
      await said('El puente peatonal está oxidado y se mueve.'),
      await said('El puente peatonal está muy oxidado y se mueve.'),
      await said('Se mueve el puente peatonal, está oxidado.'),
    ];
    const refused = (body: object) => town.refused('answers', body);
    expect(await refused(answer([copy.id], { outcome: 'deferred' }))).toBe('request.invalid');
    expect(await refused(answer([copy.id], { outcome: 'deferred', deferredUntil: town.today }))).toBe(
      'consultation.deferred-in-past',
    );
    await town.send(
      'answers',
      answer([copy.id], { outcome: 'deferred', deferredUntil: addDays(town.today, 90) }),
    );
    const duplicate = (id: string, twinNumber: number | null) =>
      answer([id], { outcome: 'duplicate', text: 'Es igual a otro aporte, que ya se atiende.', twinNumber });
    expect(await refused(duplicate(copy.id, copy.number))).toBe('consultation.twin-unknown');
    expect(await refused(duplicate(copy.id, 99_999))).toBe('consultation.twin-unknown');
    await town.send('answers', duplicate(copy.id, twin.number));
    expect(await refused(duplicate(third.id, copy.number))).toBe('consultation.twin-unknown');
    expect(await refused(duplicate(twin.id, third.number))).toBe('consultation.twin-unknown');
    const shown = ContributionDetail.parse(await town.get(`contributions/${copy.number}`));
    expect(shown.answer?.twin?.number).toBe(twin.number);
  });

  it('K11 replaces an answer and keeps the one before', async () => {
    const one = await said('Que se publique el costo de cada obra.');
    await town.send('answers', answer([one.id], { outcome: 'partly' }));
    await town.send('answers', answer([one.id], { outcome: 'taken-up' }));
    expect(ContributionDetail.parse(await town.get(`contributions/${one.number}`)).outcome).toBe('taken-up');
    const rows = await api.database.query(
      'SELECT outcome FROM answer WHERE contribution_id = $1 ORDER BY at',
      [one.id],
    );
    expect(rows).toEqual([{ outcome: 'partly' }, { outcome: 'taken-up' }]);
  });

  it('R11, R12 lets the phase go on only when everything has its theme and its answer', async () => {
    const current = async () => RouteView.parse(await town.get(`routes/${route.id}`, town.organiser));
    const guest = await api.guest();
    const waiting = {
      opId: uuidv7(),
      phaseId: route.phases[0]?.id,
      text: 'Falta una banqueta.',
      channel: 'phone',
    };
    const { id } = ContributionReceipt.parse(await town.send('contributions', waiting, guest));
    let now = await town.advance(await current(), 0, 'closed', reason);
    const step = (to: string) =>
      town.refused(`routes/${now.id}/phases/${now.phases[0]?.id}/advance`, { expectedRev: now.rev, to });
    expect(await step('synthesised')).toBe('route.moderation-waits');
    await town.send(`contributions/${id}/moderation`, { action: 'admit' });
    expect(await step('synthesised')).toBe('route.themes-missing');
    const rest = ContributionPage.parse(await town.get('contributions?withoutTheme=true&limit=100')).items;
    await put(
      rest.map((item) => item.id),
      (await theme('Lo demás')).id,
    );
    now = await town.advance(await current(), 0, 'synthesised');
    expect(await step('answered')).toBe('route.answers-missing');
    const unanswered = ContributionPage.parse(
      await town.get('contributions?outcome=waiting&limit=100'),
    ).items;
    await town.send(
      'answers',
      answer(
        unanswered.map((item) => item.id),
        { outcome: 'out-of-scope' },
      ),
    );
    now = await town.advance(await current(), 0, 'answered');
    expect(now.phases[0]?.state).toBe('answered');
    expect(UnansweredCount.parse(await town.get('answers/unanswered')).waiting).toBe(0);
  });

  it('R12, R14 owes no answer to the replies of a survey', async () => {
    const announced = await town.announced('oaxaca');
    const phaseId = announced.phases[0]?.id;
    const id = uuidv7();
    const asked = { id, form: 'choice', text: '¿Qué va primero?', options: ['Agua', 'Luz'] };
    await town.send(
      `phases/${phaseId}/survey`,
      { expectedRev: 0, questions: [asked] },
      town.organiser,
      'PUT',
    );
    await town.advance(announced, 0, 'open', reason);
    const before = UnansweredCount.parse(await town.get('answers/unanswered'));
    const answers = [{ questionId: id, value: 0 }];
    await town.send(`phases/${phaseId}/survey/assisted`, { opId: uuidv7(), rev: 1, answers });
    expect(UnansweredCount.parse(await town.get('answers/unanswered'))).toEqual(before);
    const entry = { opId: uuidv7(), phaseId, text: 'El agua, antes que nada.', channel: 'assisted' };
    expect(await town.refused('contributions/assisted', entry)).toBe('consultation.wrong-phase');
  });

  it('K12, K23, K24, K25 publishes nothing of a focus group about too few people, and nothing before its end', async () => {
    const plan = await town.route(null);
    const phase = {
      kind: 'focus-group',
      title: 'Mujeres que regresan de noche',
      channels: ['in-person'],
      targetGroups: ['Trabajadoras', 'Estudiantes', 'Jornaleras'],
      opensOn: addDays(town.today, 20),
      closesOn: addDays(town.today, 40),
      settings: { moderation: 'before', minimumCell: 5 },
    };
    const added = await town.send<RouteView>(`routes/${plan.id}/phases`, {
      expectedRev: plan.rev,
      opId: uuidv7(),
      at: 0,
      phase,
    });
    const { id: resolutionId } = await town.approve(plan.id);
    const announced = await town.send<RouteView>(`routes/${plan.id}/announce`, {
      expectedRev: added.rev,
      resolutionId,
    });
    const opened = await town.advance(announced, 0, 'open', reason);
    const path = `phases/${announced.phases[0]?.id}/focus-group`;
    const enter = (targetGroup: string, over: object = {}) =>
      town.send(`${path}/entries`, {
        opId: uuidv7(),
        targetGroup,
        minor: false,
        text: 'Camino por la avenida porque tiene luz.',
        ...over,
      });
    for (let n = 0; n < 6; n += 1) await enter('Trabajadoras');
    for (let n = 0; n < 4; n += 1) await enter('Estudiantes');
    await enter('Jornaleras');
    await enter('Estudiantes', { minor: true, guardianConsentOn: town.today });
    expect(
      await town.refused(`${path}/entries`, {
        opId: uuidv7(),
        targetGroup: 'Estudiantes',
        minor: true,
        text: 'Sí',
      }),
    ).toBe('request.invalid');
    const finding = (targetGroup: string, people: number) =>
      town.send(`${path}/findings`, {
        opId: uuidv7(),
        targetGroup,
        text: 'Se elige la calle por la luz, no por la distancia.',
        people,
      });
    await finding('Trabajadoras', 5);
    await finding('Estudiantes', 5);
    await finding('Jornaleras', 1);
    const running = FocusCoverage.parse(await town.get(path));
    expect(running).toMatchObject({ final: false, total: null, findings: [], withheld: 0 });
    expect(running.groups.every(({ reached }) => reached === null)).toBe(true);
    expect(FocusDesk.parse(await town.get(`${path}/desk`, town.organiser))).toMatchObject({
      groups: [
        { targetGroup: 'Trabajadoras', reached: 6, told: true },
        { targetGroup: 'Estudiantes', reached: 5, told: false },
        { targetGroup: 'Jornaleras', reached: 1, told: false },
      ],
      findings: [{ told: true }, { told: false }, { told: false }],
    });

    await town.advance(opened, 0, 'closed', reason).then((closed) => town.advance(closed, 0, 'synthesised'));
    const coverage = FocusCoverage.parse(await town.get(path));
    expect(coverage).toMatchObject({
      final: true,
      groups: [
        { targetGroup: 'Trabajadoras', reached: 6 },
        { targetGroup: 'Estudiantes', reached: null },
        { targetGroup: 'Jornaleras', reached: null },
      ],
      total: null,
      findings: [{ targetGroup: 'Trabajadoras' }],
      withheld: 2,
    });
    expect(JSON.stringify(coverage)).not.toContain('Camino por la avenida');
    const table = (name: string) => town.get<object[]>(`open-data/focus-group-${name}.json`);
    expect(await table('coverage')).toEqual([
      expect.objectContaining({ target_group: 'Trabajadoras', reached: 6, withheld: false }),
      expect.objectContaining({ target_group: 'Estudiantes', reached: null, withheld: true }),
      expect.objectContaining({ target_group: 'Jornaleras', reached: null, withheld: true }),
    ]);
    expect(await table('findings')).toEqual([expect.objectContaining({ target_group: 'Trabajadoras' })]);
  });
});
