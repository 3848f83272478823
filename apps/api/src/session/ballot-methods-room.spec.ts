import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BallotMethod, BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';
import { type BatchContent, BatchId } from '@ruta/contracts/ballot/batch';
import { RoundReport } from '@ruta/contracts/ballot/http';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { rootOfPapers } from '@ruta/domain/ballot/paper';
import { runOff } from '@ruta/domain/ballot/revote';
import { wordsFit } from '@ruta/domain/ballot/seal';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { ballotOf, optionNamed } from '@ruta/testing/ballot/any-paper';
import { item } from '@ruta/testing/session/a-session';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const [a, b, c] = [1, 2, 3].map(optionNamed);
if (!a || !b || !c) throw new Error('three options');
const consent: BallotMethod = { method: 'consent' };
const objection = (words: string | null): FilledPaper => ({ method: 'consent', stance: 'objection', words });

describe('ballots of every method in a live session', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    await console.do({ type: 'run.goto', itemId: item('ballot') });
  });
  afterEach(() => room.close());

  const openSpec = async (spec: BallotSpec): Promise<RoundId> => {
    const roundId = RoundId.parse(randomUUID());
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec,
      subject: null,
      seconds: null,
    });
    return roundId;
  };
  const open = (method: BallotMethod, more: Partial<BallotSpec> = {}) => openSpec(ballotOf(method, 3, more));
  const close = (roundId: RoundId) => console.do({ type: 'round.close', roundId });
  const resultOf = (roundId: RoundId) => console.view?.rounds.find(({ id }) => id === roundId)?.result;
  const report = async (roundId: RoundId) =>
    RoundReport.parse(await (await api.get(`/entities/${room.entity}/rounds/${roundId}`)).json());
  const enter = async (roundId: RoundId, content: BatchContent, by = console): Promise<BatchId> => {
    const batchId = BatchId.parse(randomUUID());
    await by.do({ type: 'round.batch-enter', roundId, batchId, label: 'Mesa 4', content });
    return batchId;
  };
  const coFacilitator = async () => {
    const person = await api.person({ roles: [{ entityId: room.entityId, role: 'facilitator' }] });
    return room.console(person);
  };

  it.each<[BallotMethod, FilledPaper[]]>([
    [
      { method: 'score', max: 5 },
      [
        {
          method: 'score',
          scores: [
            { option: a, score: 5 },
            { option: b, score: 2 },
          ],
        },
        { method: 'score', scores: [{ option: b, score: 3 }] },
      ],
    ],
    [
      { method: 'ranked' },
      [
        { method: 'ranked', ranking: [a, b] },
        { method: 'ranked', ranking: [b] },
        { method: 'ranked', ranking: [c, b] },
      ],
    ],
    [
      { method: 'gradient', steps: 8 },
      [
        { method: 'gradient', marks: [{ option: a, step: 2 }] },
        {
          method: 'gradient',
          marks: [
            { option: a, step: 8 },
            { option: b, step: 1 },
          ],
        },
      ],
    ],
    [
      consent,
      [
        { method: 'consent', stance: 'consent', words: null },
        { method: 'consent', stance: 'concern', words: 'Who pays for it?' },
        { method: 'blank' },
      ],
    ],
  ])('B48 takes, counts, publishes and lets anybody count again: %j', async (method, papers) => {
    const roundId = await open(method, { blank: true });
    for (const paper of papers) expect((await (await room.phone()).vote(roundId, paper)).ok).toBe(true);
    await close(roundId);
    const { round, papers: published, hands } = await report(roundId);
    expect(published).toHaveLength(papers.length);
    expect(rootOfPapers(roundId, published, hands)).toBe(round.root);
    const choices = published.map(({ choice }) => choice);
    expect(tallyOf(round.spec, choices, { hands, lot: round.root ?? '' })).toEqual(round.result?.tally);
    expect(published.every(({ choice, words }) => wordsFit(choice, words))).toBe(true);
  });

  it('B46 keeps the words of a paper out of the paper, tells them with the result, and erases them', async () => {
    const nadia = await api.person();
    const phone = await room.phone('Nadia', nadia);
    const roundId = await open(consent);
    expect((await phone.vote(roundId, objection('It leaves the wells out.'))).ok).toBe(true);
    const [{ choice }]: [{ choice: unknown }] = await api.database.query(
      'SELECT choice FROM paper WHERE round_id = $1',
      [roundId],
    );
    expect(JSON.stringify(choice)).not.toContain('wells');
    expect((await report(roundId)).papers).toEqual([]);
    await close(roundId);
    expect(resultOf(roundId)?.tally.leading).toEqual([]);
    const before = await report(roundId);
    expect(before.papers[0]?.words?.text).toBe('It leaves the wells out.');
    expect(await room.page(nadia.cookie, 'phone').enter()).toMatchObject({
      joined: { votes: [{ words: 'It leaves the wells out.' }] },
    });
    const exported = await (await api.get('/identity/export', nadia)).text();
    expect(exported).toContain('It leaves the wells out.');
    await api.post('/identity/erase', { confirm: true }, nadia);
    const after = await report(roundId);
    expect(after.papers[0]).toMatchObject({ choice: before.papers[0]?.choice, words: null });
    expect(after.round.root).toBe(rootOfPapers(roundId, after.papers));
    const [{ left }]: [{ left: number }] = await api.database.query(
      'SELECT count(*)::int AS left FROM paper_words WHERE round_id = $1',
      [roundId],
    );
    expect(left).toBe(0);
  });

  it('B46 keeps the words of the paper that counts, and of no earlier one', async () => {
    const phone = await room.phone();
    const roundId = await open(consent);
    await phone.vote(roundId, objection('First words.'));
    await phone.vote(roundId, objection('Second words.'));
    const words = (): Promise<{ text: string }[]> =>
      api.database.query('SELECT text FROM paper_words WHERE round_id = $1', [roundId]);
    expect(await words()).toEqual([{ text: 'Second words.' }]);
    await phone.vote(roundId, { method: 'consent', stance: 'aside', words: null });
    expect(await words()).toEqual([]);
  });

  it('B47 refuses an objection without a reason', async () => {
    const phone = await room.phone();
    const roundId = await open(consent);
    expect(await phone.vote(roundId, objection(null))).toMatchObject({
      refusal: { code: 'ballot.reason-needed' },
    });
  });

  it('B49 takes a reason from every surface and brings it back; the paper stays counted', async () => {
    const phone = await room.phone();
    const roundId = await open(consent);
    await phone.vote(roundId, objection('Something about a person.'));
    await close(roundId);
    const code = (await report(roundId)).papers[0]?.code ?? '';
    await console.do({ type: 'round.reason-hide', roundId, code, reason: 'It names somebody.' });
    expect(await report(roundId)).toMatchObject({
      papers: [{ words: null }],
      round: { hiddenReasons: [code], result: { tally: { papers: 1 } } },
    });
    expect(await phone.command({ type: 'round.reason-show', roundId, code })).toMatchObject({
      refusal: { code: 'policy.not-allowed' },
    });
    await console.do({ type: 'round.reason-show', roundId, code });
    expect((await report(roundId)).papers[0]?.words?.text).toBe('Something about a person.');
  });

  it('B24 takes a blank paper where the ballot allows it, and nowhere else', async () => {
    const phone = await room.phone();
    const strict = await open({ method: 'single' });
    expect(await phone.vote(strict, { method: 'blank' })).toMatchObject({
      refusal: { code: 'ballot.invalid-choice' },
    });
    await close(strict);
    const roundId = await open({ method: 'single' }, { blank: true });
    expect((await phone.vote(roundId, { method: 'blank' })).ok).toBe(true);
    await close(roundId);
    expect(resultOf(roundId)?.tally).toMatchObject({ papers: 1, blank: 1, leading: [] });
  });

  it('B40 counts a batch of papers once a second person has confirmed it, apart and in the whole', async () => {
    const phone = await room.phone();
    const second = await coFacilitator();
    const roundId = await open({ method: 'single' });
    await phone.vote(roundId, { method: 'single', option: b });
    const papers: BatchContent = {
      kind: 'papers',
      papers: [{ method: 'single', option: a }, { method: 'single', option: a }, { method: 'blank' }],
    };
    const batchId = await enter(roundId, papers);
    const waiting = await enter(roundId, { kind: 'papers', papers: [{ method: 'single', option: c }] });
    const confirm = { type: 'round.batch-confirm' as const, roundId, batchId, revision: 1 };
    expect(await console.command(confirm)).toMatchObject({ refusal: { code: 'ballot.batch-own' } });
    await second.do(confirm);
    await enter(roundId, { kind: 'hands', people: 6, marks: [{ option: b, level: null, hands: 4 }] }, second);
    await console.until(() => console.tallies.find(({ batched }) => batched === 9));
    expect(phone.heard.some((line) => line.includes('Mesa 4') || line.includes(waiting))).toBe(false);
    await close(roundId);
    const result = resultOf(roundId);
    expect(result).toMatchObject({
      eligible: 1,
      papersBy: { guest: 1, paper: 3, hands: 6 },
      uncounted: 1,
      tally: { papers: 10, blank: 3, options: [{ votes: 2 }, { votes: 5 }, { votes: 0 }], leading: [b] },
      batches: [
        { label: 'Mesa 4', kind: 'papers', papers: 3, blank: 1 },
        { kind: 'hands', papers: 6, blank: 2 },
      ],
    });
    const { round, papers: published, hands } = await report(roundId);
    expect(published.map(({ code }) => code)).toEqual(expect.arrayContaining(['P1-001', 'P1-002', 'P1-003']));
    expect(rootOfPapers(roundId, published, hands)).toBe(round.root);
    const table = async (name: string) =>
      (await api.get(`/entities/${room.entity}/open-data/${name}.json`)).json();
    const openPapers: { code: string }[] = await table('ballots');
    expect(openPapers.map(({ code }) => code).sort()).toEqual(published.map(({ code }) => code).sort());
    expect(await table('ballot-rounds')).toMatchObject([{ hands, batches: result?.batches }]);
    const record = await (
      await api.get(`/entities/${room.entity}/record?kind=ballot.batch-confirmed`)
    ).json();
    expect(record.items[0].payload).toMatchObject({ roundId, batchId });
  });

  it('B41 refuses a batch after the close', async () => {
    const roundId = await open({ method: 'single' });
    await close(roundId);
    const late = { type: 'round.batch-enter' as const, roundId, batchId: BatchId.parse(randomUUID()) };
    const content: BatchContent = { kind: 'hands', people: 1, marks: [] };
    expect(await console.command({ ...late, label: 'Tarde', content })).toMatchObject({
      refusal: { code: 'ballot.closed' },
    });
  });

  it('B11 freezes the options at the first batch', async () => {
    const roundId = await open({ method: 'single' });
    await enter(roundId, { kind: 'hands', people: 2, marks: [{ option: a, level: null, hands: 2 }] });
    const spec = { ...ballotOf({ method: 'single' }, 3), question: '¿Otra?' };
    expect(await console.command({ type: 'round.amend', roundId, spec })).toMatchObject({
      refusal: { code: 'ballot.options-frozen' },
    });
  });

  it('B38 votes again between those who came first, with the round before kept', async () => {
    const phones = await Promise.all([room.phone(), room.phone(), room.phone()]);
    const first = await open({ method: 'single' });
    await Promise.all(
      phones.map((phone, n) => phone.vote(first, { method: 'single', option: n === 0 ? a : b })),
    );
    await close(first);
    const held = console.view?.rounds.find(({ id }) => id === first);
    const between = held && runOff(held);
    expect(between?.options.map(({ id }) => id)).toEqual([a, b]);
    if (!between) throw new Error('there is a run-off');
    const second = await openSpec(between);
    await Promise.all(phones.map((phone) => phone.vote(second, { method: 'single', option: a })));
    await close(second);
    expect(console.view?.rounds.map(({ number, result }) => [number, result?.tally.leading])).toEqual([
      [1, [b]],
      [2, [a]],
    ]);
  });
});
