import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';
import { RoundReport } from '@ruta/contracts/ballot/http';
import type { Receipt } from '@ruta/contracts/ballot/result';
import { IdeaId, type ParticipantId, RoundId } from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { leafOfPaper, rootOfPapers } from '@ruta/domain/ballot/paper';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const choose = (n: number): FilledPaper => ({
  method: 'single',
  option: yesOrNo.options[n]?.id ?? (randomUUID() as never),
});
const [yes, no] = [choose(0), choose(1)];
const newRound = () => RoundId.parse(randomUUID());
const papersOf = (page: SeatedClient, id: RoundId) =>
  page.view?.rounds.find((round) => round.id === id)?.result?.tally;

describe('a ballot in a live session', () => {
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

  const open = async (spec: Partial<BallotSpec> = {}, more: { seconds?: number } = {}): Promise<RoundId> => {
    const roundId = newRound();
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: { ...yesOrNo, ...spec },
      subject: null,
      seconds: more.seconds ?? null,
    });
    return roundId;
  };
  const close = (roundId: RoundId) => console.do({ type: 'round.close', roundId });
  const report = async (roundId: RoundId) =>
    RoundReport.parse(await (await api.get(`/entities/${room.entity}/rounds/${roundId}`)).json());

  it('B1 counts what was acknowledged, and refuses what comes after the close', async () => {
    const [rosa, julian] = [await room.phone('Rosa'), await room.phone('Julián')];
    const roundId = await open();
    expect((await rosa.vote(roundId, yes)).ok).toBe(true);
    await close(roundId);
    expect(await julian.vote(roundId, no)).toMatchObject({ refusal: { code: 'ballot.closed' } });
    await rosa.shows(({ rounds }) => rounds[0]?.result?.tally.papers === 1);
    expect(papersOf(rosa, roundId)?.options.map(({ votes }) => votes)).toEqual([1, 0, 0]);
  });

  it('B2 settles the race with the close: every vote is either acknowledged and counted, or refused', async () => {
    const phones = await Promise.all(Array.from({ length: 40 }, () => room.phone()));
    for (let n = 0; n < 5; n += 1) {
      const roundId = await open();
      const votes: Promise<Ack<Receipt>>[] = phones.map((phone, index) =>
        phone.vote(roundId, choose(index % 3)),
      );
      const closing = close(roundId);
      const acks = await Promise.all(votes);
      await closing;
      const counted = acks.filter(({ ok }) => ok).length;
      expect(papersOf(console, roundId)?.papers).toBe(counted);
      for (const ack of acks) if (!ack.ok) expect(ack.refusal.code).toBe('ballot.closed');
    }
  });

  it('B3 lets one change the vote until the close, and counts the last one', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    const first = await rosa.vote(roundId, yes);
    const second = await rosa.vote(roundId, no);
    expect(first.ok && second.ok && first.value.code !== second.value.code).toBe(true);
    await close(roundId);
    expect(papersOf(console, roundId)?.options.map(({ votes }) => votes)).toEqual([0, 1, 0]);
  });

  it('B3 keeps the order of two votes sent one after the other without waiting', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    const acks = await Promise.all([yes, no, yes, no].map((choice) => rosa.vote(roundId, choice)));
    expect(acks.every(({ ok }) => ok)).toBe(true);
    await close(roundId);
    expect(papersOf(console, roundId)?.options.map(({ votes }) => votes)).toEqual([0, 1, 0]);
  });

  it('B4 answers a repeated vote with the same receipt and does not bring an old one back', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    const same = { opId: opId() };
    const first = await rosa.vote(roundId, yes, same);
    expect(await rosa.vote(roundId, yes, same)).toEqual(first);
    await rosa.vote(roundId, no);
    await rosa.vote(roundId, yes, same);
    await close(roundId);
    expect(papersOf(console, roundId)?.options.map(({ votes }) => votes)).toEqual([0, 1, 0]);
  });

  it('B4 answers it with the same receipt after the close, too: the first answer may have been lost', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    const same = { opId: opId() };
    const first = await rosa.vote(roundId, yes, same);
    await close(roundId);
    expect(await rosa.vote(roundId, yes, same)).toEqual(first);
    expect(await rosa.vote(roundId, no)).toMatchObject({ refusal: { code: 'ballot.closed' } });
  });

  it('B5 refuses a choice that is none, and somebody who has no paper', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    expect(await rosa.vote(roundId, choose(9))).toMatchObject({ refusal: { code: 'ballot.invalid-choice' } });
    const watcher = await room.page((await api.guest()).cookie, 'phone').enter();
    expect(await watcher.vote(roundId, yes)).toMatchObject({ refusal: { code: 'session.not-joined' } });
    expect(await rosa.vote(newRound(), yes)).toMatchObject({ refusal: { code: 'ballot.unknown' } });
  });

  it('B5 gives no paper outside the electorate', async () => {
    const guest = await room.phone();
    const account = await room.phone('Nadia', await api.person());
    const roundId = await open({ electorate: 'accounts' });
    expect(await guest.vote(roundId, yes)).toMatchObject({ refusal: { code: 'ballot.not-entitled' } });
    expect((await account.vote(roundId, yes)).ok).toBe(true);
  });

  it('B19 gives who facilitates no paper, unless everybody votes', async () => {
    const rosa = await room.phone('Rosa');
    const leading = await room.phone('Daniel', room.facilitator);
    const usual = await open();
    expect(await leading.vote(usual, yes)).toMatchObject({ refusal: { code: 'ballot.not-entitled' } });
    await rosa.vote(usual, yes);
    await close(usual);
    expect(console.view?.rounds.at(-1)?.result).toMatchObject({ eligible: 1, tally: { papers: 1 } });
    const all = await open({ electorate: 'everyone' });
    expect((await leading.vote(all, yes)).ok).toBe(true);
    await close(all);
    expect(console.view?.rounds.at(-1)?.result).toMatchObject({ eligible: 2, tally: { papers: 1 } });
  });

  it('B19 takes the paper that was not cast from who begins to facilitate, and leaves the one that was', async () => {
    const [nadia, julian] = [await api.person(), await api.person()];
    const [voted, waits] = [await room.phone('Nadia', nadia), await room.phone('Julián', julian)];
    const roundId = await open();
    expect((await voted.vote(roundId, yes)).ok).toBe(true);
    for (const { personId } of [nadia, julian])
      await api.database.query(
        `INSERT INTO role_grant (entity_id, id, person_id, role) VALUES ($1, $2, $3, 'facilitator')`,
        [room.entityId, randomUUID(), personId],
      );
    await room.phone('Nadia', nadia);
    await room.phone('Julián', julian);
    expect(await waits.vote(roundId, yes)).toMatchObject({ refusal: { code: 'ballot.not-entitled' } });
    await close(roundId);
    expect(console.view?.rounds.at(-1)?.result).toMatchObject({ eligible: 1, tally: { papers: 1 } });
  });

  it('B6 gives late comers a paper while the round is open', async () => {
    const roundId = await open();
    const late = await room.phone();
    expect((await late.vote(roundId, yes)).ok).toBe(true);
  });

  it('B7 binds to its deadline with nobody at the console', async () => {
    const rosa = await room.phone();
    const roundId = await open({}, { seconds: 5 });
    expect((await rosa.vote(roundId, yes)).ok).toBe(true);
    console.close();
    await rosa.until(() => (rosa.view?.rounds[0]?.status === 'closed' ? true : null), 9000);
    expect(papersOf(rosa, roundId)?.papers).toBe(1);
    const { closedAt, closesAt } = rosa.view?.rounds[0] ?? {};
    expect((closedAt ?? 0) - (closesAt ?? 0)).toBeLessThan(1500);
    expect((closedAt ?? 0) - (closesAt ?? 0)).toBeGreaterThanOrEqual(0);
  }, 15_000);

  it('B8 shows nobody a number before its time, the facilitator included', async () => {
    const [rosa, julian] = [await room.phone(), await room.phone()];
    const roundId = await open({ visibility: 'on-release' });
    await rosa.vote(roundId, yes);
    await console.until(() => console.tallies.find(({ papers }) => papers === 1));
    await close(roundId);
    expect(console.view?.rounds[0]).toMatchObject({ status: 'closed', result: null });
    expect(console.view?.rounds[0]?.root).toMatch(/^[0-9a-f]{64}$/);
    expect([...console.tallies, ...rosa.tallies].every(({ tally }) => tally === null)).toBe(true);
    expect((await report(roundId)).papers).toEqual([]);
    await console.do({ type: 'round.release', roundId });
    await julian.shows(({ rounds }) => rounds[0]?.result?.tally.papers === 1);
    expect((await report(roundId)).papers).toHaveLength(1);
  });

  it('B8 shows the numbers after one’s own vote to those who voted, and to them alone', async () => {
    const [rosa, julian] = [await room.phone(), await room.phone()];
    const roundId = await open({ visibility: 'after-own-vote' });
    await rosa.vote(roundId, yes);
    await rosa.until(() => rosa.tallies.find(({ tally }) => tally?.papers === 1));
    await julian.until(() => julian.tallies.find(({ papers }) => papers === 1));
    expect(julian.tallies.every(({ tally }) => tally === null)).toBe(true);
    expect(console.tallies.every(({ tally }) => tally === null)).toBe(true);
  });

  it('B9 gives a receipt that is found among the published papers, under the root of the record', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    const cast = await rosa.vote(roundId, yes);
    if (!cast.ok) throw new Error('the vote was refused');
    await close(roundId);
    const { round, papers } = await report(roundId);
    const mine = papers.find(({ code }) => code === cast.value.code);
    expect(mine).toMatchObject({ choice: yes, by: null });
    expect(mine && leafOfPaper(roundId, mine)).toBe(cast.value.leaf);
    expect(round.root).toBe(rootOfPapers(roundId, papers));
    const record = await (await api.get(`/entities/${room.entity}/record?kind=ballot.closed`)).json();
    expect(record.items[0].payload).toMatchObject({ roundId, root: round.root, papers: 1 });
  });

  it('B10 says who voted what where the round was named, and only there', async () => {
    const rosa = await room.phone('Rosa');
    const named = await open({ disclosure: 'named' });
    await rosa.vote(named, yes);
    await close(named);
    const { papers, names } = await report(named);
    expect(papers[0]?.by).toBe(rosa.joined?.own?.participantId);
    expect(names[0]?.name).toBe('Rosa');
  });

  it('B11 freezes the options at the first vote', async () => {
    const rosa = await room.phone();
    const roundId = await open();
    const spec = { ...yesOrNo, question: '¿Mandamos la versión 7?' };
    await console.do({ type: 'round.amend', roundId, spec });
    await rosa.shows(({ rounds }) => rounds[0]?.spec.question === spec.question);
    expect((await rosa.vote(roundId, yes)).ok).toBe(true);
    expect(await console.command({ type: 'round.amend', roundId, spec: yesOrNo })).toMatchObject({
      refusal: { code: 'ballot.options-frozen' },
    });
  });

  it('B12 keeps the old round beside the new one when the table votes again', async () => {
    const rosa = await room.phone();
    const first = await open();
    await rosa.vote(first, no);
    await close(first);
    const second = await open();
    await rosa.vote(second, yes);
    await close(second);
    await rosa.shows(
      ({ rounds }) => rounds.length === 2 && rounds.every(({ status }) => status === 'closed'),
    );
    expect(rosa.view?.rounds.map(({ number }) => number)).toEqual([1, 2]);
    expect(papersOf(rosa, first)?.options[1]?.votes).toBe(1);
  });

  it('B13 says how many papers came from accounts, guests and assisted seats', async () => {
    const [guest, account] = [await room.phone(), await room.phone('Nadia', await api.person())];
    const seat = await api.post(
      `/entities/${room.entity}/sessions/${room.header.id}/participants`,
      { opId: opId(), name: 'Mesa 4' },
      room.facilitator,
    );
    const as = (await seat.json()).id as ParticipantId;
    const roundId = await open();
    await guest.vote(roundId, yes);
    await account.vote(roundId, yes);
    expect((await console.vote(roundId, no, { as })).ok).toBe(true);
    expect(await guest.vote(roundId, no, { as })).toMatchObject({ refusal: { code: 'policy.not-allowed' } });
    await close(roundId);
    const result = console.view?.rounds[0]?.result;
    expect(result).toMatchObject({ eligible: 3, papersBy: { account: 1, guest: 1, assisted: 1, seat: 0 } });
  });

  it('B15 lays dots on the groups of the board and on ideas in none', async () => {
    const rosa = await room.phone();
    const ideas = [1, 2, 3].map(() => IdeaId.parse(randomUUID()));
    await console.do({ type: 'run.goto', itemId: item('ideas') });
    for (const ideaId of ideas)
      await rosa.do({ type: 'idea.add', board: item('ideas'), ideaId, text: `idea ${ideaId}` });
    await console.do({ type: 'run.next' });
    const groupId = randomUUID() as never;
    await rosa.shows(({ boards }) => boards[0]?.revealed ?? false);
    await rosa.do({
      type: 'group.make',
      board: item('ideas'),
      groupId,
      title: 'Avisos',
      ideas: ideas.slice(0, 2),
    });
    await console.do({ type: 'run.next' });
    const roundId = newRound();
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('dots'),
      spec: null,
      subject: null,
      seconds: null,
    });
    const options = console.view?.rounds[0]?.spec.options ?? [];
    expect(options.map(({ group, idea }) => group ?? idea)).toEqual([groupId, ideas[2]]);
    const dots = options.map(({ id }, n) => ({ option: id, count: n === 0 ? 2 : 1 }));
    expect((await rosa.vote(roundId, { method: 'dots', dots })).ok).toBe(true);
    const rename = { type: 'group.rename' as const, board: item('ideas'), groupId, title: 'Otra cosa' };
    expect(await console.command(rename)).toMatchObject({ refusal: { code: 'board.frozen' } });
    await close(roundId);
    await console.do({ type: 'round.release', roundId });
    expect(papersOf(console, roundId)?.options.map(({ votes }) => votes)).toEqual([2, 1]);
  });
});
