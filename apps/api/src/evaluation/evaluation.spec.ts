import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchivePage } from '@ruta/contracts/archive/archive';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { EvaluationDrafts, PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { addDays } from '@ruta/domain/calendar/day';
import { aProse } from '@ruta/testing/commitment/a-commitment';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment } from '../drafting/testing/written-commitment.ts';
import { publishPlan, signAndApprove } from '../plan/testing/published-plan.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { TurnedClock } from '../platform/testing/turned-clock.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const judgement = {
  activity: 'done',
  completion: 'substantial',
  verifiable: true,
  relevant: true,
  potential: 'modest',
  openedGovernment: 'marginal',
  note: 'Se cumplió con dos meses de retraso.',
};

describe('evaluating a plan', () => {
  let api: RunningApi;
  let town: Town;
  let number: number;
  let commitment: CommitmentSummary;
  let ivan: TestPerson;
  const clock = new TurnedClock();

  beforeAll(async () => {
    api = await startApi({}, clock);
    town = await aTown(api);
    const { plan } = await town.route('mexico-third-plan');
    number = plan.number;
    commitment = await aWrittenCommitment(api, town, plan.id);
    const second = await aWrittenCommitment(api, town, plan.id, { objective: aProse('Otra cosa.') });
    for (const each of [commitment, second]) await signAndApprove(town, each);
    await publishPlan(town, number);
    const roles = [{ entityId: town.entity.id, role: 'evaluator' }];
    ivan = await api.person({ name: 'Iván Cortés', roles });
  });
  afterAll(() => api?.close());

  const at = (kind: string, what = `commitments/${commitment.key}`) =>
    `plans/${number}/evaluation/${kind}/${what}`;
  const page = async () => PlanEvaluation.parse(await town.get(`plans/${number}/evaluation`));
  const write = (kind: string, who: TestPerson, changes = {}) =>
    town.send(at(kind), { ...judgement, ...changes }, who, 'PUT');
  const publish = (kind: string, who: TestPerson, correction = '', opId = uuidv7()) =>
    town.send(`${at(kind)}/publication`, { opId, correction }, who);

  it('EV1, EV2 each kind by those it belongs to, and never by one person', async () => {
    const refused = (kind: string, who: TestPerson) => town.refused(at(kind), judgement, who, 'PUT');
    expect(await refused('independent', town.organiser)).toBe('policy.not-allowed');
    expect(await refused('internal', ivan)).toBe('policy.not-allowed');
    expect(await refused('internal', await api.person())).toBe('policy.not-allowed');
  });

  it('EV2 refuses an evaluator who once sat in the secretariat, or signed, or reported', async () => {
    const [member] = town.members;
    await api.database.query(`UPDATE seat_holder SET until_day = from_day WHERE person_id = $1`, [
      sure(member).personId,
    ]);
    const roles = [{ entityId: town.entity.id, role: 'evaluator' }];
    const former = await api.person({ name: 'Antes firmó', roles });
    await api.database.query('UPDATE seat_holder SET person_id = $2 WHERE person_id = $1', [
      sure(member).personId,
      former.personId,
    ]);
    expect(await town.refused(at('independent'), judgement, former, 'PUT')).toBe(
      'evaluation.not-independent',
    );
  });

  it('EV2 refuses who coordinated the entity once', async () => {
    const roles = ['organiser', 'evaluator'].map((role) => ({ entityId: town.entity.id, role }));
    const former = await api.person({ name: 'Antes coordinó', roles });
    await api.database.query(
      `UPDATE role_grant SET revoked_at = now() WHERE person_id = $1 AND role = 'organiser'`,
      [former.personId],
    );
    expect(await town.refused(at('independent'), judgement, former, 'PUT')).toBe(
      'evaluation.not-independent',
    );
  });

  it('EV3 keeps a draft to those who write it, and publishes nothing that is half done', async () => {
    await write('independent', ivan, { potential: null });
    const drafts = EvaluationDrafts.parse(await town.get(at('independent', 'drafts'), ivan));
    expect(drafts.commitments).toMatchObject([{ id: commitment.id, draft: { potential: null } }]);
    expect((await page()).commitments[0]?.evaluations).toEqual([]);
    const hidden = await api.get(`${town.path}/${at('independent', 'drafts')}`, town.organiser);
    expect(hidden.status).toBe(403);
    const half = { opId: uuidv7(), correction: '' };
    expect(await town.refused(`${at('independent')}/publication`, half, ivan)).toBe('evaluation.incomplete');
    await write('independent', ivan);
    await publish('independent', ivan);
    expect(await town.refused(`${at('independent')}/publication`, { ...half, opId: uuidv7() }, ivan)).toBe(
      'evaluation.nothing-written',
    );
  });

  it('EV5 shows both kinds side by side', async () => {
    await write('internal', town.organiser, { completion: 'complete', openedGovernment: 'major' });
    const opId = uuidv7();
    await publish('internal', town.organiser, '', opId);
    await publish('internal', town.organiser, '', opId);
    const [judged] = (await page()).commitments;
    expect(judged?.evaluations.map(({ kind, completion }) => [kind, completion]).toSorted()).toEqual([
      ['independent', 'substantial'],
      ['internal', 'complete'],
    ]);
    expect(judged?.star).toMatchObject({ starred: false });
  });

  it('EV7 names a reform to follow where nothing is starred', async () => {
    const overall = {
      summary: 'El plan avanzó, aunque más despacio de lo que se prometió al principio.',
      notable: { commitmentId: commitment.id, reason: 'Es la que más gente usa ya.' },
    };
    await town.send(at('internal', 'overall'), overall, town.organiser, 'PUT');
    expect(await town.refused(at('internal', 'overall/publication'), { opId: uuidv7() })).toBe(
      'policy.not-allowed',
    );
    await town.send(at('independent', 'overall'), overall, ivan, 'PUT');
    await town.send(at('independent', 'overall/publication'), { opId: uuidv7() }, ivan);
    expect((await page()).notable).toMatchObject({ key: commitment.key });
  });

  it('EV4, EV6, EV7 corrects with a reason; the star that comes takes the place of the reform', async () => {
    await write('independent', ivan, { potential: 'substantial' });
    const silent = { opId: uuidv7(), correction: '' };
    expect(await town.refused(`${at('independent')}/publication`, silent, ivan)).toBe('request.invalid');
    await publish('independent', ivan, 'Se comprobó el alcance en dos colonias más.');
    const shown = await page();
    const [judged] = shown.commitments;
    expect(judged?.star.starred).toBe(true);
    expect(judged?.earlier).toMatchObject([{ version: 1, potential: 'modest' }]);
    expect(judged?.evaluations.find(({ kind }) => kind === 'independent')).toMatchObject({
      version: 2,
      by: 'Iván Cortés',
      correction: 'Se comprobó el alcance en dos colonias más.',
    });
    expect(shown.notable).toBeNull();
    const overall = {
      summary: 'x'.repeat(50),
      notable: { commitmentId: commitment.id, reason: 'Porque sí, es buena.' },
    };
    await town.send(at('independent', 'overall'), overall, ivan, 'PUT');
    const again = { opId: uuidv7(), correction: 'Otra vez, con razón.' };
    expect(await town.refused(at('independent', 'overall/publication'), again, ivan)).toBe(
      'evaluation.has-starred',
    );
  });

  it('AR5 is in the archive with every version, by kind, and never as a draft', async () => {
    const archived = async (kind: string) =>
      ArchivePage.parse(await town.get(`archive?kind=${kind}-evaluation`)).items;
    expect((await archived('internal')).map(({ title }) => title)).toEqual([expect.stringMatching(/ · v1$/)]);
    const independent = await archived('independent');
    expect(independent.map(({ plan }) => plan)).toEqual([number, number, number]);
    expect(independent.every(({ keptUntil }) => keptUntil === null)).toBe(true);
  });

  it('EV8 lets a seat contest what is in force', async () => {
    const judged = sure((await page()).commitments[0]?.evaluations[0]);
    const path = `plans/${number}/evaluations/${judged.id}/objection`;
    const text = 'El segundo hito sí se entregó a tiempo.';
    expect(await town.refused(path, { text }, town.organiser)).toBe('policy.not-allowed');
    const said = async () =>
      (await page()).commitments[0]?.evaluations
        .find(({ id }) => id === judged.id)
        ?.objections.map((objection) => [objection.seat, objection.text]);
    const seats = town.body.sectors.flatMap((sector) => sector.seats);
    await town.send(path, { text }, town.members[1]);
    await town.send(path, { text: 'Nos parece demasiado severa.' }, town.members[2]);
    await town.send(path, { text: `${text} Hay acta.` }, town.members[1]);
    expect(await said()).toEqual([
      [seats[2]?.label, 'Nos parece demasiado severa.'],
      [seats[1]?.label, `${text} Hay acta.`],
    ]);
    const open = await (await api.get(`${town.path}/open-data/evaluation-objections.csv`)).text();
    expect(open.trim().split('\n')).toHaveLength(3);
  });

  it('EV9, EV10 recommends with a due day, and keeps every answer', async () => {
    const path = `plans/${number}/recommendations`;
    const wanted = {
      opId: uuidv7(),
      commitmentId: commitment.id,
      text: 'Publicar cada corte el día en que se hace.',
      dueOn: addDays(town.today, 30),
    };
    expect(await town.refused(path, wanted, town.organiser)).toBe('policy.not-allowed');
    expect(await town.refused(path, { ...wanted, dueOn: town.today }, ivan)).toBe('evaluation.due-too-soon');
    await town.send(path, wanted, ivan);
    await town.send(path, wanted, ivan);
    const [recommended] = (await page()).recommendations;
    expect(recommended).toMatchObject({ number: 1, by: 'Iván Cortés', answer: null });
    clock.pass(12);
    const answer = { decision: 'partly', text: 'Se publicará cada lunes.', byPost: 'Dirección de Agua' };
    const answers = `recommendations/${recommended?.id}/answer`;
    expect(await town.refused(answers, { opId: uuidv7(), ...answer }, ivan)).toBe('policy.not-allowed');
    await town.send(answers, { opId: uuidv7(), ...answer });
    await town.send(answers, { opId: uuidv7(), ...answer, decision: 'accepted' });
    const shown = (await page()).recommendations;
    expect(shown).toMatchObject([{ answer: { decision: 'accepted', days: 12 } }]);
    const [{ kept }]: [{ kept: number }] = await api.database.query(
      'SELECT count(*)::int AS kept FROM recommendation_answer',
    );
    expect(kept).toBe(2);
  });
});
