import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { RecordService } from './record.service.ts';

describe('the public record', () => {
  let api: RunningApi;
  let entityId: EntityId;

  beforeAll(async () => {
    api = await startApi();
    const admin = await api.person({ admin: true });
    const created = await api.post(
      '/entities',
      { slug: 'pruebas', name: 'Pruebas', kind: 'municipality' },
      admin,
    );
    entityId = EntityId.parse((await created.json()).id);
  });
  afterAll(() => api?.close());

  const wholeChain = async () => {
    const page = RecordPage.parse(await (await api.get('/entities/pruebas/record?limit=200')).json());
    return page.items.toReversed();
  };

  it('E1 keeps one unbroken chain however many write at once', async () => {
    const record = api.app.get(RecordService);
    const transactions = api.app.get(Transactions);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        transactions.run((tx) => record.append(tx, entityId, 'plan.moved', null, { n })),
      ),
    );
    const entries = await wholeChain();
    expect(entries).toHaveLength(21);
    expect(firstBroken(entityId, entries)).toBeNull();
  });

  it('E2 refuses to change or remove an entry, also to the database owner', async () => {
    await expect(api.database.query(`UPDATE record_entry SET payload = '{}' WHERE seq = 1`)).rejects.toThrow(
      'append-only',
    );
    await expect(api.database.query('DELETE FROM record_entry')).rejects.toThrow('append-only');
    await expect(api.database.query('TRUNCATE record_entry')).rejects.toThrow('append-only');
  });

  it('E3 forgets an entry whose decision was rolled back', async () => {
    const record = api.app.get(RecordService);
    const before = (await wholeChain()).length;
    const failing = api.app.get(Transactions).run(async (tx) => {
      await record.append(tx, entityId, 'plan.moved', null, {});
      throw new Error('the decision failed');
    });
    await expect(failing).rejects.toThrow('the decision failed');
    expect(await wholeChain()).toHaveLength(before);
  });

  it('E5 shows what is about one subject, and how much of it there is', async () => {
    const about = async (subject: string) =>
      RecordPage.parse(await (await api.get(`/entities/pruebas/record?about=${subject}`)).json());
    const { items, total } = await about('entity');
    expect(items.map(({ kind }) => kind)).toEqual(['entity.created']);
    expect(total).toBe(1);
    expect((await about('secretariat')).items).toEqual([]);
    expect((await api.get('/entities/pruebas/record?about=nada')).status).toBe(400);
  });

  it('E4 shows any reader which entry was tampered with', async () => {
    const entries = await wholeChain();
    const tampered = entries.map((entry) => (entry.seq === 3 ? { ...entry, payload: { n: 99 } } : entry));
    expect(firstBroken(entityId, tampered)).toBe(3);
  });
});
