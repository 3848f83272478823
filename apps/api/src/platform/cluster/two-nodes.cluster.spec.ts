import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CurrentRoute } from '@ruta/contracts/route/route';
import { type SessionHeader, SessionHeader as Header, SessionList } from '@ruta/contracts/session/http';
import { EntitySummary } from '@ruta/contracts/entity/entity';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { yesOrNo } from '@ruta/testing/session/a-session';
import { io } from 'socket.io-client';
import { opId, SeatedClient } from '../../session/testing/seated-client.ts';
import { untilAnswered } from '../../session/testing/until-answered.ts';
import { RunningCluster } from './running-cluster.ts';

jest.setTimeout(120_000);

const ENTITY = '/entities/valle-del-encino';
const PORT = 38_080 + (process.pid % 1_000);

describe('the product as several processes behind one address', () => {
  let cluster: RunningCluster;
  let session: SessionHeader;
  let facilitator: string;
  const pages: SeatedClient[] = [];

  beforeAll(async () => {
    cluster = await RunningCluster.start(PORT);
    facilitator = await cluster.signIn('facilitator');
    const { items } = await cluster.read(`${ENTITY}/sessions`, SessionList);
    const ready = items.find(({ status }) => status === 'scheduled');
    session = await cluster.read(`${ENTITY}/sessions/${ready?.id}`, Header);
  });
  afterAll(async () => {
    for (const page of pages) page.close();
    await cluster?.stop();
  });

  const sit = async (url: string, cookie: string, audience: 'phone' | 'console'): Promise<SeatedClient> => {
    const page = new SeatedClient(url, cookie, session.id, audience);
    pages.push(page);
    return page.enter();
  };
  const guest = async (url: string): Promise<SeatedClient> => {
    const { status, cookie } = await cluster.act('/sessions/join', { code: session.code, name: null });
    expect(status).toBe(201);
    return sit(url, cookie, 'phone');
  };

  it('O52 shows everybody the same step, at whichever process they are', async () => {
    const [first, second] = cluster.nodes;
    const console = await sit(cluster.url, facilitator, 'console');
    const phones = [
      await guest(first.url),
      await guest(second.url),
      await guest(cluster.url),
      await guest(cluster.url),
    ];
    await console.do({ type: 'lease.take', console: randomUUID() });
    await console.do({ type: 'run.start' });
    await console.do({ type: 'run.next' });
    const { seq } = console.view ?? { seq: Number.NaN };
    for (const phone of phones) await phone.shows((view) => view.seq >= seq);
    const [one] = phones;
    for (const phone of phones) expect(phone.view).toEqual(one?.view);
  });

  it('O70 goes on while Redis is away, and after it came back empty: votes and steps reach both processes', async () => {
    const console = pages.find(({ audience }) => audience === 'console');
    const phones = pages.filter(({ audience }) => audience === 'phone');
    if (!console) throw new Error('O52 opened a console');
    const ballot = console.view?.run.items.find(({ kind }) => kind === 'ballot');
    if (!ballot) throw new Error('the demonstration has a vote on its agenda');
    await console.do({ type: 'run.goto', itemId: ballot.id });
    const roundId = RoundId.parse(randomUUID());
    const spec = { ...yesOrNo, visibility: 'after-close' as const };
    await console.do({ type: 'round.open', roundId, itemId: ballot.id, spec, subject: null, seconds: null });
    const [half, rest] = [phones.slice(0, 2), phones.slice(2)];
    const vote = async (phone: SeatedClient) => {
      const same = { opId: opId() };
      const option = yesOrNo.options[0]?.id ?? ('' as never);
      return untilAnswered(phone, () => phone.vote(roundId, { method: 'single', option }, same));
    };
    const receipts = await Promise.all(half.map(vote));
    cluster.killRedis();
    receipts.push(...(await Promise.all(rest.map(vote))));
    await console.do({ type: 'room.lock', locked: true });
    for (const phone of phones) await phone.shows(({ run }) => run.locked);
    await console.do({ type: 'room.lock', locked: false });
    await cluster.restartRedis();
    await console.do({ type: 'round.close', roundId });
    for (const phone of phones)
      await phone.shows(({ rounds }) => rounds.at(-1)?.result?.tally.papers === phones.length);
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(phones.length);
  });

  it('O53 tells readers at one process what was committed at the other', async () => {
    const { id: entityId } = await cluster.read(ENTITY, EntitySummary);
    const watchers = cluster.nodes.map(({ url }) => io(url, { transports: ['websocket'], forceNew: true }));
    const heard = Promise.all(
      watchers.map((watcher) => new Promise((tell) => watcher.once('entity.changed', tell))),
    );
    for (const watcher of watchers) await watcher.timeout(25_000).emitWithAck('entity.watch', { entityId });
    const organiser = await cluster.signIn('organiser');
    const { route } = await cluster.read(`${ENTITY}/route`, CurrentRoute);
    const poster = { medium: 'radio', title: 'Cápsula en la radio comunitaria', fromDay: '2026-11-21' };
    const { status } = await cluster.act(`${ENTITY}/routes/${route?.id}/outreach`, poster, organiser);
    expect(status).toBe(201);
    expect(await heard).toEqual([
      expect.objectContaining({ entityId }),
      expect.objectContaining({ entityId }),
    ]);
    for (const watcher of watchers) watcher.disconnect();
  });

  it('O54 keeps a browser with one process and a hall behind one address with both', async () => {
    const asked = async (node: { url: string }) => {
      const text = await (await fetch(`${node.url}/metrics`)).text();
      const line =
        /ruta_http_request_duration_seconds_count\{method="GET",route="\/api\/entities",status="200"\} (\d+)/;
      return Number(line.exec(text)?.[1] ?? 0);
    };
    const both = () => Promise.all(cluster.nodes.map(asked));
    const before = await both();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`${cluster.url}/api/entities`, { headers: { cookie: 'ruta_device=one.x' } }),
      ),
    );
    const between = await both();
    expect(between.map((count, n) => count - (before[n] ?? 0)).sort()).toEqual([0, 20]);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        fetch(`${cluster.url}/api/entities`, { headers: { cookie: `ruta_device=${n}.x` } }),
      ),
    );
    const after = await both();
    for (const [n, count] of after.entries()) expect(count).toBeGreaterThan(between[n] ?? 0);
  });

  it('O55 goes on when a process is killed: nothing acknowledged is lost, and everybody comes back by themselves', async () => {
    const console = pages.find(({ audience }) => audience === 'console');
    const phones = pages.filter(({ audience }) => audience === 'phone');
    if (!console) throw new Error('C1 opened a console');
    for (const phone of phones) await phone.do({ type: 'floor.ask', stance: null });
    cluster.kill(cluster.nodes[0]);
    const late = await guest(cluster.url);
    const again = await sit(cluster.url, facilitator, 'console');
    await again.shows(({ floor }) => floor.waiting === phones.length);
    // The console may not have noticed yet that its process is gone: it sends the same command until it is answered.
    const same = { opId: opId(), expectedRev: console.view?.run.rev, epoch: console.view?.lease?.epoch };
    const { seq } = await untilAnswered(console, () =>
      console.command({ type: 'room.lock', locked: true }, same),
    );
    for (const page of [console, late, again]) await page.shows((view) => view.seq >= seq);
  });
});
