import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import { IdeaId, QuestionId, RoundId } from '@ruta/contracts/protocol/ids';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('ideas');
const choose = (n: number) => ({
  method: 'single' as const,
  option: yesOrNo.options[n]?.id ?? ('' as never),
});

describe('somebody who wants to read what is not to be read yet', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let rosa: SeatedClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    rosa = await room.phone('Rosa');
  });
  afterEach(() => room.close());

  /** Everything anybody can ask for, by any way, as one text. */
  async function everySurface(): Promise<string> {
    const [session, entity] = [
      `/entities/${room.entity}/sessions/${room.header.id}`,
      `/entities/${room.entity}`,
    ];
    const curious = await api.guest();
    const phone = await room.phone(null, curious);
    const screen = await room.page(room.facilitator.cookie, 'screen').enter();
    const again = await room.console();
    const answers = [];
    for (const page of [phone, screen, again]) {
      for (const since of [0, 1, 2, 5, console.view?.seq ?? 0])
        answers.push(
          await page.socket.emitWithAck('session.join', {
            sessionId: room.header.id,
            audience: page.audience,
            since,
            edition: page.joined?.edition ?? 0,
          } as never),
        );
      answers.push(page.heard);
    }
    const paths = [
      `${session}/view/phone`,
      `${session}/view/screen`,
      `${session}/minutes`,
      session,
      `${entity}/record`,
      `${entity}/open-data`,
      `${entity}/open-data/archive`,
      `${entity}/portal`,
      `/sessions/code/${room.header.code}`,
      ...(console.view?.rounds ?? []).map(({ id }) => `${entity}/rounds/${id}`),
    ];
    const bodies = [];
    for (const who of [undefined, curious, room.facilitator])
      for (const path of paths) bodies.push(await (await api.get(path, who)).text());
    bodies.push(await (await api.get(`${session}/view/console`, room.facilitator)).text());
    return JSON.stringify([answers, bodies, console.heard]);
  }

  it('S86 finds no word of an unrevealed idea on any surface', async () => {
    await console.do({ type: 'run.goto', itemId: board });
    const secret = `pozo ${randomUUID()}`;
    await rosa.do({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text: secret });
    expect(await everySurface()).not.toContain(secret);
    await console.do({ type: 'board.reveal', board });
    expect(await everySurface()).toContain(secret);
  });

  const openRound = async (spec: Partial<BallotSpec>) => {
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: { ...yesOrNo, ...spec },
      subject: null,
      seconds: null,
    });
    return roundId;
  };

  it.each(['after-close', 'on-release'] as const)(
    'S86 finds no number, paper or receipt of an open round (%s), nor who voted what',
    async (visibility) => {
      const roundId = await openRound({ visibility, disclosure: 'named' });
      const vote = await rosa.vote(roundId, choose(0));
      if (!vote.ok) throw new Error('the vote was refused');
      await console.until(() => console.tallies.find(({ papers }) => papers === 1));
      const open = await everySurface();
      expect(open).not.toContain(vote.value.code);
      expect(open).not.toContain('"votes":1');
      expect(open).not.toContain('\\"votes\\":1');
      await console.do({ type: 'round.close', roundId });
      const closed = await everySurface();
      if (visibility === 'on-release') expect(closed).not.toContain(vote.value.code);
      if (visibility === 'on-release') await console.do({ type: 'round.release', roundId });
      expect(await everySurface()).toContain(vote.value.code);
    },
  );

  it('S86 never learns who voted what where it is not published', async () => {
    const roundId = await openRound({ disclosure: 'unpublished' });
    await rosa.vote(roundId, choose(1));
    await console.do({ type: 'round.close', roundId });
    const report = await (await api.get(`/entities/${room.entity}/rounds/${roundId}`)).json();
    expect(report).toMatchObject({ papers: [{ by: null }], names: [] });
    const participant = rosa.joined?.own?.participantId ?? 'nobody';
    expect(JSON.stringify(report)).not.toContain(participant);
  });

  it('S87 is not told again what was hidden, whatever number they say they have', async () => {
    await console.do({ type: 'run.goto', itemId: board });
    const ideaId = IdeaId.parse(randomUUID());
    const before = console.view?.seq ?? 0;
    await rosa.do({ type: 'idea.add', board, ideaId, text: 'El vecino del 14 roba agua' });
    await console.do({ type: 'board.reveal', board });
    await console.do({ type: 'run.goto', itemId: item('questions') });
    const questionId = QuestionId.parse(randomUUID());
    await rosa.do({
      type: 'question.ask',
      itemId: item('questions'),
      questionId,
      text: '¿Y quién es el del 14?',
    });
    await console.do({ type: 'idea.hide', board, ideaId, reason: 'Señala a una persona' });
    await console.do({ type: 'question.hide', questionId, reason: 'Señala a una persona' });
    const curious = await room.phone();
    const screen = await room.page(room.facilitator.cookie, 'screen').enter();
    for (const page of [curious, screen])
      for (let since = 0; since <= (console.view?.seq ?? 0); since += 1) {
        const answer = await page.join(since as never);
        expect(JSON.stringify(answer)).not.toMatch(/roba agua|quién es/);
        expect(answer.ok && (answer.value.view ?? answer.value.missed)).toBeTruthy();
      }
    expect(before).toBeGreaterThan(0);
  });
});
