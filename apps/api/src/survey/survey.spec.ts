import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { type PersonId, SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import { RouteView } from '@ruta/contracts/route/route';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { InvitationsMade, OwnReply, ReplyBatchReceipt, ReplyReceipt } from '@ruta/contracts/survey/reply';
import { SurveyResults, SurveyWordsPage } from '@ruta/contracts/survey/results';
import { folioOf } from '@ruta/domain/consultation/folio';
import { dictionary } from '@ruta/domain/open-data/dictionary';
import { uuidv7 } from 'uuidv7';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const reason = 'La feria del barrio se adelantó una semana.';
const asked = { hint: '', required: false };
const id = () => SurveyQuestionId.parse(uuidv7());
const water: AskedQuestion = {
  ...asked,
  id: id(),
  form: 'choice',
  required: true,
  text: '¿Cómo te llega el agua?',
  options: ['Por la red', 'Por pipa'],
};
const order: AskedQuestion = {
  ...asked,
  id: id(),
  form: 'ranking',
  text: '¿Qué va primero?',
  themes: [
    { id: null, name: 'Agua' },
    { id: null, name: 'Transporte' },
  ],
};
const words: AskedQuestion = { ...asked, id: id(), form: 'long', text: '¿Algo más?' };
const questions = [water, order, words];
const chose = (option: number, more: object[] = []) => [{ questionId: water.id, value: option }, ...more];

describe('a survey', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let path: string;

  /** A route of its own for each test: surveys freeze, close and are counted. */
  async function anOpenSurvey(asking: AskedQuestion[] = questions): Promise<void> {
    town = await aTown(api, `valle-${uuidv7().slice(-12)}`);
    route = await town.announced('oaxaca');
    path = `phases/${route.phases[0]?.id}/survey`;
    await town.send(path, { expectedRev: 0, questions: asking }, town.organiser, 'PUT');
    route = await town.advance(route, 0, 'open', reason);
  }

  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(() => anOpenSurvey());
  afterAll(() => api?.close());

  const questionnaire = async (who?: TestPerson) => QuestionnaireView.parse(await town.get(path, who));
  const paper = (option: number, more: object[] = [], over: object = {}) => ({
    opId: uuidv7(),
    rev: 1,
    answers: chose(option, more),
    channel: 'phone',
    ...over,
  });
  const reply = async (sent: object = paper(0), who?: TestPerson) =>
    ReplyReceipt.parse(await town.send(`${path}/replies`, sent, who ?? (await api.guest())));
  const replies = async (count: number, make: () => object) => {
    for (let n = 0; n < count; n += 1) await reply(make());
  };
  const results = async () => SurveyResults.parse(await town.get(`${path}/results`));
  const resultOf = (all: SurveyResults, question: AskedQuestion) =>
    all.questions.find(({ questionId }) => questionId === question.id);

  it('R15 opens only with a question', async () => {
    const bare = await aTown(api, 'valle-sin-preguntas');
    const planned = await bare.announced('oaxaca');
    const wanted = { expectedRev: planned.rev, to: 'open', reason };
    const step = `routes/${planned.id}/phases/${planned.phases[0]?.id}/advance`;
    expect(await bare.refused(step, wanted)).toBe('route.questions-missing');
  });

  it('Y1 takes one reply of each person, and the same one sent twice once', async () => {
    const rosa = await api.guest();
    const sent = paper(0);
    const first = await reply(sent, rosa);
    expect(await reply(sent, rosa)).toEqual(first);
    expect(await town.refused(`${path}/replies`, paper(1), rosa)).toBe('survey.already-replied');
    expect((await questionnaire(rosa)).mine).toMatchObject({ folio: first.folio });
    const together = await api.guest();
    const tries = [paper(0), paper(1)].map((one) => api.post(`${town.path}/${path}/replies`, one, together));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 409]);
  });

  it('Y1 ends on its last day, whether or not somebody closed it; paper may come until it is synthesised', async () => {
    await api.database.query(
      `UPDATE phase SET opens_on = '2026-01-01', closes_on = '2026-01-02' WHERE id = $1`,
      [route.phases[0]?.id],
    );
    expect(await town.refused(`${path}/replies`, paper(0), await api.guest())).toBe('survey.not-open');
    const { opId, rev, answers } = paper(0);
    await town.send(`${path}/assisted`, { opId, rev, answers });
    route = await town.advance(route, 0, 'closed');
    await town.send(`${path}/assisted`, { opId: uuidv7(), rev, answers });
    route = await town.advance(route, 0, 'synthesised');
    expect(await town.refused(`${path}/assisted`, { opId: uuidv7(), rev, answers })).toBe('survey.not-open');
  });

  it('Y2 freezes at its first reply; a change makes the next version and asks a changed question anew', async () => {
    const write = async (expectedRev: number, wanted: AskedQuestion[]) =>
      QuestionnaireView.parse(
        await town.send(path, { expectedRev, questions: wanted }, town.organiser, 'PUT'),
      );
    expect(await write(1, [water, words])).toMatchObject({ version: 1, rev: 2, frozen: false });
    expect(await town.refused(path, { expectedRev: 1, questions }, town.organiser, 'PUT')).toBe(
      'survey.stale',
    );
    expect(await town.refused(`${path}/replies`, paper(0), await api.guest())).toBe('survey.version-old');
    await reply(paper(0, [], { rev: 2 }));
    const second = await write(2, [{ ...water, text: '¿Cómo te llega hoy?' }, words]);
    expect(second).toMatchObject({ version: 2, rev: 3, frozen: false });
    expect(second.questions[0]?.id).not.toBe(water.id);
    expect(second.questions[1]?.id).toBe(words.id);
    await reply(paper(1, [], { rev: 2 }));
    await expect(
      api.database.query(`UPDATE survey_questionnaire SET questions = '[]' WHERE frozen_at IS NOT NULL`),
    ).rejects.toThrow('stays as it is');
  });

  it('Y3 refuses a paper that does not fit its questions', async () => {
    const rosa = await api.guest();
    for (const answers of [[], chose(2), [{ questionId: words.id, value: 'Sin lo obligatorio' }]])
      expect(await town.refused(`${path}/replies`, { ...paper(0), answers }, rosa)).toMatch(
        /^(request\.invalid|survey\.invalid-answer)$/,
      );
  });

  it('Y4, Y5 publishes after the close, and nothing about fewer people than the minimum', async () => {
    await replies(9, () => paper(0, [{ questionId: order.id, value: [1, 0] }]));
    await replies(2, () => paper(1));
    expect(await results()).toMatchObject({ public: false, received: 11, counted: 0, questions: [] });
    route = await town.advance(route, 0, 'closed', reason);
    expect(await results()).toMatchObject({ public: true, final: false, counted: 5 });
    route = await town.advance(route, 0, 'synthesised');
    const all = await results();
    expect(all).toMatchObject({ final: true, counted: 11 });
    expect(resultOf(all, water)?.cells?.map(({ count }) => count)).toEqual([null, null]);
    expect(resultOf(all, order)).toMatchObject({ answered: null });
    expect(resultOf(all, order)?.cells?.map(({ count }) => count)).toEqual([0, 9]);
    const table = await town.get<{ count: number | null; label: string }[]>('open-data/survey-results.json');
    expect(table.filter(({ label }) => label === 'Por pipa')).toMatchObject([{ count: null }]);
    for (const name of ['survey-questions', 'survey-results', 'survey-coverage']) {
      const [row] = await town.get<object[]>(`open-data/${name}.json`);
      const columns = dictionary.find((each) => each.name === name)?.columns.map((column) => column.name);
      expect(Object.keys(row ?? {})).toEqual(columns);
    }
  });

  it('Y7 shows words only once they are read, and hides them only with a reason', async () => {
    const said = (text: string) => paper(0, [{ questionId: words.id, value: text }]);
    for (const text of ['Más luz', 'Mi vecino Juan es un ratero', 'Agua', 'Agua', 'Camiones'])
      await reply(said(text));
    expect(await town.refused(`${path}/words`, {}, await api.person())).toBe('policy.not-allowed');
    const waiting = SurveyWordsPage.parse(await town.get(`${path}/words`, town.organiser));
    expect(waiting.total).toBe(5);
    expect(waiting.items.filter(({ hints }) => hints.includes('same-text'))).toHaveLength(2);
    route = await town.advance(route, 0, 'closed', reason);
    const synthesise = { expectedRev: route.rev, to: 'synthesised', reason: null };
    expect(await town.refused(`routes/${route.id}/phases/${route.phases[0]?.id}/advance`, synthesise)).toBe(
      'route.moderation-waits',
    );
    for (const { replyId, questionId, text } of waiting.items)
      await town.send(`${path}/words`, {
        replyId,
        questionId,
        ...(text.includes('Juan') ? { action: 'hide', reason: 'personal-data' } : { action: 'admit' }),
      });
    route = await town.advance(route, 0, 'synthesised');
    expect(resultOf(await results(), words)?.words).toEqual(['Agua', 'Agua', 'Camiones', 'Más luz']);
    const record = JSON.stringify(RecordPage.parse(await town.get('record?limit=200')));
    expect(record).toContain('survey.words-moderated');
    expect(record).not.toContain('ratero');
    expect(JSON.stringify(await town.get('open-data/survey-words.json'))).not.toContain('Juan');
  });

  it('Y9 is entered by staff for others, one by one or a pile of paper at once', async () => {
    const facilitator = await api.person({ roles: [{ entityId: town.entity.id, role: 'facilitator' }] });
    const form = () => ({ opId: uuidv7(), answers: chose(0) });
    const batch = { opId: uuidv7(), label: 'Carpeta 2, mercado', rev: 1, forms: [form(), form(), form()] };
    const first = ReplyBatchReceipt.parse(await town.send(`${path}/batch`, batch, facilitator));
    expect(first.receipts).toHaveLength(3);
    expect(await town.send(`${path}/batch`, batch, facilitator)).toEqual(first);
    const wrong = { ...batch, opId: uuidv7(), forms: [form(), { opId: uuidv7(), answers: chose(7) }] };
    expect(await town.refused(`${path}/batch`, wrong, facilitator)).toBe('survey.invalid-answer');
    expect(RouteView.parse(await town.get(`routes/${route.id}`)).phases[0]?.counts.replies).toBe(3);
  });

  it('Y10 is followed by its folio, and its words and folio go when its author is erased', async () => {
    const rosa = await api.guest();
    const { folio, id: replyId } = await reply(
      paper(1, [{ questionId: words.id, value: 'Olvídenme' }]),
      rosa,
    );
    const own = OwnReply.parse(await town.get(`survey-replies/${folio.toLowerCase()}`));
    expect(own.answers).toContainEqual({ questionId: words.id, value: 'Olvídenme' });
    const unknown = await api.get(`${town.path}/survey-replies/${folioOf('VAL', [1, 2, 3, 4, 5, 6])}`);
    expect(unknown.status).toBe(404);
    const ids = [rosa.personId as PersonId];
    await api.app.get(Transactions).run((tx) => api.app.get(PersonalData).erase(tx, ids));
    const [row] = await api.database.query(
      `SELECT person_id, folio, salt, hash, answers, (SELECT count(*)::int FROM survey_words WHERE reply_id = r.id) AS words
       FROM survey_reply r WHERE id = $1`,
      [replyId],
    );
    expect(row).toMatchObject({ person_id: null, folio: null, salt: null, words: 0 });
    expect(row.answers).toEqual(chose(1));
    const record = RecordPage.parse(await town.get('record?limit=200&kind=survey.replied'));
    expect(record.items.find(({ subjectId }) => subjectId === replyId)?.payload['hash']).toBe(row.hash);
  });

  it('Y1 of a guest who signs in goes along, and is one where both had replied', async () => {
    const [guest, account] = [await api.guest(), await api.person()];
    const merge = { from: guest.personId as PersonId, into: account.personId as PersonId };
    await reply(paper(0), guest);
    const kept = await reply(paper(1), account);
    await api.app.get(Transactions).run((tx) => api.app.get(PersonMerges).run(tx, merge));
    expect((await questionnaire(account)).mine?.folio).toBe(kept.folio);
    const counted = RouteView.parse(await town.get(`routes/${route.id}`)).phases[0]?.counts.replies;
    expect(counted).toBe(1);
  });
});

