import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { ProblemList, ThemeList } from '@ruta/contracts/consultation/theme';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { type IdeaId, type RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { RouteView } from '@ruta/contracts/route/route';
import { item } from '@ruta/testing/session/a-session';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { SessionRoom } from '../session/testing/session-room.ts';

describe('what a session chose', () => {
  let api: RunningApi;
  let town: Town;
  let route: RouteView;
  let room: SessionRoom;
  let facilitator: TestPerson;
  let themeId: string;
  let said: ContributionReceipt;
  const [group, other] = [randomUUID(), randomUUID()];
  const [central, cause, effect] = [randomUUID(), randomUUID(), randomUUID()];
  const ideas = [1, 2, 3].map(() => randomUUID() as IdeaId);

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    route = await town.advance(await town.announced('mexico-third-plan'), 0, 'open', 'Se adelantó la feria.');
    const { items } = ThemeList.parse(await town.send('themes', { name: 'Agua' }));
    themeId = items[0]?.id ?? '';
    said = ContributionReceipt.parse(
      await town.send('contributions/assisted', {
        opId: uuidv7(),
        phaseId: route.phases[0]?.id,
        text: 'Nos quitan el agua sin avisar.',
        channel: 'assisted',
        themeId,
      }),
    );
    room = await SessionRoom.in(api, town.entity);
    facilitator = room.facilitator;
    await held();
  }, 60_000);
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  /** Three ideas, two of them a group; the group gets two of three dots, the idea one. */
  async function held(): Promise<void> {
    const console = await room.started();
    const phone = await room.phone('Rosa');
    const board = item('ideas');
    await console.do({ type: 'run.goto', itemId: board });
    for (const [n, ideaId] of ideas.entries())
      await phone.do({ type: 'idea.add', board, ideaId, text: `Nadie avisa del corte ${n}` });
    await console.do({ type: 'run.next' });
    const words = { title: 'Nadie avisa cuando corta', ideas: ideas.slice(0, 2) };
    await console.do({ type: 'group.make', board, groupId: group as never, ...words });
    await console.do({ type: 'run.next' });
    const roundId = randomUUID() as RoundId;
    const opening = { itemId: item('dots'), spec: null, subject: null, seconds: null };
    await console.do({ type: 'round.open', roundId, ...opening });
    const options = console.view?.rounds[0]?.spec.options ?? [];
    const dots = options.map(({ id }, n) => ({ option: id, count: n === 0 ? 2 : 1 }));
    expect((await phone.vote(roundId, { method: 'dots', dots })).ok).toBe(true);
    await console.do({ type: 'round.close', roundId });
    await console.do({ type: 'round.release', roundId });
    const itemId = item('tree');
    await console.do({ type: 'run.goto', itemId });
    await console.do({
      type: 'tree.state',
      itemId,
      nodeId: central as never,
      text: 'Los cortes llegan sin aviso',
    });
    const below = { itemId, parent: null };
    await console.do({
      type: 'tree.add',
      ...below,
      nodeId: cause as never,
      side: 'cause',
      text: 'No hay calendario',
    });
    await console.do({
      type: 'tree.add',
      ...below,
      nodeId: effect as never,
      side: 'effect',
      text: 'Se pierde la semana',
    });
  }

  const handOver = (changes: object = {}) => ({
    opId: uuidv7(),
    sessionId: SessionId.parse(room.header.id),
    themeId,
    problemId: null,
    statement: 'El agua se corta sin que nadie lo sepa',
    origin: null,
    causes: [
      { text: 'Nadie avisa cuando corta', origin: { kind: 'group', id: group } },
      { text: 'No hay lista de cortes', origin: { kind: 'idea', id: ideas[2] } },
      { text: 'Se decide en otra oficina', origin: null },
    ],
    ...changes,
  });
  const send = async (body: object, who = facilitator) =>
    ProblemList.parse(await town.send('problems/from-session', body, who)).items;
  const refused = (body: object, who = facilitator) => town.refused('problems/from-session', body, who);

  it('K15 is handed over once the session is over, and by who leads or coordinates', async () => {
    expect(await refused(handOver())).toBe('consultation.session-not-finished');
    const console = await room.console();
    await console.do({ type: 'lease.take', console: randomUUID() });
    await console.do({ type: 'run.finish' });
    expect(await refused(handOver(), await api.person())).toBe('policy.not-allowed');
    const foreign = [{ text: 'De otra sesión', origin: { kind: 'group', id: other } }];
    expect(await refused(handOver({ causes: foreign }))).toBe('consultation.not-of-session');
  });

  it('K15 becomes the theme’s problem and causes, with their points and where they come from', async () => {
    const body = handOver();
    const [problem] = await send(body);
    expect(await send(body)).toHaveLength(1);
    expect(problem).toMatchObject({
      state: 'chosen',
      statement: 'El agua se corta sin que nadie lo sepa',
      chosenIn: { sessionId: room.header.id, sessionCode: room.header.code, source: room.header.title },
    });
    expect(problem?.branches).toMatchObject([
      { chosen: true, points: 2, ofPoints: 3, origin: { kind: 'group', id: group } },
      { chosen: true, points: 1, ofPoints: 3, origin: { kind: 'idea', id: ideas[2] } },
      { chosen: true, points: null, origin: null },
    ]);
    const ofSession = ProblemList.parse(await town.get(`problems?session=${room.header.id}`)).items;
    expect(ofSession.map(({ id }) => id)).toEqual([problem?.id]);
    const { items } = RecordPage.parse(await town.get('record?kind=problem.handed-over'));
    expect(items).toHaveLength(1);
    expect(items[0]?.payload).toMatchObject({ sessionId: room.header.id, themeId });
    expect(JSON.stringify(items[0]?.payload)).not.toContain('agua');
  });

  it('K15 may be put right: the same problem in better words, what it had stays beside the new causes', async () => {
    const [known] = ProblemList.parse(await town.get(`problems?theme=${themeId}`)).items;
    const causes = [{ branchId: known?.branches[0]?.id, text: 'Nadie avisa antes del corte', origin: null }];
    const statement = 'El agua se corta sin aviso';
    const [problem] = await send(handOver({ problemId: known?.id, statement, causes }), town.organiser);
    expect(problem).toMatchObject({ id: known?.id, statement, state: 'chosen' });
    expect(problem?.branches.map(({ chosen }) => chosen)).toEqual([true, false, false]);
    expect(problem?.branches[0]?.origin).toEqual({ kind: 'group', id: group });
    const foreign = handOver({ problemId: known?.id, causes: [{ branchId: uuidv7(), text: 'Otra cosa' }] });
    expect(await refused(foreign)).toBe('consultation.problem-elsewhere');
  });

  it('K16 stands in the thread of everything said in the theme, and leads to the session', async () => {
    const { steps } = ContributionThread.parse(await town.get(`contributions/${said.number}/thread`));
    expect(steps.map(({ kind }) => kind)).toEqual(['said', 'grouped', 'problem']);
    expect(steps[2]).toMatchObject({
      chosen: true,
      throughTheme: true,
      sessionCode: room.header.code,
      statement: 'El agua se corta sin aviso',
    });
  });

  it('K15, TR12 a tree hands over its central problem and causes, whose origin stands in the thread', async () => {
    const { items } = ThemeList.parse(await town.send('themes', { name: 'Cortes' }));
    const theme = items.find(({ name }) => name === 'Cortes')?.id ?? '';
    const told = ContributionReceipt.parse(
      await town.send('contributions/assisted', {
        opId: uuidv7(),
        phaseId: route.phases[0]?.id,
        text: 'Nunca sé qué día habrá agua.',
        channel: 'assisted',
        themeId: theme,
      }),
    );
    const from = (id: string) => ({ kind: 'tree-node', id });
    const tree = (below: string) =>
      handOver({
        themeId: theme,
        statement: 'Los cortes llegan sin aviso',
        origin: from(central),
        causes: [{ text: 'No hay calendario', origin: from(below) }],
      });
    expect(await refused(tree(effect))).toBe('consultation.not-of-session');
    await send(tree(cause));
    const { steps } = ContributionThread.parse(await town.get(`contributions/${told.number}/thread`));
    expect(steps.find(({ kind }) => kind === 'problem')).toMatchObject({
      statement: 'Los cortes llegan sin aviso',
      origin: from(central),
      causes: [{ text: 'No hay calendario', chosen: true, points: null, origin: from(cause) }],
      sessionCode: room.header.code,
    });
  });
});
