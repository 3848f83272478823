import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssistedDesk } from '@ruta/contracts/session/assisted';
import {
  ChallengeId,
  IdeaId,
  type ParticipantId,
  QuestionId,
  ReplyId,
  SurveyAnswerId,
  type SurveyQuestionId,
  TeamId,
} from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { TableView } from '@ruta/contracts/breakout/view';
import { everyKind, item } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import type { Socket } from 'socket.io-client';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const idOf = (page: SeatedClient) => page.joined?.own?.participantId as ParticipantId;

describe('assisted seats', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  afterEach(() => room?.close());

  async function seat(name: string): Promise<ParticipantId> {
    const path = `/entities/${room.entity}/sessions/${room.header.id}/participants`;
    const added = await api.post(path, { opId: opId(), name }, room.facilitator);
    return ((await added.json()) as { id: ParticipantId }).id;
  }
  const desk = (page: SeatedClient): Promise<Ack<AssistedDesk>> =>
    (page.socket as unknown as Socket).emitWithAck('session.assisted', { sessionId: page.sessionId });
  async function standing(of: ParticipantId, page = console) {
    const answer = await desk(page);
    return answer.ok ? answer.value.seats.find(({ card }) => card.id === of)?.standing : undefined;
  }

  it('S94 take part in everything that phones do, and wait in the same queue', async () => {
    room = await SessionRoom.open(api);
    const lupe = await seat('Doña Lupe');
    const rosa = await room.phone('Rosa');
    console = await room.started();
    const as = { as: lupe };
    const replyId = ReplyId.parse(randomUUID());
    const reply = { type: 'reply.give', itemId: item('check-in'), replyId, mood: null } as const;
    await console.do({ ...reply, text: 'Con sed' }, as);
    await console.do({ ...reply, text: 'Con mucha sed' }, as);
    await console.do({ type: 'run.goto', itemId: item('questions') });
    const [theirs, hers] = [randomUUID(), randomUUID()].map((id) => QuestionId.parse(id)) as [
      QuestionId,
      QuestionId,
    ];
    const ask = { type: 'question.ask', itemId: item('questions') } as const;
    await rosa.do({ ...ask, questionId: theirs, text: '¿Quién paga?' });
    await console.do({ ...ask, questionId: hers, text: '¿Cuándo pasa la pipa?' }, as);
    await console.do({ type: 'question.vote', questionId: theirs, up: true }, as);
    expect(console.view?.parts.questions.find(({ id }) => id === theirs)?.votes).toBe(1);
    await rosa.do({ type: 'floor.ask', stance: null });
    await console.do({ type: 'floor.ask', stance: null }, as);
    expect(console.view?.floor.queue.map(({ participantId }) => participantId)).toEqual([idOf(rosa), lupe]);
    await console.do({ type: 'run.goto', itemId: item('survey') });
    const questionId = fixedId<SurveyQuestionId>('survey question 1');
    const answerId = SurveyAnswerId.parse(randomUUID());
    const answer = { type: 'survey.answer', itemId: item('survey'), questionId, answerId } as const;
    await console.do({ ...answer, value: 4, text: null }, as);
    expect(console.view?.parts.surveys[0]?.respondents).toBe(1);
    expect(await standing(lupe)).toEqual({
      place: 2,
      voted: [],
      ideas: [],
      asked: [hers],
      upvoted: [theirs],
      replies: [{ itemId: item('check-in'), id: replyId }],
      answered: [questionId],
      followed: [],
    });
  });

  it('S94 choose challenges and a team like everybody', async () => {
    room = await SessionRoom.open(api);
    const lupe = await seat('Doña Lupe');
    const rosa = await room.phone('Rosa');
    console = await room.started();
    const as = { as: lupe };
    await console.do({ type: 'run.goto', itemId: item('challenges') });
    const challengeId = ChallengeId.parse(randomUUID());
    await rosa.do({
      type: 'challenge.propose',
      itemId: item('challenges'),
      challengeId,
      text: 'Avisos del agua',
    });
    await console.do({ type: 'challenge.follow', challengeId, on: true }, as);
    expect(console.view?.parts.challenges.map(({ followers }) => followers)).toEqual([1]);
    expect(await standing(lupe)).toMatchObject({ followed: [challengeId] });
    await console.do({ type: 'run.goto', itemId: item('teams') });
    const [hers, theirs] = [randomUUID(), randomUUID()].map((id) => TeamId.parse(id)) as [TeamId, TeamId];
    const form = { type: 'team.form', itemId: item('teams'), challengeId } as const;
    await rosa.do({ ...form, teamId: theirs, text: 'Pozos' });
    await console.do({ ...form, teamId: hers, text: 'Las del lavadero' }, as);
    expect(await console.command({ type: 'team.join', teamId: theirs }, as)).toMatchObject({ ok: false });
    await console.do({ type: 'team.leave', teamId: hers }, as);
    await console.do({ type: 'seeker.look', itemId: item('teams'), text: 'Conoce a todo el barrio' }, as);
    expect(console.view?.parts.seekers.map(({ id }) => id)).toEqual([lupe]);
    await console.do({ type: 'team.join', teamId: theirs }, as);
    const team = console.view?.parts.teams.find(({ id }) => id === theirs);
    expect(team?.members).toEqual([idOf(rosa), lupe]);
  });

  it('S95 are told to helpers by what was done, without a word of it, and to nobody else', async () => {
    room = await SessionRoom.open(api);
    const lupe = await seat('Doña Lupe');
    const rosa = await room.phone('Rosa');
    console = await room.started();
    await console.do({ type: 'run.goto', itemId: item('ideas') });
    const board = item('ideas');
    for (const text of ['Avisar antes', 'Más pipas'])
      await console.do({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text }, { as: lupe });
    expect(await standing(lupe)).toMatchObject({ ideas: [{ board, count: 2 }] });
    expect(JSON.stringify(await desk(console))).not.toMatch(/Avisar|pipas/);
    expect(await desk(rosa)).toEqual({ ok: true, value: { seats: [] } });
    await console.do({ type: 'participant.remove', participantId: lupe, reason: 'Se fue a su casa' });
    expect(await desk(console)).toEqual({ ok: true, value: { seats: [] } });
    const late = { type: 'floor.ask', stance: null } as const;
    expect(await console.command(late, { as: lupe })).toMatchObject({
      refusal: { code: 'session.participant-unknown' },
    });
  });

  it('S96 at a table are entered for by whoever reports for it, and by nobody of another table', async () => {
    room = await SessionRoom.open(api, atTables);
    const chuy = await seat('Don Chuy');
    const phones = [await room.phone('Rosa'), await room.phone('Julián'), await room.phone('Elena')];
    console = await room.started();
    await console.shows(({ parts }) => parts.breakouts.some(({ kind }) => kind === 'table'));
    await console.do({ type: 'breakout.open' });
    const seats = await Promise.all(phones.map((phone) => room.atTable(phone)));
    const tables = (console.view?.parts.breakouts ?? []).filter(
      (element): element is TableView => element.kind === 'table',
    );
    const placed = tables.find(({ seated }) => seated.includes(chuy));
    const [here, there] = [
      seats.find(({ sessionId }) => sessionId === placed?.id),
      seats.find(({ sessionId }) => sessionId !== placed?.id),
    ] as [SeatedClient, SeatedClient];
    const board = item('table ideas');
    const idea = () =>
      ({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text: 'Que avisen' }) as const;
    expect(await here.command(idea(), { as: chuy })).toMatchObject({
      refusal: { code: 'policy.not-allowed' },
    });
    for (const page of [here, there])
      await console.do({ type: 'breakout.report', tableId: page.sessionId, participantId: idOf(page) });
    await here.do(idea(), { as: chuy });
    expect(await standing(chuy, here)).toMatchObject({ ideas: [{ board, count: 1 }] });
    expect(await there.command(idea(), { as: chuy })).toMatchObject({
      refusal: { code: 'session.participant-unknown' },
    });
    expect(await desk(there)).toEqual({ ok: true, value: { seats: [] } });
  });
});

const breakout = everyKind.at(-1) as AgendaDraft;
const atTables: AgendaDraft[] = [
  {
    ...breakout,
    content: { ...(breakout.content as object), tables: ['El Tepozán', 'La Loma'] } as AgendaDraft['content'],
  },
];
