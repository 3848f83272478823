import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QuestionId } from '@ruta/contracts/protocol/ids';
import { SessionMinutes } from '@ruta/contracts/session/http';
import { emptySession } from '@ruta/domain/session/state';
import { item } from '@ruta/testing/session/a-session';
import { DataSource } from 'typeorm';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SessionStore } from './session.store.ts';
import { SessionRoom } from './testing/session-room.ts';
import type { SeatedClient } from './testing/seated-client.ts';

const itemId = item('questions');

describe('questions over real sockets', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let rosa: SeatedClient;
  let julian: SeatedClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    [rosa, julian] = [await room.phone('Rosa'), await room.phone('Julián')];
    await console.do({ type: 'run.goto', itemId });
  });
  afterEach(() => room.close());

  const ask = async (text: string): Promise<QuestionId> => {
    const questionId = QuestionId.parse(randomUUID());
    await rosa.do({ type: 'question.ask', itemId, questionId, text });
    return questionId;
  };

  it('Q2 reach everybody with their votes, and each their own vote', async () => {
    const questionId = await ask('¿Cuándo llega la pipa?');
    await julian.shows(({ parts }) => parts.questions.length === 1);
    await julian.do({ type: 'question.vote', questionId, up: true });
    const screen = await room.page(room.facilitator.cookie, 'screen').enter();
    await screen.shows(({ parts }) => parts.questions[0]?.votes === 1);
    await julian.until(() => julian.own?.own.parts.questions.upvoted.includes(questionId) || null);
    expect(rosa.own?.own.parts.questions.upvoted).toEqual([]);
    expect(screen.heard.join()).not.toContain(rosa.own?.own.participantId ?? 'nobody');
  });

  it('Q6 are hidden from phones at once, with an entry in the public record that has no words', async () => {
    const questionId = await ask('¿Por qué el vecino del 14 no paga?');
    await julian.shows(({ parts }) => parts.questions.length === 1);
    await console.do({ type: 'question.hide', questionId, reason: 'Señala a una persona' });
    await julian.shows(({ parts }) => parts.questions.length === 0);
    const record = JSON.stringify(await (await api.get(`/entities/${room.entity}/record`)).json());
    expect(record).toContain('session.question-hidden');
    expect(record).toContain(questionId);
    expect(record).not.toContain('Señala');
  });

  it('Q10 lose their words, and keep their votes and answer, when their author is erased', async () => {
    const questionId = await ask('¿Quién responde en mi colonia?');
    await julian.do({ type: 'question.vote', questionId, up: true });
    const { entityId, header } = room;
    const database = api.app.get(DataSource);
    const author = rosa.own?.own.participantId;
    if (!author) throw new Error('the author has no seat');
    await database.transaction((tx) =>
      api.app.get(SessionStore).eraseWords(tx, { entityId, id: header.id }, author),
    );
    await database.query(`SELECT pg_notify('ruta_erased', $1)`, [header.id]);
    const minutes = async () =>
      SessionMinutes.parse(
        await (await api.get(`/entities/${room.entity}/sessions/${header.id}/minutes`)).json(),
      ).parts.questions[0];
    const until = Date.now() + 8000;
    let left = await minutes();
    while (left?.text !== null && Date.now() < until) left = await minutes();
    expect(left).toMatchObject({ id: questionId, text: null, votes: 1 });
  });

  it('S53 reads a log on from a snapshot of before a part was there', async () => {
    await ask('¿Y la noria?');
    const key = { entityId: room.entityId, id: room.header.id };
    const { parts: _, ...older } = { ...emptySession, seq: 3 };
    await api.app
      .get(DataSource)
      .query(
        'INSERT INTO session_snapshot (entity_id, session_id, seq, form, state) VALUES ($1, $2, 3, 1, $3)',
        [key.entityId, key.id, JSON.stringify(older)],
      );
    const store = api.app.get(SessionStore);
    expect((await store.snapshot(key)).seq).toBe(0);
    expect((await store.eventsAfter(key, 0)).length).toBeGreaterThan(3);
  });
});
