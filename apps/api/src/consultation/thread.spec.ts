import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { ProblemList, ThemeList } from '@ruta/contracts/consultation/theme';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import type { RouteView } from '@ruta/contracts/route/route';
import { aProse, aRun } from '@ruta/testing/commitment/a-commitment';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment, freeze } from '../drafting/testing/written-commitment.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const reason = 'La feria del barrio se adelantó una semana.';

describe('the thread of a contribution', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api, 'valle-del-hilo');
    route = await town.advance(await town.announced('mexico-third-plan'), 0, 'open', reason);
  });
  afterAll(() => api?.close());

  const said = async (text: string) =>
    ContributionReceipt.parse(
      await town.send('contributions/assisted', {
        opId: uuidv7(),
        phaseId: route.phases[0]?.id,
        text,
        channel: 'assisted',
      }),
    );
  const thread = async (number: number | null) =>
    ContributionThread.parse(await town.get(`contributions/${number}/thread`));

  it('K17 goes from what was said to the clause that cites it, and to the milestones once it is in the plan', async () => {
    const one = await said('Que avisen con un cartel en el punto de la pipa.');
    const cited = [
      {
        style: 'paragraph' as const,
        level: 0,
        runs: [
          aRun('en un cartel en el punto de la pipa', { origins: [{ kind: 'contribution', ref: one.id }] }),
        ],
      },
    ];
    const commitment = await aWrittenCommitment(api, town, route.plan.id, { summary: cited });
    await freeze(town, commitment);
    const drafted = await thread(one.number);
    expect(drafted.steps.map((step) => step.kind)).toEqual(['said', 'clause']);
    expect(drafted.steps[1]).toMatchObject({
      commitmentId: commitment.id,
      excerpt: 'en un cartel en el punto de la pipa',
      version: 1,
      via: 'contribution',
    });
    await town.send('answers', {
      opId: uuidv7(),
      contributionIds: [one.id],
      outcome: 'taken-up',
      text: 'Sí: el cartel está en el compromiso.',
      commitmentId: commitment.id,
    });
    const answered = (await thread(one.number)).contribution.answer;
    expect(answered?.commitment).toMatchObject({ id: commitment.id, title: commitment.title });
    await api.database.query(
      `UPDATE commitment SET stage = 'approved', approved_version = 1, approved_at = now() WHERE id = $1`,
      [commitment.id],
    );
    const { steps } = await thread(one.number);
    expect(steps.map((step) => step.kind)).toEqual(['said', 'clause', 'answer', 'milestone']);
    expect(steps[3]).toMatchObject({
      title: 'Calendario en línea',
      day: '2027-04-30',
      done: false,
      report: null,
    });
    const reported = {
      activity: 'done',
      asOf: town.today,
      note: 'Está en línea.',
      evidence: 'https://ejemplo.mx/calendario',
    };
    await town.send(`commitments/${commitment.id}/milestones/m1`, reported, town.organiser, 'PUT');
    expect((await thread(one.number)).steps[3]).toMatchObject({
      done: true,
      report: { activity: 'done', asOf: town.today, link: 'https://ejemplo.mx/calendario', files: [] },
    });
  });

  it('reaches a clause through the cause that a session chose', async () => {
    const { items } = ThemeList.parse(await town.send('themes', { name: 'Agua' }));
    const themeId = items.find((theme) => theme.name === 'Agua')?.id;
    const branches = [{ kind: 'cause', text: 'Nadie tiene la tarea de avisar a la gente.' }];
    const statement = 'El agua se va sin que la gente sepa cuándo vuelve.';
    const [problem] = ProblemList.parse(await town.send('problems', { themeId, statement, branches })).items;
    const cause = problem?.branches[0]?.id ?? '';
    await town.send(`problems/${problem?.id}/choose`, { branchIds: [cause] });
    const one = await said('Nos enteramos cuando ya no sale nada de la llave.');
    const placing = { contributionIds: [one.id], themeId, problemId: problem?.id };
    await town.send('contributions/placement', placing);
    const commitment = await aWrittenCommitment(api, town, route.plan.id, {
      summary: aProse('Quien dependa de un tandeo sabrá cuándo se va el agua.'),
      links: [{ clause: 'milestones.m1', kind: 'cause', ref: cause }],
    });
    await freeze(town, commitment);
    const { steps } = await thread(one.number);
    expect(steps.map((step) => step.kind)).toEqual(['said', 'grouped', 'problem', 'clause']);
    expect(steps[3]).toMatchObject({ commitmentId: commitment.id, via: 'cause', field: 'milestones.m1' });
  });
});
