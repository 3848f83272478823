import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdeaId, QuestionId, ReplyId, RoundId, SurveyAnswerId } from '@ruta/contracts/protocol/ids';
import { everyKind, item, yesOrNo } from '@ruta/testing/session/a-session';
import { handlersOf, type HttpHandler } from '../platform/http/handlers.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('ideas');
const secretWord = (what: string) => `${what} ${randomUUID()}`;

/** What nobody may read yet, not even at the console. */
const unread = {
  idea: secretWord('pozo'),
  reply: secretWord('llego'),
  answer: secretWord('faltó'),
};
/** What the console reads and nobody else. */
const hidden = { question: secretWord('vecino') };

describe('somebody who asks at every address of the product', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let elsewhere: SessionRoom;
  let receipt: string;
  const roundId = RoundId.parse(randomUUID());
  const people: { name: string; who: TestPerson | undefined }[] = [];

  beforeAll(async () => {
    api = await startApi();
    room = await SessionRoom.open(api);
    elsewhere = await SessionRoom.open(api);
    const console = await room.started();
    const rosa = await room.phone('Rosa');
    const mallory = await api.guest();
    await room.phone('Mallory', mallory);
    await fill(console, rosa);
    people.push(
      { name: 'a visitor', who: undefined },
      { name: 'a participant', who: mallory },
      { name: 'a facilitator of another entity', who: elsewhere.facilitator },
      {
        name: 'the organiser',
        who: await api.person({ roles: [{ entityId: room.entityId, role: 'organiser' }] }),
      },
      { name: 'the facilitator', who: room.facilitator },
    );
  }, 60_000);
  afterAll(async () => {
    room?.close();
    elsewhere?.close();
    await api?.close();
  });

  async function fill(console: SeatedClient, rosa: SeatedClient): Promise<void> {
    const replyId = ReplyId.parse(randomUUID());
    await rosa.do({ type: 'reply.give', itemId: item('check-in'), replyId, text: unread.reply, mood: null });
    await console.do({ type: 'run.goto', itemId: item('questions') });
    const questionId = QuestionId.parse(randomUUID());
    await rosa.do({ type: 'question.ask', itemId: item('questions'), questionId, text: hidden.question });
    await console.do({ type: 'question.hide', questionId, reason: 'Señala a una persona' });
    await console.do({ type: 'run.goto', itemId: item('survey') });
    const survey = everyKind.find(({ content }) => content.kind === 'survey')?.content;
    const words =
      survey?.kind === 'survey' ? survey.questions.find(({ form }) => form === 'text') : undefined;
    if (!words) throw new Error('the survey on the bench asks for words');
    await rosa.do({
      type: 'survey.answer',
      itemId: item('survey'),
      questionId: words.id,
      answerId: SurveyAnswerId.parse(randomUUID()),
      value: null,
      text: unread.answer,
    });
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const spec = { ...yesOrNo, visibility: 'on-release' as const };
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec,
      subject: null,
      seconds: null,
    });
    const vote = await rosa.vote(roundId, {
      method: 'single',
      option: yesOrNo.options[0]?.id ?? ('' as never),
    });
    if (!vote.ok) throw new Error('the vote was refused');
    receipt = vote.value.code;
    await console.do({ type: 'round.close', roundId });
    await console.do({ type: 'run.goto', itemId: board });
    await rosa.do({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text: unread.idea });
  }

  /** Every address that is read, with what it may ask for filled in from this session. */
  function addresses(): string[] {
    const { id, code } = room.header;
    const known: Record<string, string[]> = {
      entity: [room.entity],
      id: [id],
      session: [id],
      code: [code],
      audience: ['phone', 'screen', 'console'],
      board: [board],
      item: [item('ballot'), board],
      format: ['html', 'md', 'json'],
      file: ['sesiones.json', 'sessions.json', 'votaciones.json', 'rounds.json'],
      roundId: [roundId],
      round: [roundId],
      version: ['1'],
      number: ['1'],
    };
    const reads = handlersOf(api.app).filter(
      (handler): handler is HttpHandler => handler.kind === 'http' && handler.method === 'GET',
    );
    const filled = (path: string): string[] => {
      const name = /:(\w+)/.exec(path)?.[1];
      if (!name) return [path];
      return (known[name] ?? [id]).flatMap((value) => filled(path.replace(`:${name}`, value)));
    };
    return reads.flatMap(({ path }) => filled(path)).map((path) => `/${path.replace(/^\//, '')}`);
  }

  it('S86 finds nothing there that is not revealed, not published or hidden, whoever asks', async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(150);
    const found: string[] = [];
    const answered = new Map<string, number>();
    for (const { name, who } of people)
      for (const path of all) {
        const answer = await api.get(path, who);
        const body = await answer.text();
        answered.set(`${answer.status}`, (answered.get(`${answer.status}`) ?? 0) + 1);
        const leads = name === 'the facilitator' || name === 'the organiser';
        const secrets = { ...unread, receipt, ...(!leads && hidden) };
        for (const [what, words] of Object.entries(secrets))
          if (body.includes(words)) found.push(`${name} reads the ${what} at ${path}`);
        if (answer.status >= 500) found.push(`${path} fails with ${answer.status}`);
      }
    expect(found).toEqual([]);
    expect(answered.get('429') ?? 0).toBe(0);
    expect(answered.get('200') ?? 0).toBeGreaterThan(100);
  }, 180_000);

  it('O82 leaves nothing behind on the way: what others may keep says the same to everybody', async () => {
    const kept: string[] = [];
    for (const path of addresses()) {
      const answer = await api.get(path, room.facilitator);
      const cache = answer.headers.get('cache-control') ?? '';
      if (/private|no-store/.test(cache)) continue;
      const stranger = await api.get(path);
      const same = stranger.status === answer.status && (await stranger.text()) === (await answer.text());
      if (!same || cache === '') kept.push(`${path}: ${cache || 'says nothing'}`);
    }
    expect(kept).toEqual([]);
  }, 120_000);

  it('S86 finds nothing in the pages either, nor in a validator: it changes only with what may be read', async () => {
    const { id, code } = room.header;
    for (const path of [`/${room.entity}`, `/${room.entity}/sesiones/${code}`, `/s/${code}`]) {
      const page = await (await fetch(api.url + path, { headers: { accept: 'text/html' } })).text();
      for (const words of [...Object.values(unread), ...Object.values(hidden), receipt])
        expect(page).not.toContain(words);
    }
    const path = `/entities/${room.entity}/sessions/${id}/view/phone`;
    const first = await api.get(path);
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(`${api.url}/api${path}`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const guessed = await fetch(`${api.url}/api${path.replace('phone', 'console')}`, {
      headers: { 'if-none-match': tag },
    });
    expect(guessed.status).toBeGreaterThanOrEqual(401);
  });
});
