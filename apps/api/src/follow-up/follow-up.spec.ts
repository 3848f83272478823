import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { FollowUpBoard, Remarks, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment, freeze, moveTo } from '../drafting/testing/written-commitment.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

describe('following a plan up', () => {
  let api: RunningApi;
  let town: Town;
  let number: number;
  let commitment: CommitmentSummary;
  let milestone: string;
  let ana: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { plan } = await town.route('mexico-third-plan');
    number = plan.number;
    commitment = await aWrittenCommitment(api, town, plan.id);
    ana = await api.person({ name: 'Ana' });
    await publish();
    milestone = sure((await board()).commitments[0]?.milestones[0]).id;
  });
  afterAll(() => api?.close());

  async function publish() {
    const { version, hash } = await freeze(town, commitment);
    await moveTo(town, commitment, { to: 'signing', version, hash });
    const seats = town.body.sectors.flatMap((sector) => sector.seats);
    for (const [seat, member] of town.members.entries()) {
      const signature = { opId: uuidv7(), version, hash, seatId: seats[seat]?.id, decision: 'sign' };
      await town.send(`commitments/${commitment.id}/sign-off`, signature, member);
    }
    await town.send(`commitments/${commitment.id}/approval`, { version, hash });
    const assembled = await town.send<PlanAssembly>(`plans/${number}/assembly`, {
      opId: uuidv7(),
      reason: '',
    });
    const current = { version: assembled.current?.version, hash: assembled.current?.hash };
    await town.send(`plans/${number}/approval`, current);
    await town.send(`plans/${number}/publication`, current);
  }

  const board = async () => FollowUpBoard.parse(await town.get(`plans/${number}/follow-up`));
  const remarks = async (who?: TestPerson) =>
    Remarks.parse(await town.get(`commitments/${commitment.id}/remarks`, who)).items;
  const remark = (changes: object = {}) => ({
    opId: uuidv7(),
    kind: 'question',
    milestoneId: null,
    text: '¿Cuándo empieza el calendario de cortes?',
    ...changes,
  });
  const say = async (given: object, who: TestPerson) =>
    RemarkView.parse(await town.send(`commitments/${commitment.id}/remarks`, given, who));
  const report = (activity: string, evidence: string | null = null) =>
    town.send(
      `commitments/${commitment.id}/milestones/${milestone}`,
      { activity, asOf: town.today, note: 'Visita de obra', evidence },
      town.organiser,
      'PUT',
    );

  it('U1, U6 lights each milestone by its days and its last report, and keeps all reports', async () => {
    await report('done');
    expect((await board()).commitments[0]?.milestones[0]).toMatchObject({ light: 'unproven' });
    await report('done', 'https://valle.example/acta.pdf');
    const [followed] = (await board()).commitments;
    expect(followed?.milestones[0]).toMatchObject({
      light: 'done',
      reports: [{ evidence: 'https://valle.example/acta.pdf' }, { evidence: null }],
    });
  });

  it('U3, U8 takes a question from anybody, once, and numbers it', async () => {
    const given = remark();
    const said = await say(given, ana);
    expect(said).toMatchObject({ number: 1, kind: 'question', authorName: 'Ana', mine: true, answer: null });
    expect((await say(given, ana)).id).toBe(said.id);
    expect((await remarks()).map(({ mine }) => mine)).toEqual([false]);
    expect((await board()).commitments[0]?.remarks).toEqual({ all: 1, waiting: 1, late: 0 });
    expect(await town.refused(`commitments/${commitment.id}/remarks`, remark({ text: 'corto' }), ana)).toBe(
      'request.invalid',
    );
    const nowhere = remark({ milestoneId: 'no-such-row' });
    expect(await town.refused(`commitments/${commitment.id}/remarks`, nowhere, ana)).toBe(
      'resource.not-found',
    );
  });

  it('U5 sets a contrary report of a seat beside what was reported', async () => {
    const contrary = remark({
      kind: 'contrary',
      milestoneId: milestone,
      text: 'El calendario no está en la página desde el lunes.',
      link: 'https://observatorio.example/captura.png',
    });
    const said = await say(contrary, sure(town.members[1]));
    expect(said.seat).not.toBeNull();
    const [followed] = (await board()).commitments;
    expect(followed?.milestones[0]).toMatchObject({ light: 'done', contrary: 1 });
  });

  it('U4 answers with a post and the days it took; an answer given again replaces the last one', async () => {
    const [question] = await remarks();
    const path = `remarks/${question?.id}/answer`;
    const answer = { opId: uuidv7(), text: 'El primer lunes del mes.', byPost: 'Dirección de Agua' };
    expect(await town.refused(path, answer, ana)).toBe('policy.not-allowed');
    await town.send(path, answer);
    await town.send(path, { ...answer, opId: uuidv7(), text: 'El primer martes del mes.' });
    const [answered] = await remarks();
    expect(answered?.answer).toMatchObject({ text: 'El primer martes del mes.', days: 0 });
    const kept: { kept: number }[] = await api.database.query(
      'SELECT count(*)::int AS kept FROM remark_answer WHERE remark_id = $1',
      [question?.id],
    );
    expect(kept).toEqual([{ kept: 2 }]);
  });

  it('U3 hides with a named reason, for the public but not for its author', async () => {
    const rude = await say(remark({ text: 'Todos ustedes son unos inútiles.' }), ana);
    await town.send(`remarks/${rude.id}/moderation`, { action: 'hide', reason: 'insult' });
    const shown = (await remarks()).find(({ id }) => id === rude.id);
    expect(shown).toMatchObject({ state: 'hidden', hiddenFor: 'insult', text: null, authorName: null });
    expect((await remarks(ana)).find(({ id }) => id === rude.id)?.text).toContain('inútiles');
    expect((await board()).commitments[0]?.remarks.all).toBe(2);
  });

  it('U7 takes the words away with an erasure, and leaves number and answer', async () => {
    expect((await api.post('/identity/erase', { confirm: true }, ana)).status).toBeLessThan(300);
    const [first] = await remarks();
    expect(first).toMatchObject({ number: 1, text: null, answer: { text: 'El primer martes del mes.' } });
  });
});
