import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from '../testing/running-api.ts';
import { Transactions } from './transactions.ts';

describe('transactions of one process', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());

  it('O80 never wait for each other for ever, however many read something beside themselves under one lock', async () => {
    const transactions = api.app.get(Transactions);
    const asked = Array.from({ length: 60 }, (_, n) =>
      transactions.run(async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock(80)');
        const [{ n: read }] = await api.database.query('SELECT $1::int AS n', [n]);
        return read as number;
      }),
    );
    expect(await Promise.all(asked)).toEqual(asked.map((_, n) => n));
    expect((await api.get('/entities')).status).toBe(200);
  }, 15_000);

  it('O80 do not wait for themselves, where one is begun inside another', async () => {
    const transactions = api.app.get(Transactions);
    const asked = Array.from({ length: 40 }, (_, n) =>
      transactions.run(() => transactions.run((tx) => tx.query('SELECT $1::int AS n', [n]))),
    );
    expect(await Promise.all(asked)).toEqual(asked.map((_, n) => [{ n }]));
  }, 15_000);

  it('O80 leave their place to the next, also when they fail', async () => {
    const transactions = api.app.get(Transactions);
    const failing = Array.from({ length: 30 }, () => transactions.run(() => Promise.reject(new Error('no'))));
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await transactions.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('O80 read one moment and write nothing, where they only read', async () => {
    const transactions = api.app.get(Transactions);
    const writes = transactions.reading((tx) => tx.query('CREATE TABLE nothing ()'));
    await expect(writes).rejects.toThrow(/read-only/);
  });
});
