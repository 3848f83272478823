import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import { ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import { SourceList } from '@ruta/contracts/drafting/provenance';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import type { RouteView } from '@ruta/contracts/route/route';
import { aProse } from '@ruta/testing/commitment/a-commitment';
import { item } from '@ruta/testing/session/a-session';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment, freeze } from '../drafting/testing/written-commitment.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import type { SeatedClient } from '../session/testing/seated-client.ts';
import { SessionRoom } from '../session/testing/session-room.ts';

describe('contributions at a table', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let room: SessionRoom;
  let console: SeatedClient;
  let rosa: TestPerson;
  const board = item('ideas');
  const groupId = randomUUID() as GroupId;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    route = await town.advance(await town.announced('mexico-third-plan'), 0, 'open', 'Se adelantó la feria.');
    rosa = await api.person({ name: 'Rosa' });
    room = await SessionRoom.in(api, town.entity);
    console = await room.started();
    await console.do({ type: 'run.goto', itemId: board });
  }, 60_000);
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  const said = async (text: string) => {
    const given = { opId: uuidv7(), phaseId: route.phases[0]?.id, text, channel: 'phone', signature: null };
    const receipt = ContributionReceipt.parse(await town.send('contributions', given, rosa));
    if (receipt.number === null)
      await town.send(`contributions/${receipt.id}/moderation`, { action: 'admit', reason: null, note: '' });
    const [row] = await api.database.query('SELECT number FROM contribution WHERE id = $1', [receipt.id]);
    return { id: receipt.id, number: Number(row.number) };
  };
  const bring = async (contributionId: string, ideaId = randomUUID() as IdeaId) => {
    await console.do({ type: 'idea.bring', board, ideaId, contributionId: contributionId as never });
    return ideaId;
  };
  const thread = async (number: number) =>
    ContributionThread.parse(await town.get(`contributions/${number}/thread`));
  const card = (ideaId: IdeaId) =>
    console.view?.boards.flatMap(({ ideas }) => ideas).find(({ id }) => id === ideaId);

  it('S140, S146 become cards with their words and number, and their thread says where they came', async () => {
    const one = await said('Que el camión diga a qué hora pasa.');
    const two = await said('En la parada de la clínica no hay horario.');
    const ideaId = await bring(one.id);
    const other = await bring(two.id);
    expect((await thread(one.number)).steps.map(({ kind }) => kind)).not.toContain('proposal');
    await console.do({ type: 'run.next' });
    await console.do({
      type: 'group.make',
      board,
      groupId,
      title: 'Horarios a la vista',
      ideas: [ideaId, other],
    });
    expect(card(ideaId)).toMatchObject({
      text: 'Que el camión diga a qué hora pasa.',
      from: { contributionId: one.id, number: one.number },
      author: null,
    });
    expect((await thread(one.number)).steps.find(({ kind }) => kind === 'proposal')).toMatchObject({
      session: 'Mesa de agua',
      board: 'ideas',
      group: 'Horarios a la vista',
      others: 1,
    });
  });

  it('S146 lead on to a clause that comes from their group', async () => {
    const one = await said('Que el letrero se lea de noche.');
    const ideaId = await bring(one.id);
    await console.do({ type: 'group.move', board, groupId, ideas: [ideaId] });
    const commitment = await aWrittenCommitment(api, town, route.plan.id, {
      summary: aProse('Cada parada dirá a qué hora pasa el camión.'),
      links: [{ clause: 'milestones.m1', kind: 'group', ref: groupId }],
    });
    await freeze(town, commitment);
    const offered = SourceList.parse(
      await town.get(`commitments/${commitment.id}/sources?kind=group&everywhere=true`, town.organiser),
    );
    expect(offered.items).toMatchObject([{ ref: groupId, excerpt: 'Horarios a la vista' }]);
    const { steps } = await thread(one.number);
    expect(steps.map(({ kind }) => kind)).toEqual(['said', 'proposal', 'clause']);
    expect(steps[2]).toMatchObject({ commitmentId: commitment.id, via: 'group', field: 'milestones.m1' });
  });

  it('S140 lose their words on the board when the contribution is hidden, and are not brought again', async () => {
    const one = await said('Llámenle al chofer al 555 010 2030.');
    const ideaId = await bring(one.id);
    expect(card(ideaId)?.text).toBe('Llámenle al chofer al 555 010 2030.');
    const hide = { action: 'hide', reason: 'personal-data', note: '' };
    await town.send(`contributions/${one.id}/moderation`, hide);
    await console.shows(({ boards }) =>
      boards.some(({ ideas }) => ideas.some(({ id, text }) => id === ideaId && text === null)),
    );
    expect(card(ideaId)).toMatchObject({ from: { number: one.number } });
    const again = { type: 'idea.bring', board, ideaId: randomUUID() as IdeaId } as const;
    expect(await console.command({ ...again, contributionId: one.id as never })).toMatchObject({
      refusal: { code: 'board.no-such-contribution' },
    });
  });

  it('S140 lose their words everywhere when their author erases themselves', async () => {
    const ideas = console.view?.boards.flatMap((each) => each.ideas) ?? [];
    expect(ideas.filter(({ text }) => text !== null).length).toBeGreaterThan(0);
    expect((await api.post('/identity/erase', { confirm: true }, rosa)).status).toBe(204);
    await console.shows(({ boards }) =>
      boards.every(({ ideas }) => ideas.every(({ text }) => text === null)),
    );
    const [{ left }] = await api.database.query(
      `SELECT count(*)::int AS left FROM session_words w JOIN session_event e USING (entity_id, session_id, seq)
       WHERE e.type = 'idea.brought'`,
    );
    expect(left).toBe(0);
  });
});
