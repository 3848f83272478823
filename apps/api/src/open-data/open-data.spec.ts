import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { dictionary } from '@ruta/domain/open-data/dictionary';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { OpenDataService } from './open-data.service.ts';
import { publicTables } from './public-tables.ts';
import { csvCell, publicValue } from './public-value.ts';
import { entriesOf } from '@ruta/testing/files/zip-entries';

describe('the open data', () => {
  let api: RunningApi;
  let entityId: EntityId;
  const secrets = ['Rosa Mendieta', 'rosa@ejemplo.mx', 'VDE-7K4M-9Q2', 'oculto para siempre'];

  beforeAll(async () => {
    api = await startApi();
    const admin = await api.person({ admin: true, name: 'Rosa Mendieta' });
    const created = await api.post(
      '/entities',
      { slug: 'encino', name: 'Encino', kind: 'municipality' },
      admin,
    );
    entityId = EntityId.parse((await created.json()).id);
    await fill(admin.personId);
  });
  afterAll(() => api?.close());

  async function fill(personId: string): Promise<void> {
    const [plan, body, route, phase, theme] = Array.from({ length: 5 }, () => uuidv7());
    const insert = (table: string, row: Record<string, unknown>) =>
      api.database.query(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map((_, i) => `$${i + 1}`)
          .join(', ')})`,
        Object.values(row),
      );
    const own = { entity_id: entityId };
    await insert('plan', {
      ...own,
      id: plan,
      number: 1,
      title: 'Plan',
      state: 'formulating',
      commitment_target: 5,
    });
    await insert('body', { ...own, id: body, kind: 'tripartite', name: 'STL', settings: '{}' });
    await insert('route', {
      ...own,
      id: route,
      plan_id: plan,
      body_id: body,
      settings: '{}',
      op_id: uuidv7(),
      announced_at: new Date(),
    });
    await insert('phase', {
      ...own,
      id: phase,
      route_id: route,
      position: 0,
      kind: 'consultation',
      title: 'Consulta',
      binding: 'reasoned',
      influence: 'consult',
      opens_on: '2026-08-04',
      closes_on: '2026-08-29',
      settings: '{}',
    });
    await insert('theme', { ...own, id: theme, plan_id: plan, name: 'Agua', position: 0 });
    for (const [number, state, text] of [
      [1, 'admitted', '=cmd() que avisen, "con tiempo"'],
      [2, 'hidden', 'oculto para siempre'],
      [3, 'pending', 'oculto para siempre'],
    ] as const) {
      const id = uuidv7();
      await insert('contribution', {
        ...own,
        id,
        number,
        plan_id: plan,
        phase_id: phase,
        person_id: personId,
        channel: 'phone',
        language: 'es',
        state,
        hidden_for: state === 'hidden' ? 'insult' : null,
        theme_id: theme,
        text_hash: 'a'.repeat(64),
        op_id: uuidv7(),
        created_at: new Date(),
        admitted_at: new Date(),
      });
      await insert('contribution_text', {
        ...own,
        contribution_id: id,
        text,
        salt: 'b'.repeat(32),
        folio: `VDE-7K4M-9Q${number + 1}`,
        lat: 19.123456,
        lng: -98.654321,
        signature: 'Rosa Mendieta',
      });
      await insert('moderation', {
        ...own,
        id: uuidv7(),
        contribution_id: id,
        action: 'admit',
        note: 'rosa@ejemplo.mx',
        person_id: personId,
        at: new Date(),
      });
    }
  }

  const archive = async () => {
    const response = await api.get('/entities/encino/open-data.zip');
    expect(response.headers.get('content-type')).toBe('application/zip');
    return entriesOf(Buffer.from(await response.arrayBuffer()));
  };

  it('D1 publishes every table of the dictionary, each with exactly the columns it explains', async () => {
    expect(publicTables.map(({ name }) => name).sort()).toEqual(dictionary.map(({ name }) => name).sort());
    for (const { name, sql } of publicTables.filter((table) => 'sql' in table)) {
      const fields = await api.database.query(
        `SELECT * FROM (SELECT NULL) AS nothing LEFT JOIN (${sql}) AS published ON true LIMIT 1`,
        [entityId],
      );
      const expected = dictionary.find((table) => table.name === name)?.columns.map((column) => column.name);
      expect([name, Object.keys(fields[0]).filter((key) => key !== '?column?')]).toEqual([name, expected]);
    }
  });

  it('D2 puts every table into the archive as CSV and JSON, with dictionary and licence', async () => {
    const files = await archive();
    const expected = dictionary.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]);
    expect([...files.keys()].sort()).toEqual(
      ['LEEME.md', 'dictionary.csv', 'dictionary.json', 'entity.json', ...expected].sort(),
    );
    expect(files.get('LEEME.md')).toContain('CC BY 4.0');
  });

  it('D3 never lets a name, an address, a folio or anything not admitted out', async () => {
    const everything = [...(await archive()).values()].join('\n');
    for (const secret of secrets) expect(everything).not.toContain(secret);
    expect(everything).not.toMatch(/VDE-7K4M/);
  });

  it('D4 gives text as it was written in JSON, and in CSV so that no spreadsheet runs it', async () => {
    const files = await archive();
    const [row] = JSON.parse(files.get('contributions.json') ?? '[]');
    expect(row).toMatchObject({
      number: 1,
      text: '=cmd() que avisen, "con tiempo"',
      lat: 19.123,
      lng: -98.654,
    });
    expect(files.get('contributions.csv')).toContain(`"'=cmd() que avisen, ""con tiempo"""`);
  });

  it('D5 serves each table on its own', async () => {
    const csv = await api.get('/entities/encino/open-data/themes.csv');
    expect(csv.headers.get('content-disposition')).toContain('encino-themes.csv');
    expect((await csv.text()).split('\n')[1]).toMatch(/,1,Agua,,active,1$/);
    expect(await (await api.get('/entities/encino/open-data/themes.json')).json()).toHaveLength(1);
    expect((await api.get('/entities/encino/open-data/person.csv')).status).toBe(404);
    expect((await api.get('/entities/encino/open-data/..%2Fx.csv')).status).toBe(400);
  });

  it('D6 counts what it publishes', async () => {
    const { tables } = await (await api.get('/entities/encino/open-data')).json();
    expect(tables.map(({ name }: { name: string }) => name)).toEqual(dictionary.map(({ name }) => name));
    expect(tables.find(({ name }: { name: string }) => name === 'contributions')).toEqual({
      name: 'contributions',
      rows: 1,
    });
  });

  it('D7 shows all tables as they were at one moment', async () => {
    await api.app.get(OpenDataService).withTables(entityId, ['places', 'record'], async (tables) => {
      const [places, record] = tables;
      if (record) for await (const _ of record.rows()) break;
      await api.database.query(
        `INSERT INTO place (entity_id, id, name, kind, position) VALUES ($1, $2, 'Centro', 'neighbourhood', 0)`,
        [entityId, uuidv7()],
      );
      const rows = [];
      if (places) for await (const row of places.rows()) rows.push(row);
      expect(rows).toEqual([]);
    });
  });

  it('writes lists, moments and nothing in their own ways', () => {
    expect(csvCell(publicValue(['a', 'b'], 'list'), 'list')).toBe('a|b');
    expect(publicValue(new Date('2026-12-04T23:00:00Z'), 'moment')).toBe('2026-12-04T23:00:00.000Z');
    expect(csvCell(publicValue(null, 'text'), 'text')).toBe('');
    expect(csvCell(publicValue('-99.1', 'number'), 'number')).toBe('-99.1');
  });
});