describe('a closed group', () => {
  let api: RunningApi;
  let town: Town;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api, 'valle-cerrado');
    const draft = await town.route(null);
    const phase = {
      kind: 'focus-group',
      title: 'Grupo de enfoque',
      channels: ['in-person'],
      targetGroups: ['Preparatoria', 'Jornaleras'],
      opensOn: draft.phases[0]?.opensOn ?? '2027-05-01',
      closesOn: '2027-06-01',
    };
    const wanted = { opId: uuidv7(), expectedRev: draft.rev, at: 0, phase };
    const composed = RouteView.parse(await town.send(`routes/${draft.id}/phases`, wanted));
    const { id: resolutionId } = await town.approve(composed.id);
    const announced = RouteView.parse(
      await town.send(`routes/${composed.id}/announce`, { expectedRev: composed.rev, resolutionId }),
    );
    path = `phases/${announced.phases[0]?.id}/survey`;
    await town.send(path, { expectedRev: 0, questions }, town.organiser, 'PUT');
    await town.advance(announced, 0, 'open', reason);
  });
  afterAll(() => api?.close());

  const paper = (over: object) => ({ opId: uuidv7(), rev: 1, answers: chose(0), channel: 'phone', ...over });
  const invite = async (over: object) =>
    InvitationsMade.parse(await town.send(`${path}/invitations`, over)).codes;

  it('Y8 is answered by invitation, each good once, with the guardian’s consent of a minor', async () => {
    const rosa = await api.guest();
    expect(await town.refused(`${path}/replies`, paper({}), rosa)).toBe('survey.invitation-needed');
    expect(await town.refused(`${path}/replies`, paper({ invitation: 'ABCDE-FGHJK' }), rosa)).toBe(
      'survey.invitation-unknown',
    );
    const young = { targetGroup: 'Preparatoria', count: 2, minor: true };
    expect(await town.refused(`${path}/invitations`, young)).toBe('request.invalid');
    const [code = '', second = ''] = await invite({ ...young, guardianConsentOn: '2026-11-01' });
    await town.send(`${path}/replies`, paper({ invitation: code.toLowerCase() }), rosa);
    expect(await town.refused(`${path}/replies`, paper({ invitation: code }), await api.guest())).toBe(
      'survey.invitation-used',
    );
    await town.send(`${path}/replies`, paper({ invitation: second }), await api.guest());
    const [row] = await api.database.query(
      'SELECT target_group, minor, guardian_consent_on::text AS day FROM survey_reply WHERE person_id = $1',
      [rosa.personId],
    );
    expect(row).toEqual({ target_group: 'Preparatoria', minor: true, day: '2026-11-01' });
    expect(await town.get(`${path}/invitations`, town.organiser)).toEqual({
      groups: [{ targetGroup: 'Preparatoria', made: 2 }],
      used: 2,
    });
  });

  it('Y8 is entered with help for a group it has, and with the guardian’s consent', async () => {
    const entry = { opId: uuidv7(), rev: 1, answers: chose(1) };
    expect(await town.refused(`${path}/assisted`, entry)).toBe('survey.group-needed');
    expect(await town.refused(`${path}/assisted`, { ...entry, targetGroup: 'Nadie' })).toBe(
      'request.invalid',
    );
    expect(await town.refused(`${path}/assisted`, { ...entry, targetGroup: 'Jornaleras', minor: true })).toBe(
      'request.invalid',
    );
    await town.send(`${path}/assisted`, { ...entry, targetGroup: 'Jornaleras' });
    expect(await town.get(`${path}/results`)).toMatchObject({ received: null, counted: 0 });
  });
});
