import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionList } from '@ruta/contracts/session/http';
import { DataSource } from 'typeorm';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { openBackup } from '../platform/backup/read-backup.ts';
import { readConfig } from '../platform/config/config.ts';
import { databaseOptions } from '../platform/database/data-source.ts';
import { migrate } from '../platform/database/migrate.ts';
import { knownMigrations } from '../platform/database/schema.ts';
import { createTestDatabase } from '../platform/testing/test-database.ts';
import { createServer } from '../server.ts';
import { migrations } from './migrations.ts';

/** Backups of the demonstration, each made by a version that was given out; `docs/operation.md` says how to add one. */
const folder = fileURLToPath(new URL('./released/', import.meta.url));
const released = readdirSync(folder).filter((file) => file.endsWith('.ruta'));
const town = '/api/entities/valle-del-encino';

describe.each(released)('a database of the released version %s', (file) => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let rows: number;
  let had: string[];
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    had = (await openBackup(folder + file)).head.migrations;
    const tables = await restoreBackup(database.url, folder + file, { mayReplace: () => false });
    rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const config = readConfig({ DATABASE_URL: database.url, DEMO: '1', LOG_LEVEL: 'error', PORT: '0' });
    const secret = 'a secret of the tests, thirty-two characters long';
    app = await createServer({ ...config, databaseUrl: database.url, secret });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const read = async (path: string) => {
    const answer = await fetch(url + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };

  it('O69 is brought up to this one with all its rows', async () => {
    expect(had).toEqual(knownMigrations.slice(0, had.length));
    expect(rows).toBeGreaterThan(5000);
    const applied: { name: string }[] = await app
      .get(DataSource)
      .query('SELECT name FROM migrations ORDER BY timestamp');
    expect(applied.map(({ name }) => name)).toEqual(knownMigrations);
  });

  it('O69 is read by this version: what was said, decided, drafted and published', async () => {
    for (const path of ['portal', 'route', 'contributions?limit=100', 'contributions/118/thread', 'themes'])
      await read(`${town}/${path}`);
    for (const path of ['plans', 'plans/1/publication', 'commitments', 'record?limit=200', 'bodies'])
      await read(`${town}/${path}`);
    const { items } = SessionList.parse(await (await read(`${town}/sessions`)).json());
    expect(items.length).toBeGreaterThan(3);
    for (const { id } of items) {
      await read(`${town}/sessions/${id}/minutes`);
      await read(`${town}/sessions/${id}/view/phone`);
    }
  });

  it('O69 can be taken back to it and brought up again', async () => {
    const back = await new DataSource({ ...databaseOptions(database.url, 1), migrations }).initialize();
    const count = knownMigrations.length - had.length;
    for (let n = 0; n < count; n += 1) await back.undoLastMigration();
    const left: { name: string }[] = await back.query('SELECT name FROM migrations ORDER BY timestamp');
    await back.destroy();
    expect(left.map(({ name }) => name)).toEqual(had);
    expect(await migrate(database.url)).toEqual(knownMigrations.slice(had.length));
    await read(`${town}/contributions?limit=100`);
  });
});
