import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonId } from '@ruta/contracts/protocol/ids';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { knownErasures } from '../platform/backup/known-erasures.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { createTestDatabase } from '../platform/testing/test-database.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { createServer } from '../server.ts';
import { Erasure } from './erasure.service.ts';
import { ledgerIn, readErasures, readOwnLedger } from './erasure-ledger.ts';
import { columnsHolding } from './testing/text-columns.ts';

const replace = { mayReplace: () => true };

describe('a backup that is older than an erasure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-erasures-'));
  const older = join(folder, 'older.ruta');
  const newer = join(folder, 'newer.ruta');
  let api: RunningApi;
  let config: RunningConfig;
  let restored: Awaited<ReturnType<typeof createTestDatabase>>;
  let second: INestApplication;
  let forgotten: TestPerson;
  let admin: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    config = api.app.get<RunningConfig>(CONFIG);
    forgotten = await api.guest('Tonatiuh Irrepetible');
    admin = await api.person({ name: 'Berenice Única', admin: true });
    await writeBackup(config.databaseUrl, older);
    for (const who of [forgotten, await api.guest('Otra Persona')])
      expect((await api.post('/identity/erase', { confirm: true }, who)).status).toBe(204);
    await writeBackup(config.databaseUrl, newer);
    restored = await createTestDatabase();
    await restoreBackup(restored.url, older, replace);
    second = await createServer({ ...config, databaseUrl: restored.url });
    await second.init();
  });
  afterAll(async () => {
    await second?.close();
    await restored?.drop();
    await api?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('O68 brings words back, and the list beside the database takes them away again', async () => {
    expect(await columnsHolding(second.get(DataSource), 'Irrepetible')).not.toEqual([]);
    const people = await readOwnLedger(config.dataDir);
    expect(people).toContain(forgotten.personId);
    expect(await second.get(Erasure).eraseAgain(people)).toBe(1);
    expect(await columnsHolding(second.get(DataSource), 'Irrepetible')).toEqual([]);
    expect(await second.get(Erasure).eraseAgain(people)).toBe(0);
    expect(await knownErasures(restored.url)).toEqual([forgotten.personId]);
  });

  it('O68 is told of erasures by the list, by a newer backup, and by the database it replaces', async () => {
    const told = [
      await readErasures(ledgerIn(config.dataDir)),
      await readErasures(newer),
      await knownErasures(config.databaseUrl),
    ];
    for (const people of told) expect(people).toContain(forgotten.personId);
    expect(await readErasures(older)).toEqual([]);
    await expect(readErasures(join(folder, 'none'))).rejects.toThrow('does not exist');
  });

  it('O68 forgets also who administered when the backup was made, and says how many', async () => {
    expect(await second.get(Erasure).eraseAgain([PersonId.parse(admin.personId)])).toBe(1);
    expect(await columnsHolding(second.get(DataSource), 'Berenice')).toEqual([]);
  });
});
