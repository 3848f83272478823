import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { migrations } from '../../database/migrations.ts';
import { RecordService } from '../../evidence/record.service.ts';
import { databaseOptions } from '../database/data-source.ts';
import { knownMigrations } from '../database/schema.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { BackupHead } from './backup-format.ts';
import type { Contents } from './database-contents.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

const AWKWARD = [
  'Ñandú «y» "nube"',
  'línea\u2028separada\n\ty \\ todo',
  "O'Higgins; DROP TABLE person",
  '{"a":[null]}',
  '\u{1F333}',
];
const refuse = { mayReplace: () => false };
const replace = { mayReplace: () => true };

const query = async <Result extends object>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Result[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Result>(text, values)).rows;
  } finally {
    await client.end();
  }
};

/** An entity, people with awkward names who were merged into one another, and a public record of 40 decisions. */
async function lived(url: string): Promise<EntityId> {
  const entityId = uuidv7() as EntityId;
  await query(
    url,
    `INSERT INTO entity (id, slug, name, kind, settings) VALUES ($1, 'lugar', $2, 'municipality', '{"z":1,"a":[1.5]}')`,
    [entityId, AWKWARD[0]],
  );
  const people = AWKWARD.map((name) => ({ id: uuidv7(), name }));
  for (const { id, name } of people) {
    await query(url, 'INSERT INTO person (id, display_name, merged_into) VALUES ($1, $2, $3)', [
      id,
      name,
      people[0]?.id,
    ]);
    await query(url, 'INSERT INTO device (id, token_hash, person_id) VALUES ($1, $2, $3)', [
      uuidv7(),
      Buffer.from(id),
      id,
    ]);
  }
  const database = await new DataSource(databaseOptions(url, 2)).initialize();
  const record = new RecordService(database);
  for (let n = 0; n < 40; n += 1) {
    await database.transaction((tx) =>
      record.append(tx, entityId, 'phase.moved', uuidv7(), { n, at: '2026-11-21', share: n / 3 }),
    );
  }
  await database.destroy();
  return entityId;
}

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-backup-'));
  let from: TestDatabase;
  let to: TestDatabase;
  let taken: string;
  let files = 0;
  const newFile = () => join(folder, `copy-${(files += 1)}.ruta`);

  beforeAll(async () => {
    from = await createTestDatabase();
    await lived(from.url);
    taken = newFile();
    await writeBackup(from.url, taken);
  });
  beforeEach(async () => {
    to = await createTestDatabase();
  });
  afterEach(() => to.drop());
  afterAll(async () => {
    await from.drop();
    rmSync(folder, { recursive: true });
  });

  it('O42 comes back row for row the same', async () => {
    await restoreBackup(to.url, taken, refuse);
    const again = newFile();
    const second = await writeBackup(to.url, again);
    const first = await verifyBackup(taken);
    expect(second.tables).toEqual(first.tables);
    expect(second.rows).toBeGreaterThan(50);
    const [person] = await query<{ names: string[] }>(
      to.url,
      'SELECT array_agg(display_name ORDER BY id) AS names FROM person',
    );
    expect(person?.names).toEqual(AWKWARD);
  });

  it('O42 holds every table of the schema, with every column that is not computed', async () => {
    const columns = await query<{ table: string; columns: string[] }>(
      from.url,
      `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
         AND t.table_schema NOT IN ('pg_catalog', 'information_schema') AND t.table_name <> 'migrations'
       GROUP BY c.table_name ORDER BY c.table_name COLLATE "C"`,
    );
    const [head = ''] = gunzipSync(readFileSync(taken)).toString().split('\n');
    const written = BackupHead.parse(JSON.parse(head)).tables;
    expect(written.map(({ name, columns: own }) => ({ table: name, columns: own }))).toEqual(columns);
    expect(written.length).toBeGreaterThan(60);
    expect((await verifyBackup(taken)).tables.map(({ end }) => end)).toEqual(written.map(({ name }) => name));
  });

  it('O43 leaves the guards standing: the record only grows, keys are checked', async () => {
    await restoreBackup(to.url, taken, refuse);
    await expect(query(to.url, 'DELETE FROM record_entry')).rejects.toThrow('append-only');
    await expect(
      query(to.url, 'INSERT INTO device (id, token_hash, person_id) VALUES ($1, $2, $1)', [
        uuidv7(),
        Buffer.from('x'),
      ]),
    ).rejects.toThrow('foreign key');
  });

  it('O44 is one moment of a product that goes on working, and only its owner may read it', async () => {
    const file = newFile();
    await Promise.all([
      writeBackup(from.url, file),
      query(from.url, 'INSERT INTO person (id) SELECT gen_random_uuid() FROM generate_series(1, 500)'),
    ]);
    await restoreBackup(to.url, file, refuse);
    const [people] = await query<{ n: number }>(to.url, 'SELECT count(*)::int AS n FROM person');
    expect([AWKWARD.length, AWKWARD.length + 500]).toContain(people?.n);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('O45 never takes the place of an existing file', async () => {
    const file = newFile();
    writeFileSync(file, 'mine');
    await expect(writeBackup(from.url, file)).rejects.toThrow(`${file} exists already; choose another name.`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('O46 is not restored over data without saying so, and says what would go', async () => {
    await query(
      to.url,
      `INSERT INTO entity (id, slug, name, kind) VALUES ($1, 'otro', 'Otro lugar', 'state')`,
      [uuidv7()],
    );
    await expect(restoreBackup(to.url, taken, refuse)).rejects.toThrow(
      /^The database is not empty: it holds «Otro lugar», 0 people, 1 rows in all\..*--overwrite/,
    );
    const asked: Contents[] = [];
    await restoreBackup(to.url, taken, { mayReplace: (contents) => asked.push(contents) > 0 });
    expect(asked).toEqual([{ entities: ['Otro lugar'], people: 0, rows: 1 }]);
    expect(await query(to.url, 'SELECT slug FROM entity')).toEqual([{ slug: 'lugar' }]);
  });

  it('O47 is refused where another program keeps its tables', async () => {
    await query(to.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE invoice (id int)');
    await expect(restoreBackup(to.url, taken, replace)).rejects.toThrow('another program');
    expect(await query(to.url, 'SELECT * FROM invoice')).toEqual([]);
  });

  it.each([
    ['a changed row', (text: string) => text.replace('nube', 'Nube'), /is damaged: the table/],
    ['a missing row', (text: string) => text.replace(/\n\["[^\n]+/, ''), /is damaged: the table/],
    [
      'a missing end',
      (text: string) => text.slice(0, text.lastIndexOf('{"complete"')),
      /is incomplete: it ends too early/,
    ],
    [
      'a newer version',
      (text: string) => text.replace('"migrations":["', '"migrations":["Future9900000000000","'),
      /made by a newer version.*Nothing was changed/,
    ],
    ['another format', () => '{"hello":1}\n', /is not a backup that this version/],
  ])('O51 with %s is refused, and the data that were there stay', async (_, change, sentence) => {
    await query(
      to.url,
      `INSERT INTO entity (id, slug, name, kind) VALUES ($1, 'otro', 'Otro lugar', 'state')`,
      [uuidv7()],
    );
    const file = newFile();
    writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(taken)).toString())));
    await expect(restoreBackup(to.url, file, replace)).rejects.toThrow(sentence);
    expect(await query(to.url, 'SELECT name FROM entity')).toEqual([{ name: 'Otro lugar' }]);
  });

  it('O48 that was cut off or is something else is refused in a sentence', async () => {
    const file = newFile();
    const whole = readFileSync(taken);
    writeFileSync(file, whole.subarray(0, whole.length - 40));
    await expect(verifyBackup(file)).rejects.toThrow('is incomplete');
    writeFileSync(file, 'PGDMP');
    await expect(verifyBackup(file)).rejects.toThrow('is damaged or not a backup');
    await expect(verifyBackup(join(folder, 'nowhere'))).rejects.toThrow('does not exist.');
  });

  it('O49 whose public record was rewritten is found out, although every checksum fits', async () => {
    const forged = await createTestDatabase();
    await restoreBackup(forged.url, taken, refuse);
    await query(forged.url, 'ALTER TABLE record_entry DISABLE TRIGGER USER');
    await query(forged.url, `UPDATE record_entry SET payload = '{"n":99}' WHERE seq = 7`);
    const file = newFile();
    await writeBackup(forged.url, file);
    await forged.drop();
    await expect(verifyBackup(file)).rejects.toThrow(
      /public record of the entity .* is broken at its entry 7/,
    );
    await expect(restoreBackup(to.url, file, refuse)).rejects.toThrow(/is broken at its entry 7/);
    expect(await query(to.url, 'SELECT 1 FROM entity')).toEqual([]);
  });

  it('O50 of an older version is brought up to this one', async () => {
    const old = await createTestDatabase();
    await query(old.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const first = await new DataSource({
      ...databaseOptions(old.url, 1),
      migrations: migrations.slice(0, 1),
    }).initialize();
    await first.runMigrations();
    await first.destroy();
    await lived(old.url);
    const file = newFile();
    await writeBackup(old.url, file);
    await old.drop();
    await restoreBackup(to.url, file, refuse);
    expect(
      (await query<{ name: string }>(to.url, 'SELECT name FROM migrations ORDER BY id')).map(
        ({ name }) => name,
      ),
    ).toEqual(knownMigrations);
    expect(await query(to.url, 'SELECT count(*)::int AS n FROM person')).toEqual([{ n: AWKWARD.length }]);
  });
});
