import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import {
  type DeskAnchor,
  type DeskCommentDeed,
  DeskCommentHistory,
  DeskPeople,
  DeskThread,
  type DeskThreadChanged,
  DeskThreadPage,
  mentionToken,
  WaitingMentions,
} from '@ruta/contracts/drafting/desk-comment';
import { DeskThreadId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { rowOf } from '@ruta/domain/commitment/write-commitment';
import { nth } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { aCommitmentIn, DeskClient } from './testing/desk-client.ts';

const anchorIn = (text: Y.Text, from: number, to: number): DeskAnchor => {
  const position = (index: number, assoc: number) =>
    JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index, assoc)));
  return { start: position(from, 0), end: position(to, -1) };
};

describe('comments at the desk', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let commitment: CommitmentSummary;
  let sofia: DeskClient;
  let julian: DeskClient;
  const clients: DeskClient[] = [];
  const heard: DeskThreadChanged[] = [];

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    planId = (await town.route('mexico-third-plan')).plan.id;
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    commitment = await aCommitmentIn(town, planId);
    heard.length = 0;
    sofia = await opened(town.organiser);
    julian = await opened(nth(town.members, 0));
    julian.socket.on('draft.thread', (push) => heard.push(push));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  const opened = async (who: TestPerson): Promise<DeskClient> => {
    const client = new DeskClient(api.url, { entityId: town.entity.id, commitmentId: commitment.id }, who);
    clients.push(client);
    expect((await client.open()).ok).toBe(true);
    return client;
  };
  const send = (from: DeskClient, deed: unknown, opId = uuidv7()): Promise<Ack<DeskThread>> =>
    from.socket.emitWithAck('draft.comment', {
      entityId: town.entity.id,
      commitmentId: commitment.id,
      opId,
      deed,
    } as never);
  const done = async (from: DeskClient, deed: unknown, opId?: string): Promise<DeskThread> => {
    const answer = await send(from, deed, opId);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return DeskThread.parse(answer.value);
  };
  const opening = (changes: Partial<Extract<DeskCommentDeed, { type: 'open' }>> = {}) => ({
    type: 'open' as const,
    threadId: DeskThreadId.parse(uuidv7()),
    spot: 'title',
    anchor: null,
    quote: '',
    body: '¿También cuando es una fuga?',
    ...changes,
  });
  const page = async (who: TestPerson | undefined = town.organiser, after = 0) =>
    DeskThreadPage.parse(await town.get(`commitments/${commitment.id}/threads?after=${after}`, who));
  const admits = ({ personId }: TestPerson) =>
    api.database.query(
      `INSERT INTO desk_role (entity_id, commitment_id, person_id, role) VALUES ($1, $2, $3, 'edit')`,
      [town.entity.id, commitment.id, personId],
    );
  const until = async (fact: () => boolean): Promise<void> => {
    for (const end = Date.now() + 8000; !fact();) {
      if (Date.now() > end) throw new Error('it did not come to pass');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('T30 refuses whoever may not work at the desk, and shows nothing to who may not read it', async () => {
    await done(sofia, opening());
    const guest = await api.guest('Rosa');
    const stranger = new DeskClient(
      api.url,
      { entityId: town.entity.id, commitmentId: commitment.id },
      guest,
    );
    clients.push(stranger);
    expect(await send(stranger, opening())).toMatchObject({ refusal: { code: 'drafting.desk-closed' } });
    const response = await api.get(`${town.path}/commitments/${commitment.id}/threads`, guest);
    expect(response.status).toBe(409);
    await admits(guest);
    expect((await send(stranger, opening())).ok).toBe(true);
    expect((await page(guest)).items).toHaveLength(2);
  });

  it('T31 quotes the text as the server has it, and follows its words through what others write', async () => {
    const anchor = anchorIn(sofia.doc.getText('title'), 10, 15);
    const thread = await done(sofia, opening({ anchor, quote: 'palabras puestas en boca ajena' }));
    expect(thread).toMatchObject({ number: 1, quote: 'corte', spot: 'title', resolved: null });
    await julian.type('title', 'Todos los a', 0);
    expect((await page()).items[0]?.quote).toBe('corte');
    expect((await page()).items[0]?.anchor).toEqual(anchor);
  });

  it('T31 takes the writer at their word where the text has not come or is gone', async () => {
    const far = new Y.Doc();
    far.getText('title').insert(0, 'escrito sin conexión');
    const anchor = anchorIn(far.getText('title'), 0, 7);
    expect(await done(sofia, opening({ anchor, quote: 'escrito' }))).toMatchObject({ quote: 'escrito' });
    const hostile = { tname: 'nuevaRaiz', type: null, item: null };
    const odd = opening({ anchor: { start: hostile, end: hostile }, quote: 'x' });
    expect((await send(sofia, odd)).ok).toBe(true);
    expect(await sofia.type('title', '!')).toMatchObject({ ok: true });
  });

  it('T31 refuses a place that is none, and takes a row that was removed meanwhile', async () => {
    expect(await send(sofia, opening({ spot: 'nada' }))).toMatchObject({
      refusal: { code: 'request.invalid' },
    });
    expect(await send(sofia, opening({ spot: 'milestones.m1.color' }))).toMatchObject({
      refusal: { code: 'request.invalid' },
    });
    sofia.doc.getArray('milestones').push([rowOf('milestones', { id: 'm1', activity: 'Calendario' })]);
    await Promise.all(sofia.answers);
    expect(await done(sofia, opening({ spot: 'milestones.m1' }))).toMatchObject({ quote: 'Calendario' });
    expect(await done(sofia, opening({ spot: 'milestones.gone', quote: 'Carteles' }))).toMatchObject({
      quote: 'Carteles',
    });
  });

  it('T33 carries out once what comes twice, and gives nobody the operation of another', async () => {
    const opId = uuidv7();
    const deed = opening();
    const first = await done(sofia, deed, opId);
    expect(await done(sofia, deed, opId)).toEqual(first);
    expect(await send(julian, deed, opId)).toMatchObject({ refusal: { code: 'resource.conflict' } });
    expect(await send(julian, deed)).toMatchObject({ refusal: { code: 'resource.conflict' } });
    const replyOp = uuidv7();
    const reply = { type: 'reply', threadId: deed.threadId, body: 'Sí, de inmediato.' };
    await Promise.all([done(julian, reply, replyOp), done(julian, reply, replyOp)]);
    expect((await page()).items[0]?.comments).toHaveLength(2);
  });

  it('T33 keeps every comment of many who write at once, each under its own number', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => done(at % 2 === 0 ? sofia : julian, opening())),
    );
    expect(all.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    const { items, next } = await page();
    expect(items).toHaveLength(20);
    expect(next).toBeNull();
    expect(new Set(items.map(({ rev }) => rev)).size).toBe(20);
  });

  it('T34 is settled by who writes and opened again, with name and date', async () => {
    const { threadId } = opening();
    await done(sofia, opening({ threadId }));
    const settled = await done(julian, { type: 'resolve', threadId });
    expect(settled.resolved?.byName).toMatch(/^Titular de/);
    const again = await done(sofia, { type: 'reopen', threadId });
    expect(again.resolved).toBeNull();
    expect(again.rev).toBeGreaterThan(settled.rev);
  });

  it('T39 reaches everybody at the desk at once, with nothing in it that is one person’s own', async () => {
    const { threadId } = opening();
    const thread = await done(sofia, opening({ threadId }));
    expect(thread.comments[0]?.mine).toBe(true);
    await until(() => heard.length === 1);
    expect(heard[0]).toMatchObject({ commitmentId: commitment.id, thread: { id: threadId, rev: 1 } });
    expect(nth(heard, 0).thread.comments[0]).toMatchObject({ mine: false, authorName: 'Sofía Luna' });
    julian.socket.disconnect();
    await done(sofia, { type: 'reply', threadId, body: 'Y por mensaje.' });
    await done(sofia, opening());
    const missed = await page(town.members[0], nth(heard, 0).thread.rev);
    expect(missed.items.map(({ comments }) => comments.length)).toEqual([2, 1]);
  });

  it('T35 tells who is named, until they look, and writes only to who asked for letters', async () => {
    const named = nth(town.members, 0);
    const people = DeskPeople.parse(await town.get(`commitments/${commitment.id}/people`, town.organiser));
    const [{ name }] = await api.database.query('SELECT display_name AS name FROM person WHERE id = $1', [
      named.personId,
    ]);
    const handle = people.items.find((each) => each.name === name)?.handle ?? '';
    expect(JSON.stringify(people)).not.toContain(named.personId);
    const { threadId } = opening();
    const thread = await done(sofia, opening({ threadId, body: `${mentionToken(handle)}, ¿lo ves?` }));
    expect(thread.comments[0]?.body).toEqual([{ mention: name, me: false }, { text: ', ¿lo ves?' }]);
    const waiting = async () =>
      WaitingMentions.parse(await town.get('mentions-waiting', named)).items.filter(
        (item) => item.threadId === threadId,
      );
    expect(await waiting()).toMatchObject([{ number: 1, key: commitment.key, byName: 'Sofía Luna' }]);
    expect((await page(named)).items[0]?.comments[0]?.body?.[0]).toEqual({ mention: name, me: true });
    expect(await letters()).toBe(0);
    await api.post(`${town.path}/threads/${threadId}/seen`, {}, named);
    expect(await waiting()).toEqual([]);

    await api.post('/identity/letters', { mentions: true, locale: 'es' }, named, 'PUT');
    const reply = { type: 'reply', threadId, body: `Otra vez ${mentionToken(handle)}` };
    await done(sofia, reply);
    await done(sofia, reply);
    expect(await letters()).toBe(1);
    await done(julian, { type: 'reply', threadId, body: 'Lo veo.' });
    expect(await waiting()).toEqual([]);

    async function letters(): Promise<number> {
      const [{ count }] = await api.database.query(
        `SELECT count(*) FROM mail_outbox WHERE subject LIKE '%${commitment.key}%'`,
      );
      return Number(count);
    }
  });

  it('T36 refuses what is too long, and more than one person writes in an hour', async () => {
    expect(await send(sofia, opening({ body: 'a'.repeat(2001) }))).toMatchObject({
      refusal: { code: 'request.invalid' },
    });
    expect(await send(sofia, opening({ body: '   ' }))).toMatchObject({
      refusal: { code: 'request.invalid' },
    });
    const { threadId } = opening();
    await done(julian, opening({ threadId }));
    await api.database.query(
      `INSERT INTO desk_comment (entity_id, id, thread_id, person_id, at)
       SELECT $1, gen_random_uuid(), $2, $3, now() FROM generate_series(1, 120)`,
      [town.entity.id, threadId, town.organiser.personId],
    );
    expect(await send(sofia, opening())).toMatchObject({ refusal: { code: 'request.too-many' } });
    expect(await send(julian, { type: 'reply', threadId, body: 'más' })).toMatchObject({
      refusal: { code: 'drafting.threads-full' },
    });
    await api.database.query(`UPDATE desk_comment SET at = now() - interval '2 hours' WHERE person_id = $1`, [
      town.organiser.personId,
    ]);
  });

  it('T37 hides with a reason that all see, in the record, and the author still reads it', async () => {
    const opId = uuidv7();
    await done(julian, opening({ body: 'Nombra a una persona.' }), opId);
    const hide = { action: 'hide', reason: 'personal-data', note: '' };
    expect(await town.refused(`desk-comments/${opId}/moderation`, hide, town.members[0])).toMatch(
      /^policy\./,
    );
    await town.send(`desk-comments/${opId}/moderation`, hide);
    await until(() => heard.some(({ thread }) => thread.comments[0]?.state === 'hidden'));
    expect(heard.at(-1)?.thread.comments[0]).toMatchObject({
      hiddenFor: 'personal-data',
      body: null,
      authorName: null,
    });
    expect((await page(town.members[0])).items[0]?.comments[0]?.body).not.toBeNull();
    expect((await page(town.members[1])).items[0]?.comments[0]?.body).toBeNull();
    const [entry] = await api.database.query(
      `SELECT payload FROM record_entry WHERE kind = 'desk-comment.moderated' AND subject_id = $1`,
      [opId],
    );
    expect(entry.payload).toEqual({ action: 'hide', reason: 'personal-data' });
    await town.send(`desk-comments/${opId}/moderation`, { action: 'show', note: 'Se revisó.' });
    expect((await page(town.members[1])).items[0]?.comments[0]).toMatchObject({ state: 'shown' });
  });

  it('T42 lets its author alone write a comment anew, and everybody sees that they did', async () => {
    const thread = await done(sofia, opening({ body: 'Se avsa siempre.' }));
    const change = { threadId: thread.id, commentId: thread.comments[0]?.id };
    const edit = { type: 'edit' as const, ...change, body: 'Se avisa siempre.' };
    expect(await send(julian, edit)).toMatchObject({ refusal: { code: 'policy.not-allowed' } });
    const opId = uuidv7();
    for (let twice = 0; twice < 2; twice += 1)
      expect((await done(sofia, edit, opId)).comments[0]).toMatchObject({
        body: [{ text: 'Se avisa siempre.' }],
        editedAt: expect.any(Number),
        mine: true,
      });
    await until(() => heard.length === 2);
    expect(heard[1]?.thread.comments[0]).toMatchObject({
      body: [{ text: 'Se avisa siempre.' }],
      mine: false,
    });
    expect(await send(julian, { ...edit, commentId: uuidv7() })).toMatchObject({
      refusal: { code: 'resource.not-found' },
    });
  });

  it('T43 takes the words of a withdrawn comment out of everybody’s sight but that of whoever moderates', async () => {
    const thread = await done(julian, opening({ body: 'Lo dijo mi vecina.' }));
    const change = { threadId: thread.id, commentId: thread.comments[0]?.id };
    await done(julian, { type: 'edit', ...change, body: 'Lo dijo alguien.' });
    const gone = await done(julian, { type: 'withdraw', ...change });
    expect(gone.comments[0]).toMatchObject({ state: 'withdrawn', body: null });
    expect((await page(town.organiser)).items[0]?.comments[0]).toMatchObject({
      state: 'withdrawn',
      body: null,
    });
    expect(await send(julian, { type: 'edit', ...change, body: 'No' })).toMatchObject({
      refusal: { code: 'drafting.comment-closed' },
    });
    const path = `desk-comments/${change.commentId}/history`;
    const history = DeskCommentHistory.parse(await town.get(path, town.organiser));
    expect(history.items).toMatchObject([
      { step: 'edit', body: [{ text: 'Lo dijo mi vecina.' }] },
      { step: 'withdraw', body: [{ text: 'Lo dijo alguien.' }] },
    ]);
    expect((await api.get(`${town.path}/${path}`, nth(town.members, 0))).status).toBe(403);
  });

  it('T42 keeps a hidden comment as it was hidden', async () => {
    const thread = await done(julian, opening());
    const commentId = nth(thread.comments, 0).id;
    await town.send(`desk-comments/${commentId}/moderation`, { action: 'hide', reason: 'insult', note: '' });
    for (const deed of [{ type: 'edit', body: 'Otra cosa' }, { type: 'withdraw' }])
      expect(await send(julian, { ...deed, threadId: thread.id, commentId })).toMatchObject({
        refusal: { code: 'drafting.comment-closed' },
      });
  });

  it('T43 forgets what a comment said before, with an erasure', async () => {
    const ana = await api.guest('Ana');
    await admits(ana);
    const desk = await opened(ana);
    const thread = await done(desk, opening({ body: 'Vivo en la calle Ocho.' }));
    const commentId = nth(thread.comments, 0).id;
    await done(desk, { type: 'edit', threadId: thread.id, commentId, body: 'Vivo por ahí.' });
    await api.app
      .get(Transactions)
      .run((tx) => api.app.get(PersonalData).erase(tx, [PersonId.parse(ana.personId)]));
    const history = DeskCommentHistory.parse(
      await town.get(`desk-comments/${commentId}/history`, town.organiser),
    );
    expect(history.items).toMatchObject([{ step: 'edit', body: null }]);
  });

  it('T38 forgets the words of whoever is erased and their name in those of others, and keeps the thread', async () => {
    const rosa = await api.guest('Rosa Mendieta');
    await admits(rosa);
    const client = await opened(rosa);
    const { threadId } = opening();
    const far = new Y.Doc();
    far.getText('title').insert(0, 'Palabras de Rosa');
    const anchor = anchorIn(far.getText('title'), 0, 16);
    await done(client, opening({ threadId, anchor, quote: 'Palabras de Rosa', body: 'Lo mío.' }));
    const people = DeskPeople.parse(await town.get(`commitments/${commitment.id}/people`, town.organiser));
    const handle = people.items.find(({ name }) => name === 'Rosa Mendieta')?.handle ?? '';
    await done(sofia, { type: 'reply', threadId, body: `Gracias, ${mentionToken(handle)}.` });
    const ids = [PersonId.parse(rosa.personId)];
    await api.app.get(Transactions).run(async (tx) => {
      await api.app.get(PersonalData).erase(tx, ids);
    });
    const [thread] = (await page()).items;
    expect(thread).toMatchObject({ number: 1, quote: '' });
    expect(thread?.comments).toMatchObject([
      { body: null, authorName: null },
      { body: [{ text: 'Gracias, ' }, { mention: null }, { text: '.' }] },
    ]);
    const left = await api.database.query(`SELECT 1 FROM desk_comment_text WHERE body LIKE '%Rosa%'`);
    expect(left).toEqual([]);
  });
});
