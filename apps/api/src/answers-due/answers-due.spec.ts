import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswersDuePage } from '@ruta/contracts/answers-due/answers-due';
import { ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { DeclarationList } from '@ruta/contracts/declaration/declaration';
import { PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { SignOffSheet } from '@ruta/contracts/plan/sign-off';
import { Coordination } from '@ruta/contracts/route/coordination';
import type { RouteView } from '@ruta/contracts/route/route';
import { WaitingList } from '@ruta/contracts/secretariat/waiting';
import { addDays } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment, freeze, moveTo } from '../drafting/testing/written-commitment.ts';
import { publishPlan, signAndApprove } from '../plan/testing/published-plan.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { TurnedClock } from '../platform/testing/turned-clock.ts';
import { aTown, type Town } from '../route/testing/town.ts';

describe('what waits for an answer', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let followed: CommitmentSummary;
  let ana: TestPerson;
  let ivan: TestPerson;
  const clock = new TurnedClock();

  beforeAll(async () => {
    api = await startApi({}, clock);
    town = await aTown(api);
    route = await town.advance(await town.announced('mexico-third-plan'), 0, 'open', 'Se adelanta la feria.');
    followed = await aWrittenCommitment(api, town, route.plan.id);
    await signAndApprove(town, followed);
    await publishPlan(town, route.plan.number);
    ana = await api.person({ name: 'Ana' });
    ivan = await api.person({ roles: [{ entityId: town.entity.id, role: 'evaluator' }] });
  });
  afterAll(() => api?.close());

  const owed = async (query = '', who = town.organiser) =>
    AnswersDuePage.parse(await town.get(`answers-due${query}`, who));
  const kindsOf = ({ items }: AnswersDuePage) => items.map(({ kind }) => kind);
  const ask = async (kind: string, text: string) =>
    RemarkView.parse(
      await town.send(
        `commitments/${followed.key}/remarks`,
        { opId: uuidv7(), kind, milestoneId: null, text, signature: null },
        ana,
      ),
    );

  it('AD1, AD2 holds what every topic is owed, and says by whom and where it is answered', async () => {
    expect((await owed()).items).toEqual([]);
    const said = ContributionReceipt.parse(
      await town.send('contributions/assisted', {
        opId: uuidv7(),
        phaseId: route.phases[0]?.id,
        text: 'Que avisen antes de cortar el agua.',
        channel: 'assisted',
      }),
    );
    const question = await ask('question', '¿Cuándo empieza el calendario de cortes?');
    await ask('contrary', 'La línea telefónica no contesta nunca.');
    const recommended = { opId: uuidv7(), commitmentId: null, dueOn: addDays(town.today, 3) };
    await town.send(
      `plans/${route.plan.number}/recommendations`,
      { ...recommended, text: 'Publicar los cortes en formato abierto, cada semana.' },
      ivan,
    );
    const page = await owed();
    expect(kindsOf(page).toSorted()).toEqual(['contrary', 'contribution', 'question', 'recommendation']);
    expect(page.items.find(({ kind }) => kind === 'contribution')).toMatchObject({
      id: said.id,
      owedBy: [],
      dueOn: null,
      place: { at: 'contribution', number: said.number },
    });
    expect(page.items.find(({ kind }) => kind === 'question')).toMatchObject({
      words: '¿Cuándo empieza el calendario de cortes?',
      about: `${followed.key} ${followed.title}`,
      owedBy: ['Dirección de Agua'],
      dueOn: question.dueOn,
      place: { at: 'remark', key: followed.key, number: 1 },
    });
    expect(page.items.find(({ kind }) => kind === 'recommendation')).toMatchObject({
      owedBy: ['Dirección de Agua'],
      dueOn: addDays(town.today, 3),
      place: { at: 'recommendation', plan: route.plan.number, number: 1 },
    });
    expect(page.answerers.map(({ by, count }) => [by, count]).toSorted()).toEqual([
      ['', 1],
      ['Dirección de Agua', 3],
    ]);
    expect(kindsOf(await owed('?by='))).toEqual(['contribution']);
    const narrowed = await owed('?by=Direcci%C3%B3n%20de%20Agua&kind=contrary');
    expect([kindsOf(narrowed), narrowed.total]).toEqual([['contrary'], 1]);
  });

  it('AD4 goes on where a page ended, and keeps what nobody else can make up', async () => {
    const all = await owed();
    const first = await owed('?limit=1');
    expect(first.items).toEqual(all.items.slice(0, 1));
    await town.send(`remarks/${sure(all.items.find(({ kind }) => kind === 'contrary')).id}/moderation`, {
      action: 'hide',
      reason: 'insult',
      note: '',
    });
    const rest = await owed(`?limit=10&cursor=${first.next}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(
      all.items.filter(({ kind }) => kind !== 'contrary').map(({ id }) => id),
    );
    expect(rest.next).toBeNull();
    expect((await api.get(`${town.path}/answers-due?cursor=bm8`, town.organiser)).status).toBe(400);
  });

  it('AD1 holds an objection under what is up now, until it is answered or something newer is up', async () => {
    const commitment = await aWrittenCommitment(api, town, route.plan.id, { title: 'Otra cosa' });
    const object = async () => {
      const { version, hash } = await freeze(town, commitment);
      await moveTo(town, commitment, { to: 'signing', version, hash });
      const seatId = sure(town.body.sectors[0]?.seats[0]).id;
      const reason = 'No dice quién paga las copias.';
      const given = { opId: uuidv7(), version, hash, seatId, decision: 'object', reason };
      await town.send(`commitments/${commitment.id}/sign-off`, given, town.members[0]);
    };
    await object();
    const [objection] = (await owed('?kind=objection')).items;
    expect(objection).toMatchObject({
      words: 'No dice quién paga las copias.',
      owedBy: [],
      place: { at: 'commitment-signature', key: commitment.key },
    });
    await town.send(`commitments/${commitment.id}/stage`, {
      to: 'drafting',
      reason: 'Falta el costo de las copias.',
    });
    expect((await owed('?kind=objection')).items).toEqual([]);
    await object();
    const sheet = SignOffSheet.parse(
      await town.get(`commitments/${commitment.key}/sign-off`, town.organiser),
    );
    const answer = { opId: uuidv7(), text: 'Las paga la Tesorería, del fondo de obra.', post: '' };
    await api.post(`${town.path}/sign-offs/${sheet.seats[0]?.signOffId}/answer`, answer, town.organiser);
    expect((await owed('?kind=objection')).total).toBe(0);
  });

  it('AD1, AD3 holds an adhesion for the coordination alone, until it is decided', async () => {
    const form = {
      form: 1 as const,
      title: 'Declaración conjunta',
      place: 'Tres Cruces',
      on: town.today,
      text: ['Abriremos el gobierno.'],
      aims: [],
    };
    await town.send('declarations', { opId: uuidv7(), form });
    const one = async () =>
      sure(DeclarationList.parse(await town.get('declarations', town.organiser)).items[0]);
    const { id } = await one();
    const hash = contentHash(form);
    await town.send(`declarations/${id}/publication`, { hash });
    const signing = { opId: uuidv7(), version: 1, hash, kind: 'adhesion', organisation: 'Red de Madres' };
    const who = { sector: 'civil-society', post: 'Coordinación', name: 'Ana' };
    await town.send(`declarations/${id}/signatures`, { ...signing, ...who }, ana);
    const page = await owed('?kind=adhesion');
    expect(page.items).toMatchObject([{ words: 'Red de Madres', about: 'Declaración conjunta', owedBy: [] }]);
    expect((await owed('', town.members[0])).kinds.map(({ kind }) => kind)).not.toContain('adhesion');
    expect((await api.get(`${town.path}/answers-due`, ana)).status).toBe(403);
    const [adhesion] = page.items;
    await town.send(`declaration-signatures/${adhesion?.id}/decision`, { admit: true });
    expect((await owed('?kind=adhesion')).items).toEqual([]);
  });

  it('AD2, AD5 counts delays, for the coordination and for a seat of the institution that owes', async () => {
    await api.database.query(`UPDATE seat SET institution = 'Dirección de Agua' WHERE id = $1`, [
      sure(town.body.sectors[0]?.seats[0]).id,
    ]);
    clock.pass(30);
    const { due } = Coordination.parse(await town.get('coordination', town.organiser));
    expect(due.filter(({ kind }) => kind === 'answers')).toMatchObject([
      { of: 'contribution', count: 1, late: 0, oldestDay: town.today },
      { of: 'question', count: 1, late: 1 },
      { of: 'recommendation', count: 1, late: 1 },
    ]);
    const answersOf = async (who: TestPerson | undefined) =>
      WaitingList.parse(await town.get('secretariat/waiting', who)).items.filter(
        ({ kind }) => kind === 'answers',
      );
    expect(await answersOf(town.members[0])).toMatchObject([{ by: 'Dirección de Agua', count: 2, late: 2 }]);
    expect(await answersOf(town.members[1])).toEqual([]);
    expect((await owed('', town.members[0])).answerers.find(({ mine }) => mine)?.by).toBe(
      'Dirección de Agua',
    );
  });

  it('AD3 lets go of what is answered', async () => {
    const { items } = await owed();
    const [question, recommendation] = ['question', 'recommendation'].map((of) =>
      sure(items.find(({ kind }) => kind === of)),
    );
    const words = 'Empieza en marzo, y se publica cada lunes.';
    await town.send(`remarks/${question?.id}/answer`, { opId: uuidv7(), text: words, byPost: 'Dirección' });
    const accepted = { opId: uuidv7(), decision: 'accepted', text: words, byPost: 'Dirección' };
    PlanEvaluation.parse(await town.send(`recommendations/${recommendation?.id}/answer`, accepted));
    expect(kindsOf(await owed())).toEqual(['contribution']);
  });

  it('AD3 keeps what was erased, without its words', async () => {
    await ask('question', 'Esto lo borraré después.');
    await api.post('/identity/erase', { confirm: true }, ana);
    expect((await owed('?kind=question')).items).toMatchObject([
      { words: null, owedBy: ['Dirección de Agua'] },
    ]);
  });
});
