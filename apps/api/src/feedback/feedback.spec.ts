import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { Coordination } from '@ruta/contracts/route/coordination';
import { RouteView } from '@ruta/contracts/route/route';
import { sure } from '@ruta/testing/list/nth';
import { CommentPage, CommentView, DueComments } from '@ruta/contracts/feedback/comment';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { uuidv7 } from 'uuidv7';
import { PersonalData } from '../identity/personal-data.ts';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { aWrittenCommitment, freeze, moveTo } from '../drafting/testing/written-commitment.ts';

describe('a feedback round', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let commitment: CommitmentSummary;
  let version: { version: number; hash: string };
  let rosa: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    planId = (await town.route('mexico-third-plan')).plan.id;
    rosa = await api.guest('Rosa');
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    commitment = await aWrittenCommitment(api, town, planId);
    const { version: number, hash } = await freeze(town, commitment);
    version = { version: number, hash };
    await open(Date.now() - 1000, Date.now() + 3_600_000);
  });

  const open = (opensAt: number, closesAt: number) =>
    moveTo(town, commitment, { to: 'feedback', ...version, opensAt, closesAt });
  const path = () => `commitments/${commitment.id}/comments`;
  const words = (changes = {}) => ({
    opId: uuidv7(),
    ...version,
    clause: 'objective.1',
    body: '¿También cuando es una fuga?',
    ...changes,
  });
  const write = async (changes = {}, who = rosa) =>
    CommentView.parse(await town.send(path(), words(changes), who));
  const read = async (who?: TestPerson) => CommentPage.parse(await town.get(path(), who));
  const answer = (commentIds: string[], changes = {}) => ({
    opId: uuidv7(),
    commentIds,
    outcome: 'taken-up',
    text: 'Se incorpora: una fuga se avisa de inmediato y se cuenta aparte.',
    ...changes,
  });

  it('G1 takes comments while it is open, and says so before and after', async () => {
    await open(Date.now() + 60_000, Date.now() + 120_000);
    expect(await town.refused(path(), words(), rosa)).toBe('feedback.round-closed');
    await open(Date.now() - 120_000, Date.now() - 60_000);
    expect(await town.refused(path(), words(), rosa)).toBe('feedback.round-closed');
  });

  it('G2 binds a comment to the text its writer had, and to a paragraph of it', async () => {
    expect(await town.refused(path(), words({ hash: '0'.repeat(64) }), rosa)).toBe('feedback.stale-version');
    expect(await town.refused(path(), words({ clause: 'objective.99' }), rosa)).toBe(
      'feedback.unknown-clause',
    );
    expect(await write()).toMatchObject({ number: 1, clause: 'objective.1', mine: true });
  });

  it('R12 keeps its phase from being answered while a comment waits, and counts it among what is due', async () => {
    const comment = await write();
    const routes = await town.get<{ route: RouteView }>('route', town.organiser);
    const { route } = routes;
    const phase = sure(route.phases.find(({ kind }) => kind === 'feedback'));
    await api.database.query("UPDATE phase SET state = 'synthesised', since = now() WHERE id = $1", [
      phase.id,
    ]);
    const step = { expectedRev: route.rev, to: 'answered', reason: null };
    const path = `routes/${route.id}/phases/${phase.id}/advance`;
    expect(await town.refused(path, step)).toBe('route.comments-waiting');
    const { due } = Coordination.parse(await town.get('coordination', town.organiser));
    const waiting = sure(due.find(({ kind }) => kind === 'answers'));
    expect(waiting).toMatchObject({ of: 'comment', oldestDay: town.today });
    const { items } = DueComments.parse(await town.get('comments-due', town.organiser));
    expect(waiting).toMatchObject({ count: items.length });
    expect(items.map(({ id }) => id)).toContain(comment.id);
    await town.send('comment-answers', answer(items.map(({ id }) => id)));
    const answered = RouteView.parse(await town.send(path, step));
    expect(answered.phases.find(({ id }) => id === phase.id)?.state).toBe('answered');
  });

  it('G3 makes a guest of a visitor who comments, and stores what comes twice once', async () => {
    const twice = words();
    const response = await api.post(`${town.path}/${path()}`, twice);
    expect(response.status).toBe(201);
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).not.toBe('');
    await api.post(`${town.path}/${path()}`, twice, { personId: '', cookie });
    expect((await read()).total).toBe(1);
  });

  it('G4 hides with a reason that everybody sees, and the author still reads it', async () => {
    const { id } = await write();
    const hide = { action: 'hide', reason: 'insult', note: 'Nombra a una persona.' };
    expect(await town.refused(`comments/${id}/moderation`, hide, rosa)).toMatch(/^policy\./);
    await town.send(`comments/${id}/moderation`, hide);
    expect((await read()).items[0]).toMatchObject({
      state: 'hidden',
      hiddenFor: 'insult',
      body: null,
      signature: null,
    });
    expect((await read(rosa)).items[0]?.body).toContain('fuga');
    await town.send(`comments/${id}/moderation`, { action: 'admit', note: 'Se revisó.' });
    expect((await read()).items[0]).toMatchObject({ state: 'admitted', hiddenFor: null });
  });

  it('G5 answers several with one text, keeps an earlier answer, and counts what still waits', async () => {
    const [first, second] = [await write(), await write({ clause: 'summary.1' })];
    const due = DueComments.parse(await town.get('comments-due', town.organiser));
    expect(due.items.filter((item) => item.commitmentId === commitment.id)).toHaveLength(2);
    expect(due.items[0]?.about).not.toBe('');
    const given = await town.send('comment-answers', answer([first.id, second.id]));
    expect(given).toMatchObject({ answered: 2 });
    await town.send(
      'comment-answers',
      answer([first.id], { outcome: 'partly', text: 'Sólo en parte, por el costo.' }),
    );
    const page = await read();
    expect(page.waiting).toBe(0);
    expect(page.items[0]?.answer).toMatchObject({ outcome: 'partly', byName: 'Sofía Luna' });
    const kept = await api.database.query('SELECT count(*) FROM feedback_answer WHERE comment_id = $1', [
      first.id,
    ]);
    expect(kept).toEqual([{ count: '2' }]);
  });

  it('G5 asks a twin for a duplicate and a day for what is deferred', async () => {
    const [first, second] = [await write(), await write()];
    const duplicate = { outcome: 'duplicate', twinNumber: first.number };
    expect(await town.refused('comment-answers', answer([second.id], { outcome: 'duplicate' }))).toBe(
      'request.invalid',
    );
    expect(await town.refused('comment-answers', answer([second.id], { ...duplicate, twinNumber: 99 }))).toBe(
      'feedback.unknown-twin',
    );
    expect(await town.refused('comment-answers', answer([second.id], { outcome: 'deferred' }))).toBe(
      'request.invalid',
    );
    await town.send('comment-answers', answer([second.id], duplicate));
    expect((await read()).items[1]?.answer).toMatchObject({ outcome: 'duplicate', twinNumber: first.number });
  });

  it('G6 forgets the words of whoever is erased, and keeps that they commented', async () => {
    const marta = await api.guest('Marta');
    await write({}, marta);
    const personalData = api.app.get(PersonalData);
    const ids = [PersonId.parse(marta.personId)];
    const doings = await api.app.get(Transactions).run((tx) => personalData.doings(tx, ids));
    expect(doings).toEqual([expect.objectContaining({ topic: 'feedback', kind: 'commented' })]);
    await api.app.get(Transactions).run((tx) => personalData.erase(tx, ids));
    expect((await read()).items[0]).toMatchObject({
      number: 1,
      body: null,
      signature: null,
      ownSignature: null,
    });
  });

  it('G7 is signed with a name chosen for it, which its author changes and a moderator hides by itself', async () => {
    const named = (name: string) => ({ name, notice: currentNotice.version });
    expect(await write()).toMatchObject({ signature: null, ownSignature: null });
    const { id, number } = await write({ signature: named('Rosa M.') });
    const shown = async () => (await read()).items.find((item) => item.number === number);
    expect(await shown()).toMatchObject({ signature: 'Rosa M.', ownSignature: null });
    const sign = (name: string) => [`comments/${id}/signature`, { signature: named(name) }] as const;
    expect(await town.refused(...sign('Otra'), await api.guest(), 'PUT')).toBe('feedback.not-yours');
    const hide = { action: 'hide-name', reason: 'insult' };
    await town.send(`comments/${id}/moderation`, hide);
    await town.send(...sign('Rosa'), rosa, 'PUT');
    expect(await shown()).toMatchObject({ state: 'admitted', signature: null });
    expect((await read(rosa)).items.find((item) => item.number === number)?.ownSignature).toMatchObject({
      ...{ name: 'Rosa', state: 'waiting' },
    });
    await town.send(`comments/${id}/moderation`, { action: 'show-name', note: 'Ya no ofende.' });
    expect(await shown()).toMatchObject({ signature: 'Rosa' });
  });

  it('shows how many comments each paragraph has', async () => {
    await write();
    await write();
    const counts = await town.get(`commitments/${commitment.id}/versions/${version.version}/comment-counts`);
    expect(counts).toEqual({
      version: version.version,
      clauses: [{ clause: 'objective.1', comments: 2, waiting: 2 }],
    });
  });
});
