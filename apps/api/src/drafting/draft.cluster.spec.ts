import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CommitmentList } from '@ruta/contracts/drafting/commitment';
import { EntitySummary } from '@ruta/contracts/entity/entity';
import type { DemoPersonKind } from '@ruta/contracts/identity/demo';
import { RunningCluster } from '../platform/cluster/running-cluster.ts';
import { DeskClient } from './testing/desk-client.ts';

jest.setTimeout(120_000);

const ENTITY = '/entities/valle-del-encino';
const PORT = 39_100 + (process.pid % 800);

describe('a desk whose people are at different processes', () => {
  let cluster: RunningCluster;
  let place: { entityId: string; commitmentId: string };
  const clients: DeskClient[] = [];

  beforeAll(async () => {
    cluster = await RunningCluster.start(PORT);
    const { id: entityId } = await cluster.read(ENTITY, EntitySummary);
    const { items } = await cluster.read(`${ENTITY}/commitments`, CommitmentList);
    const commitment = items.find(({ stage, door }) => stage === 'drafting' && door === 'table');
    place = { entityId, commitmentId: commitment?.id ?? '' };
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await cluster?.stop();
  });

  const at = async (url: string, kind: DemoPersonKind): Promise<DeskClient> => {
    const client = new DeskClient(url, place, { personId: '', cookie: await cluster.signIn(kind) });
    clients.push(client);
    expect((await client.open()).ok).toBe(true);
    return client;
  };
  const until = async (fact: () => boolean): Promise<void> => {
    for (const end = Date.now() + 15_000; !fact();) {
      if (Date.now() > end) throw new Error('it did not come to pass');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('T18 shows what is written at one process to who is at the other, in one order', async () => {
    const [first, second] = cluster.nodes;
    const sofia = await at(first.url, 'organiser');
    const marcos = await at(second.url, 'facilitator');
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => [
        sofia.type('goalsHow', `s${n} `),
        marcos.type('goalsHow', `m${n} `),
      ]).flat(),
    );
    await until(() => sofia.text('goalsHow') === marcos.text('goalsHow'));
    for (let n = 0; n < 20; n += 1) {
      expect(sofia.text('goalsHow')).toContain(`s${n} `);
      expect(sofia.text('goalsHow')).toContain(`m${n} `);
    }
    expect(await sofia.type('title', '!')).toMatchObject({ ok: true, value: { seq: expect.any(Number) } });
    await until(() => marcos.text('title').endsWith('!'));
  });

  it('T19 shows who is at the other process, and where they write', async () => {
    const [first, second] = cluster.nodes;
    const sofia = await at(first.url, 'organiser');
    const marcos = await at(second.url, 'facilitator');
    await marcos.awareness('objective');
    await until(() => [...sofia.peers.values()].some((peer) => peer.place === 'objective'));
    marcos.close();
    await until(() => [...sofia.peers.values()].every((peer) => peer.place !== 'objective'));
  });

  it('T17 loses nothing that was acknowledged when one of them is killed', async () => {
    const [first, second] = cluster.nodes;
    const marcos = await at(second.url, 'facilitator');
    const sofia = await at(first.url, 'organiser');
    const before = sofia.text('population');
    for (let n = 0; n < 10; n += 1) expect((await sofia.type('population', 's')).ok).toBe(true);
    void sofia.type('population', 's');
    cluster.kill(first);
    expect((await marcos.type('population', 'm')).ok).toBe(true);
    await marcos.open();
    const stored = marcos.text('population').slice(before.length);
    expect(stored.split('s').length - 1).toBeGreaterThanOrEqual(10);
    const back = await at(cluster.url, 'organiser');
    expect(back.text('population')).toBe(marcos.text('population'));
  });
});
