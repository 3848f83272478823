import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RoundReport } from '@ruta/contracts/ballot/http';
import type { Receipt } from '@ruta/contracts/ballot/result';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { SessionHeader } from '@ruta/contracts/session/http';
import { everyKind, item, seededRandom, yesOrNo } from '@ruta/testing/session/a-session';
import { RunningCluster } from '../platform/cluster/running-cluster.ts';
import { opId, SeatedClient } from './testing/seated-client.ts';
import { untilAnswered } from './testing/until-answered.ts';

jest.setTimeout(180_000);

const ENTITY = '/entities/valle-del-encino';
const PORT = 39_200 + (process.pid % 700);
const PHONES = 48;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a hall that votes while a process is killed', () => {
  let cluster: RunningCluster;
  let session: SessionHeader;
  let facilitator: string;
  const pages: SeatedClient[] = [];

  beforeAll(async () => {
    cluster = await RunningCluster.start(PORT);
    facilitator = await cluster.signIn('facilitator');
    const answer = await fetch(`${cluster.url}/api${ENTITY}/sessions`, {
      method: 'POST',
      headers: { 'x-ruta': '1', 'content-type': 'application/json', cookie: facilitator },
      body: JSON.stringify({
        opId: opId(),
        phaseId: null,
        title: 'Mesa de agua',
        place: null,
        startsAt: Date.now(),
        template: 'working-table',
        agenda: everyKind,
      }),
    });
    session = SessionHeader.parse(await answer.json());
  });
  afterAll(async () => {
    for (const page of pages) page.close();
    await cluster?.stop();
  });

  const sit = (cookie: string, audience: 'phone' | 'console'): Promise<SeatedClient> => {
    const page = new SeatedClient(cluster.url, cookie, session.id, audience);
    pages.push(page);
    return page.enter();
  };

  it('S81 counts every receipt once, and the phones of the dead process come back to the other by themselves', async () => {
    const console = await sit(facilitator, 'console');
    await console.do({ type: 'lease.take', console: randomUUID() });
    await console.do({ type: 'run.start' });
    const phones: SeatedClient[] = [];
    for (let n = 0; n < PHONES; n += 1) {
      const { cookie } = await cluster.act('/sessions/join', { code: session.code, name: null });
      phones.push(await sit(cookie, 'phone'));
    }
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    const opening = { itemId: item('ballot'), spec: null, subject: null, seconds: null };
    await console.do({ type: 'round.open', roundId, ...opening });

    const lost = new Set<SeatedClient>();
    for (const phone of phones) phone.socket.on('disconnect', () => lost.add(phone));
    const random = seededRandom(11);
    const moments = phones.map(() => random() * 1500);
    const voting = phones.map(async (phone, n): Promise<Receipt> => {
      await pause(moments[n] ?? 0);
      const same = { opId: opId() };
      const option = yesOrNo.options[n % 3]?.id ?? ('' as never);
      return untilAnswered(phone, () => phone.vote(roundId, { method: 'single', option }, same));
    });
    await pause(700);
    cluster.kill(cluster.nodes[0]);
    const killed = performance.now();
    const back = phones.map(async (phone) => {
      await pause(300);
      await phone.until(() => phone.socket.connected || null, 30_000);
      return performance.now() - killed;
    });
    const receipts = await Promise.all(voting);
    const slowest = Math.max(...(await Promise.all(back)));
    process.stdout.write(
      `${lost.size} phones lost their process; all back after ${Math.round(slowest)} ms\n`,
    );
    expect(lost.size).toBeGreaterThan(0);
    expect(lost.size).toBeLessThan(PHONES);

    await console.until(() => console.socket.connected || null, 30_000);
    await console.join();
    await console.do({ type: 'round.close', roundId });
    const report = await cluster.read(`${ENTITY}/rounds/${roundId}`, RoundReport);
    expect(report.round.result?.tally.papers).toBe(PHONES);
    expect(report.papers.map(({ code }) => code).toSorted()).toEqual(
      receipts.map(({ code }) => code).toSorted(),
    );
    for (const phone of phones)
      await phone.until(() => phone.view?.rounds.some(({ status }) => status === 'closed') || null, 30_000);
    for (const phone of phones) expect(phone.view).toEqual(phones[0]?.view);
  });
});
