import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { DataSource } from 'typeorm';
import { createServer } from '../../server.ts';
import { deviceCookie, newDeviceToken } from '../../identity/device-cookie.ts';
import { hashOfToken } from '../../identity/secrets.ts';
import { Clock } from '../clock/clock.ts';
import { readConfig } from '../config/config.ts';
import type { RunningConfig } from '../config/config.module.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestPerson {
  personId: string;
  /** The Cookie header of this person's device. */
  cookie: string;
}

/** A real server on a real database, for one suite. */
export interface RunningApi {
  url: string;
  app: INestApplication;
  database: DataSource;
  /** A person with an account (and roles in an entity), already signed in on a device. */
  person(options?: {
    name?: string;
    admin?: boolean;
    roles?: { entityId: string; role: string }[];
  }): Promise<TestPerson>;
  /** A guest: a person with a device and no account. */
  guest(name?: string): Promise<TestPerson>;
  get(path: string, who?: TestPerson): Promise<Response>;
  post(path: string, body: unknown, who?: TestPerson, method?: string): Promise<Response>;
  close(): Promise<void>;
}

const SECRET = 'a secret of the tests, thirty-two characters long';

export async function startApi(
  settings: Partial<RunningConfig> = {},
  clock: Clock = new Clock(),
): Promise<RunningApi> {
  const testDatabase = await createTestDatabase();
  const config = readConfig({ DATABASE_URL: testDatabase.url, DEMO: '0', LOG_LEVEL: 'error', PORT: '0' });
  const dataDir = await mkdtemp(join(tmpdir(), 'ruta-api-'));
  const running = { ...config, dataDir, databaseUrl: testDatabase.url, secret: SECRET, ...settings };
  const app = await createServer(running, undefined, clock);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const database = app.get(DataSource);
  const headersOf = (who?: TestPerson) => ({ 'x-ruta': '1', ...(who && { cookie: who.cookie }) });
  return {
    url,
    app,
    database,
    person: (options = {}) => signedIn(database, { ...options, account: true }),
    guest: (name) => signedIn(database, { name, account: false }),
    get: (path, who) => fetch(`${url}/api${path}`, { headers: headersOf(who) }),
    post: (path, body, who, method = 'POST') =>
      fetch(`${url}/api${path}`, {
        method,
        headers: { ...headersOf(who), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await app.close();
      await testDatabase.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signedIn(
  database: DataSource,
  wanted: { name?: string; admin?: boolean; account: boolean; roles?: { entityId: string; role: string }[] },
): Promise<TestPerson> {
  const personId = uuidv7();
  const token = newDeviceToken();
  await database.query(
    'INSERT INTO person (id, display_name, admin, account_since) VALUES ($1, $2, $3, $4)',
    [personId, wanted.name ?? null, wanted.admin ?? false, wanted.account ? new Date() : null],
  );
  await database.query('INSERT INTO device (id, token_hash, person_id) VALUES ($1, $2, $3)', [
    uuidv7(),
    hashOfToken(token),
    personId,
  ]);
  for (const { entityId, role } of wanted.roles ?? []) {
    await database.query('INSERT INTO role_grant (entity_id, id, person_id, role) VALUES ($1, $2, $3, $4)', [
      entityId,
      uuidv7(),
      personId,
      role,
    ]);
  }
  return { personId, cookie: deviceCookie(token, SECRET, false).split(';')[0] ?? '' };
}
