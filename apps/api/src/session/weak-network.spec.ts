import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { Receipt } from '@ruta/contracts/ballot/result';
import { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { item, seededRandom, yesOrNo } from '@ruta/testing/session/a-session';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { WeakNetwork } from '../platform/testing/weak-network.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';
import { untilAnswered } from './testing/until-answered.ts';

const PHONES = 60;
const board = item('ideas');
const choose = (n: number): FilledPaper => ({
  method: 'single',
  option: yesOrNo.options[n % 3]?.id ?? ('' as never),
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a session over a bad network', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let network: WeakNetwork;
  let console: SeatedClient;
  let phones: SeatedClient[];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    network = await WeakNetwork.before(api.url, {
      seed: 20_261_121,
      delayMs: [2, 60],
      loss: 0.03,
      resendMs: 250,
      cut: 0.002,
    });
    room.servedBy(network.url);
    phones = [];
    for (let n = 0; n < PHONES; n += 10)
      phones.push(...(await Promise.all(Array.from({ length: 10 }, () => room.phone()))));
  }, 60_000);
  afterEach(async () => {
    room.close();
    await network?.close();
  });

  /** Three times a tenth of the phones leaves one network for another; how long each was away since it had one again. */
  async function switching(): Promise<number[]> {
    const back: Promise<number>[] = [];
    for (let wave = 0; wave < 3; wave += 1) {
      await pause(120);
      const lost = new Set<SeatedClient>();
      for (const phone of phones) phone.socket.once('disconnect', () => lost.add(phone));
      await network.switchNetworks(0.1, 400);
      const since = performance.now();
      await pause(100);
      back.push(
        ...[...lost].map(async (phone) => {
          await phone.until(() => phone.socket.connected || null, 20_000);
          return performance.now() - since;
        }),
      );
    }
    return Promise.all(back);
  }

  it('S80 counts every acknowledged vote once while phones change networks, and all come back by themselves', async () => {
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    const opening = { itemId: item('ballot'), spec: null, subject: null, seconds: null };
    await console.do({ type: 'round.open', roundId, ...opening });
    const random = seededRandom(7);
    const moments = phones.map(() => random() * 1500);
    const moving = switching();
    const receipts: Receipt[] = await Promise.all(
      phones.map(async (phone, n) => {
        await pause(moments[n] ?? 0);
        const same = { opId: opId() };
        return untilAnswered(phone, () => phone.vote(roundId, choose(n), same));
      }),
    );
    const away = await moving;
    process.stdout.write(
      `${away.length} phones changed networks; back after ${Math.round(Math.max(0, ...away))} ms at most\n`,
    );
    await console.do({ type: 'round.close', roundId });
    const result = console.view?.rounds[0]?.result;
    expect(result?.tally.papers).toBe(PHONES);
    expect(result?.tally.options.map(({ votes }) => votes)).toEqual([20, 20, 20]);
    const papers: { code: string }[] = await api.database.query(
      'SELECT code FROM paper WHERE round_id = $1',
      [roundId],
    );
    expect(papers.map(({ code }) => code).sort()).toEqual(receipts.map(({ code }) => code).sort());
    for (const phone of phones)
      await phone.until(() => phone.view?.rounds.some(({ status }) => status === 'closed') || null, 20_000);
    for (const phone of phones) expect(phone.view).toEqual(phones[0]?.view);
  }, 60_000);

  it('S80 keeps every acknowledged idea once while phones change networks', async () => {
    await console.do({ type: 'run.goto', itemId: board });
    const moving = switching();
    const sent = await Promise.all(
      phones.map(async (phone, n) => {
        const ideaId = IdeaId.parse(randomUUID());
        const same = { opId: opId() };
        await pause((n * 25) % 1200);
        await untilAnswered(phone, () =>
          phone.command({ type: 'idea.add', board, ideaId, text: `idea ${n}` }, same),
        );
        return ideaId as string;
      }),
    );
    await moving;
    await console.do({ type: 'board.reveal', board });
    const shown = console.view?.boards[0]?.ideas.map(({ id }) => id as string) ?? [];
    expect(shown.toSorted()).toEqual(sent.toSorted());
    for (const phone of phones) await phone.until(() => phone.view?.boards[0]?.revealed || null, 20_000);
    for (const phone of phones) expect(phone.view?.boards).toEqual(phones[0]?.view?.boards);
  }, 60_000);
});
