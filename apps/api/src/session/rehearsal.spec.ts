import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionHeader, SessionList } from '@ruta/contracts/session/http';
import { everyKind, item } from '@ruta/testing/session/a-session';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { randomUUID } from 'node:crypto';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { opId, SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

describe('a rehearsal on a running server', () => {
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
    room = await SessionRoom.open(api);
  });
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  const path = (id: string, more = '') => `/entities/${room.entity}/sessions/${id}${more}`;
  const begin = async () => {
    const answer = await api.post(
      path(room.header.id, '/rehearsal'),
      { opId: opId(), people: 4 },
      room.facilitator,
    );
    return SessionHeader.parse(await answer.json());
  };
  const rowsLeft = async (id: string): Promise<number> => {
    const tables: { name: string }[] = await api.database.query(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE column_name = 'session_id' AND table_schema = 'public'`,
    );
    let rows = 0;
    for (const { name } of tables) {
      const [{ count }]: [{ count: number }] = await api.database.query(
        `SELECT count(*)::int AS count FROM "${name}" WHERE session_id = $1`,
        [id],
      );
      rows += count;
    }
    return rows;
  };

  it('Z1 Z2 Z5 is a session of its own with people of its own, of which the record knows nothing', async () => {
    const recorded = async () =>
      JSON.stringify(await (await api.get(`/entities/${room.entity}/record`)).json());
    const before = await recorded();
    const header = await begin();
    expect(header).toMatchObject({ rehearsal: true, title: room.header.title, status: 'scheduled' });
    expect(header.id).not.toBe(room.header.id);
    const console = await new SeatedClient(api.url, room.facilitator.cookie, header.id, 'console').enter();
    await console.do({ type: 'lease.take', console: randomUUID() });
    await console.do({ type: 'run.start' });
    const agenda = console.view?.run.items ?? [];
    expect(agenda.map(({ title }) => title)).toEqual(everyKind.map(({ title }) => title));
    expect(agenda.some(({ id }) => id === item('ideas'))).toBe(false);
    const ideas = agenda.find(({ kind }) => kind === 'ideas');
    if (!ideas) throw new Error('the agenda has silent ideas');
    await console.do({ type: 'run.goto', itemId: ideas.id });
    await console.until(() => ((console.view?.boards[0]?.count ?? 0) >= 1 ? true : null), 30_000);

    const list = SessionList.parse(await (await api.get(`/entities/${room.entity}/sessions`)).json());
    expect(list.items.map(({ id }) => id)).toEqual([room.header.id]);
    expect(await recorded()).toBe(before);
    expect((await api.get(path(header.id, '/minutes'))).status).toBe(404);
    const data = await (await api.get(`/entities/${room.entity}/open-data/sessions.json`)).text();
    expect(data).not.toContain(header.id);
    expect(
      (await api.post(path(header.id, '/rehearsal'), { opId: opId(), people: 1 }, room.facilitator)).status,
    ).toBe(409);
    console.close();
    expect((await api.post(path(header.id), undefined, room.facilitator, 'DELETE')).status).toBe(204);
  }, 60_000);

  it('Z2 Z7 has people who sit at tables, work there and hand in cards, outside of every record', async () => {
    const record = async () => {
      const [{ count }]: [{ count: number }] = await api.database.query(
        'SELECT count(*)::int AS count FROM record_entry WHERE entity_id = $1',
        [room.entityId],
      );
      return count;
    };
    const header = await begin();
    const before = await record();
    const console = await new SeatedClient(api.url, room.facilitator.cookie, header.id, 'console').enter();
    await console.do({ type: 'lease.take', console: randomUUID() });
    await console.do({ type: 'run.start' });
    const item = console.view?.run.items.find(({ kind }) => kind === 'breakout');
    if (!item) throw new Error('the agenda has tables');
    await console.until(() => ((console.presence()?.connected ?? 0) >= 4 ? true : null), 40_000);
    await console.do({ type: 'run.goto', itemId: item.id });
    await console.do({ type: 'breakout.open' });
    const tables = () => (console.view?.parts.breakouts ?? []).filter((element) => element.kind === 'table');
    expect(tables().reduce((sum, { people }) => sum + people, 0)).toBe(4);
    await console.until(() => (tables().some(({ rapporteur }) => rapporteur) ? true : null), 60_000);
    await console.until(() => (console.tablePulses().some(({ connected }) => connected > 0) ? true : null));
    await console.do({ type: 'breakout.close', tableId: null });
    expect(await record()).toBe(before);
    console.close();
    expect((await api.post(path(header.id), undefined, room.facilitator, 'DELETE')).status).toBe(204);
    for (const { id } of tables()) expect(await rowsLeft(id)).toBe(0);
  }, 150_000);

  it('Z3 Z6 is deleted with everything in it, on every device at once; a session that counts is not', async () => {
    const header = await begin();
    const console = await new SeatedClient(api.url, room.facilitator.cookie, header.id, 'console').enter();
    const guest = await api.guest();
    await api.post(
      '/sessions/join',
      { code: header.code, name: 'Rosa', notice: currentNotice.version },
      guest,
    );
    const phone = await new SeatedClient(api.url, guest.cookie, header.id, 'phone').enter();
    expect(await rowsLeft(header.id)).toBeGreaterThan(0);

    const stranger = await api.person();
    expect((await api.post(path(header.id), undefined, stranger, 'DELETE')).status).toBe(403);
    expect((await api.post(path(header.id), undefined, room.facilitator, 'DELETE')).status).toBe(204);
    await Promise.all([console, phone].map((page) => page.until(() => (page.removed ? true : null))));
    expect(await rowsLeft(header.id)).toBe(0);
    expect((await api.get(path(header.id))).status).toBe(404);
    expect((await api.get(`/sessions/code/${header.code}`)).status).toBe(404);
    for (const page of [console, phone]) page.close();

    const refused = await api.post(path(room.header.id), undefined, room.facilitator, 'DELETE');
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'session.not-a-rehearsal']);
    const remove = (sql: string) => api.database.query(sql, [room.header.id]);
    await expect(remove('DELETE FROM session_event WHERE session_id = $1')).rejects.toThrow('append-only');
    await expect(remove('UPDATE session SET rehearsal_of = id WHERE id = $1')).rejects.toThrow(
      'stays what it is',
    );
  });
});
