import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import { ProjectDetail, ProjectList } from '@ruta/contracts/consultation/project';
import type { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { item } from '@ruta/testing/session/a-session';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import type { SeatedClient } from '../session/testing/seated-client.ts';
import { SessionRoom } from '../session/testing/session-room.ts';

describe('projects at a table', () => {
  let api: RunningApi;
  let town: Town;
  let room: SessionRoom;
  let console: SeatedClient;
  let projects: ProjectList['items'];
  const board = item('ideas');
  const groupId = randomUUID() as GroupId;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const route = await town.route('uruguay');
    const phase = route.phases[0]?.id;
    for (const title of ['Alumbrado del puente', 'Horarios de pipas', 'Drenaje del mercado'])
      projects = ProjectList.parse(
        await town.send(`phases/${phase}/projects`, {
          opId: uuidv7(),
          title,
          summary: 'Lo que se haría, dónde y para quién.',
          institution: 'Obras Públicas',
        }),
      ).items;
    room = await SessionRoom.in(api, town.entity);
    console = await room.started();
    await console.do({ type: 'run.goto', itemId: board });
    const draft = { type: 'idea.bring-project', board, ideaId: randomUUID() as IdeaId } as const;
    const [first] = projects;
    if (!first) throw new Error('no project');
    expect(await console.command({ ...draft, projectId: first.id })).toMatchObject({
      refusal: { code: 'board.no-such-project' },
    });
    const { id: resolutionId } = await town.approve(route.id);
    await town.send(`routes/${route.id}/announce`, { expectedRev: route.rev, resolutionId });
  }, 60_000);
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  const read = async (number: number) => ProjectDetail.parse(await town.get(`projects/${number}`));

  it('S147, K34 become cards with title and number, and their page says at which table they were', async () => {
    const ideas: IdeaId[] = [];
    for (const { id: projectId } of projects.slice(0, 2)) {
      const ideaId = randomUUID() as IdeaId;
      await console.do({ type: 'idea.bring-project', board, ideaId, projectId });
      ideas.push(ideaId);
    }
    expect((await read(1)).steps).toEqual([]);
    await console.do({ type: 'run.next' });
    await console.do({ type: 'group.make', board, groupId, title: 'Luz y agua', ideas });
    const cards = console.view?.boards.flatMap((each) => each.ideas) ?? [];
    expect(cards.find(({ id }) => id === ideas[0])).toMatchObject({
      text: 'Alumbrado del puente',
      from: { projectId: projects[0]?.id, number: 1 },
      author: null,
    });
    expect((await read(1)).steps).toMatchObject([
      { kind: 'proposal', session: 'Mesa de agua', group: 'Luz y agua', others: 1 },
    ]);
    expect((await read(3)).steps).toEqual([]);
  });

  it('S147 are voted on, alone or in their group, and their page says how it came out', async () => {
    const phone = await room.phone('Rosa');
    const roundId = randomUUID() as RoundId;
    await console.do({ type: 'run.next' });
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('dots'),
      spec: null,
      subject: null,
      seconds: null,
    });
    const [option] = console.view?.rounds[0]?.spec.options ?? [];
    expect(option?.group).toBe(groupId);
    const dots = [{ option: option?.id ?? ('' as never), count: 1 }];
    expect((await phone.vote(roundId, { method: 'dots', dots })).ok).toBe(true);
    await console.do({ type: 'round.close', roundId });
    await console.do({ type: 'round.release', roundId });
    for (const number of [1, 2])
      expect((await read(number)).steps).toMatchObject([
        { kind: 'proposal' },
        { kind: 'vote', roundId, session: 'Mesa de agua', leading: true },
      ]);
  });
});
