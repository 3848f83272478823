import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import type { Socket } from 'socket.io-client';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { opId, type SeatedClient } from '../session/testing/seated-client.ts';
import { SessionRoom } from '../session/testing/session-room.ts';

const option = (n: number) => yesOrNo.options[n]?.id ?? ('' as never);
const yes = { method: 'single' as const, option: option(0) };
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('somebody who wants more than one vote', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let rosa: SeatedClient;
  let mallory: SeatedClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    [rosa, mallory] = [await room.phone('Rosa'), await room.phone('Mallory')];
    await console.do({ type: 'run.goto', itemId: item('ballot') });
  });
  afterEach(() => room.close());

  const open = async (spec: Partial<BallotSpec> = {}) => {
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
  const closed = async (roundId: RoundId) => {
    await console.do({ type: 'round.close', roundId });
    return console.view?.rounds.find(({ id }) => id === roundId)?.result?.tally;
  };

  it('S83 votes under the number of somebody else’s vote: both have their own paper, and the first keeps its receipt', async () => {
    const roundId = await open();
    const same = { opId: opId() };
    const first = await rosa.vote(roundId, yes, same);
    const second = await mallory.vote(roundId, { method: 'single', option: option(1) }, same);
    expect(second).toMatchObject({ ok: true });
    expect(await rosa.vote(roundId, yes, same)).toEqual(first);
    expect((await closed(roundId))?.options.map(({ votes }) => votes)).toEqual([1, 1, 0]);
  });

  it('B50 opens a round of their own under the id of this one, and stops no vote by it', async () => {
    const roundId = await open();
    const elsewhere = await SessionRoom.open(api);
    const sameEntity = await SessionRoom.in(api, { id: room.entityId, slug: room.entity });
    try {
      for (const other of [elsewhere, sameEntity]) {
        const theirs = await other.started();
        await theirs.do({ type: 'run.goto', itemId: item('ballot') });
        const command = { itemId: item('ballot'), spec: yesOrNo, subject: null, seconds: null };
        const answer = await theirs.command({ type: 'round.open', roundId, ...command });
        expect(answer).toEqual(refusal('resource.conflict'));
        await theirs.do({ type: 'round.open', roundId: RoundId.parse(randomUUID()), ...command });
      }
      expect(await rosa.vote(roundId, yes)).toMatchObject({ ok: true });
      expect((await closed(roundId))?.options.map(({ votes }) => votes)).toEqual([1, 0, 0]);
    } finally {
      elsewhere.close();
      sameEntity.close();
    }
  });

  it('S82 has no vote where they have no seat, nor in a round that is not there', async () => {
    const roundId = await open();
    const stranger = await SessionRoom.open(api);
    await stranger.started();
    const outsider = await stranger.phone();
    expect(await outsider.vote(roundId, yes)).toMatchObject(refusal('session.not-joined'));
    const screen = await room.page(null, 'phone').enter();
    expect(await screen.vote(roundId, yes)).toMatchObject(refusal('policy.device-needed'));
    const nowhere = RoundId.parse(randomUUID());
    expect(await mallory.vote(nowhere, yes)).toMatchObject(refusal('ballot.unknown'));
    expect(await rosa.vote(roundId, yes)).toMatchObject({ ok: true });
    expect((await closed(roundId))?.papers).toBe(1);
    stranger.close();
  });

  it('S84 fills in papers in ways that no paper can be filled in', async () => {
    const roundId = await open({ method: { method: 'dots', dots: 3, perOption: 2 } });
    const dots = (...laid: [number, number][]) => ({
      method: 'dots',
      dots: laid.map(([n, count]) => ({ option: option(n), count })),
    });
    const papers: unknown[] = [
      yes,
      dots([0, 3]),
      dots([0, 2], [1, 2]),
      dots([0, 1], [0, 1], [0, 1]),
      dots([0, -1]),
      dots([0, 0.5]),
      dots([0, 1e9]),
      { method: 'dots', dots: [{ option: randomUUID(), count: 1 }] },
      { method: 'dots', dots: [{ option: '__proto__', count: 1 }] },
      { method: 'dots', dots: Array.from({ length: 10_000 }, () => ({ option: option(0), count: 1 })) },
      { method: '__proto__' },
      { method: 'constructor', dots: [] },
      null,
    ];
    for (const paper of papers) {
      const answer = await mallory.vote(roundId, paper as FilledPaper);
      expect(answer.ok ? 'taken' : answer.refusal.code).toMatch(/^(ballot.invalid-choice|request.invalid)$/);
    }
    const votes = (mallory.socket as unknown as Socket).timeout(8000);
    const odd = { roundId, opId: opId(), choice: dots([0, 2]), weight: 100, participantId: randomUUID() };
    expect(await votes.emitWithAck('ballot.cast', odd)).toMatchObject({ ok: true });
    expect(await closed(roundId)).toMatchObject({ papers: 1 });
    const [row] = await api.database.query('SELECT choice FROM paper WHERE round_id = $1', [roundId]);
    expect(row.choice).toEqual(dots([0, 2]));
  });

  it('B1 sends a hundred votes at once from two devices, and has one paper', async () => {
    const who = await api.guest();
    const pages = [await room.phone(null, who), await room.phone(null, who)];
    const roundId = await open();
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        pages[n % 2]?.vote(roundId, { method: 'single', option: option(n % 3) }),
      ),
    );
    expect(await rosa.vote(roundId, yes)).toMatchObject({ ok: true });
    expect((await closed(roundId))?.papers).toBe(2);
  });
});
