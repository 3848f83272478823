import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOLIO_CHANCE, FOLIO_RADIX, folioOf, folioPrefix } from '@ruta/domain/consultation/folio';
import { aTown, type Town } from '../../route/testing/town.ts';
import { createServer } from '../../server.ts';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { type RunningApi, startApi } from '../testing/running-api.ts';
import { SharedAllowances } from './shared-allowances.ts';

describe('what guards a secret, on two processes', () => {
  let api: RunningApi;
  let second: INestApplication;
  let town: Town;
  let addresses: string[];

  beforeAll(async () => {
    api = await startApi({ trustProxy: 1 });
    town = await aTown(api, 'tres-cruces');
    second = await createServer(api.app.get<RunningConfig>(CONFIG));
    await second.listen(0, '127.0.0.1');
    const { port } = second.getHttpServer().address() as AddressInfo;
    addresses = [api.url, `http://127.0.0.1:${port}`];
  });
  afterAll(async () => {
    await second?.close();
    await api?.close();
  });

  /** Statuses of this many tries from one address, at both processes in turn. */
  const tries = async (count: number, path: (n: number) => string, from: string): Promise<number[]> => {
    const answers: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const headers = { 'x-forwarded-for': from };
      answers.push((await fetch(`${addresses[n % 2]}/api${path(n)}`, { headers })).status);
    }
    return answers;
  };
  const wrong = (answers: number[]) => answers.filter((status) => status === 404).length;

  it('O81 counts all addresses of an IPv6 network as one who guesses', async () => {
    const allowances = api.app.get(SharedAllowances);
    const trial = { kind: 'network', rate: { burst: 5, perSecond: 0 } };
    const taken: boolean[] = [];
    for (let n = 0; n < 8; n += 1) taken.push(await allowances.take(trial, `2001:db8:1:2::${n}`));
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect(await allowances.isEmpty(trial, '2001:db8:1:2:aaaa::1')).toBe(true);
    expect(await allowances.isEmpty(trial, '2001:db8:1:3::1')).toBe(false);
  });

  it('O67 counts wrong folios once, wherever they are tried', async () => {
    const prefix = folioPrefix(town.entity.slug);
    const chance = (n: number) =>
      Array.from({ length: FOLIO_CHANCE }, (_, place) => (n + place) % FOLIO_RADIX);
    const path = (n: number) => `${town.path}/contributions/${folioOf(prefix, chance(n))}`;
    const answers = await tries(32, path, '203.0.113.5');
    expect(answers.at(-1)).toBe(429);
    expect(wrong(answers)).toBeGreaterThanOrEqual(20);
    expect(wrong(answers)).toBeLessThan(26);
    expect(wrong(await tries(2, path, '203.0.113.6'))).toBe(2);
  });

  it('O67 counts wrong session codes once, wherever they are tried', async () => {
    const answers = await tries(44, () => '/sessions/code/AAAAAA', '203.0.113.7');
    expect(wrong(answers)).toBeGreaterThanOrEqual(30);
    expect(wrong(answers)).toBeLessThan(36);
    expect(answers.at(-1)).toBe(429);
  });

  it('O67 gives what time gives back, and forgets who has not tried for a day', async () => {
    const trial = { kind: 'test', rate: { burst: 2, perSecond: 0 } };
    const [here, there] = [api.app.get(SharedAllowances), second.get(SharedAllowances)];
    expect([await here.take(trial, 'a'), await there.take(trial, 'a'), await here.take(trial, 'a')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await there.isEmpty(trial, 'a')).toBe(true);
    expect(await there.isEmpty(trial, 'b')).toBe(false);
    const quicker = { kind: 'test', rate: { burst: 2, perSecond: 1_000_000 } };
    expect(await there.take(quicker, 'a')).toBe(true);
    await api.database.query(`UPDATE allowance SET at = now() - interval '2 days' WHERE kind = 'test'`);
    await here.sweep();
    expect(await there.isEmpty(trial, 'a')).toBe(false);
  });
});
