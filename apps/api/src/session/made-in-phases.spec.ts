import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupSuggestions } from '@ruta/contracts/board/suggestion';
import { IdeaId, ReplyId, SurveyAnswerId, SurveyQuestionId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import { SessionMinutes } from '@ruta/contracts/session/http';
import { item } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SessionRoom } from './testing/session-room.ts';
import type { SeatedClient } from './testing/seated-client.ts';

describe('what people make in phases, over real sockets', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let phones: [SeatedClient, SeatedClient, SeatedClient];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    phones = [await room.phone('Rosa'), await room.phone('Julián'), await room.phone('Meche')];
  });
  afterEach(() => room.close());

  const minutes = async () =>
    SessionMinutes.parse(
      await (await api.get(`/entities/${room.entity}/sessions/${room.header.id}/minutes`)).json(),
    );

  it('TR1 grows a tree that everybody sees and the minutes keep', async () => {
    const itemId = item('tree');
    await console.do({ type: 'run.goto', itemId });
    await console.do({
      type: 'tree.state',
      itemId,
      nodeId: TreeNodeId.parse(randomUUID()),
      text: 'Cortes sin aviso',
    });
    const cause = {
      type: 'tree.add' as const,
      itemId,
      nodeId: TreeNodeId.parse(randomUUID()),
      side: 'cause' as const,
      parent: null,
      text: 'Nadie decide',
    };
    await phones[0].do(cause);
    await phones[1].shows(({ parts }) => parts.trees.length === 2);
    expect(
      await phones[1].command({
        ...cause,
        nodeId: TreeNodeId.parse(randomUUID()),
        parent: fixedId('nobody'),
      }),
    ).toMatchObject({
      refusal: { code: 'tree.unknown' },
    });
    expect((await minutes()).parts.trees.map(({ text }) => text).toSorted()).toEqual([
      'Cortes sin aviso',
      'Nadie decide',
    ]);
  });

  it('CH3 lets no word of a check-in out before it is shown, also not into the minutes', async () => {
    const itemId = item('check-in');
    const give = (text: string) => ({
      type: 'reply.give' as const,
      itemId,
      replyId: ReplyId.parse(randomUUID()),
      text,
      mood: null,
    });
    await phones[0].do(give('con sueño'));
    await phones[1].do(give('con ganas'));
    await console.shows(({ parts }) => parts.replies.length === 2);
    for (const page of [console, phones[1], phones[2]])
      expect(page.heard.filter((line) => !line.includes('session.private')).join()).not.toContain(
        'con sueño',
      );
    expect(JSON.stringify(await minutes())).not.toContain('con sueño');
    await console.do({ type: 'reply.reveal', itemId });
    await phones[2].shows(({ parts }) => parts.replies.some(({ text }) => text === 'con sueño'));
  });

  it('S54 puts whoever raised a hand into the queue, and nobody who has no seat', async () => {
    await console.do({ type: 'run.goto', itemId: item('discussion') });
    const seat = phones[1].joined?.own?.participantId;
    if (!seat) throw new Error('Julián has no seat');
    await phones[0].do({ type: 'floor.ask', stance: 'pro' });
    await console.do({ type: 'floor.put', participantId: seat, stance: 'question' });
    await phones[1].until(() => (phones[1].own?.own.place === 2 ? true : null));
    expect(
      await console.command({ type: 'floor.put', participantId: fixedId('nobody'), stance: null }),
    ).toMatchObject({ refusal: { code: 'session.participant-unknown' } });
    await console.do({ type: 'floor.give', to: seat });
    await console.do({ type: 'floor.extend', seconds: 30 });
    await console.do({ type: 'floor.end' });
    await console.shows(({ floor }) => floor.spoken.length === 1);
    expect(phones[0].view?.floor.spoken).toEqual([]);
  });

  it('S58 suggests groups to who leads, and to nobody else', async () => {
    const board = item('ideas');
    await console.do({ type: 'run.goto', itemId: board });
    for (const [index, text] of ['Reparar las fugas', 'La fuga de mi calle', 'Un parque'].entries())
      await phones[index]?.do({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text });
    const path = `/entities/${room.entity}/sessions/${room.header.id}/boards/${board}/suggestions`;
    const asked = async () => GroupSuggestions.parse(await (await api.get(path, room.facilitator)).json());
    expect((await asked()).items).toEqual([]);
    await console.do({ type: 'board.reveal', board });
    expect((await asked()).items).toMatchObject([{ group: null, words: ['fuga'] }]);
    expect((await api.get(path, await api.guest())).status).toBe(401);
    expect((await api.get(path.replace(board, randomUUID()), room.facilitator)).status).toBe(404);
  });

  it('N3 tells nobody a single answer of a survey, before or after it is closed', async () => {
    const itemId = item('survey');
    await console.do({ type: 'run.goto', itemId });
    const answer = (n: number, given: { value: number | null; text: string | null }) => ({
      type: 'survey.answer' as const,
      itemId,
      questionId: fixedId<SurveyQuestionId>(`survey question ${n}`),
      answerId: SurveyAnswerId.parse(randomUUID()),
      ...given,
    });
    for (const [index, phone] of phones.entries())
      await phone.do(answer(1, { value: [5, 4, 4][index] ?? 4, text: null }));
    await phones[0].do(answer(3, { value: null, text: 'faltó café' }));
    await console.shows(({ parts }) => parts.surveys[0]?.respondents === 3);
    expect(console.view?.parts.surveys[0]?.results).toBeNull();
    await console.do({ type: 'survey.close', itemId });
    const shown = await phones[2].shows(({ parts }) => parts.surveys[0]?.closed ?? false);
    expect(shown.parts.surveys[0]?.results?.[0]?.counts).toEqual([0, 0, 0, 2, 1]);
    expect(shown.parts.surveys[0]?.results?.[2]).toMatchObject({ answers: 1, texts: null });
    expect([...console.heard, ...phones[2].heard].join()).not.toContain('faltó café');
    expect(await phones[1].command(answer(1, { value: 1, text: null }))).toMatchObject({
      refusal: { code: 'survey.closed' },
    });
  });
});
