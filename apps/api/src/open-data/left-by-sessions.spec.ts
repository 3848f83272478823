import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { SessionHeader } from '@ruta/contracts/session/http';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SessionRoom } from '../session/testing/session-room.ts';
import { OpenDataService, type PublicRow } from './open-data.service.ts';

const board = item('ideas');

describe('what sessions leave in open data', () => {
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());

  /** Read anew: downloads are prepared for a minute. */
  const table = (name: string): Promise<PublicRow[]> =>
    api.app.get(OpenDataService).withTables(room.entityId, [name], async (tables) => {
      const rows: PublicRow[] = [];
      for (const one of tables) for await (const row of one.rows()) rows.push(row);
      return rows;
    });
  const texts = async () => (await table('session-ideas')).map(({ text }) => text);

  it('D8 D9 is there once they are over, as the room was shown it, without what was erased since', async () => {
    room = await SessionRoom.open(api);
    const console = await room.started();
    const guest = await api.guest();
    const [rosa, julian] = [await room.phone('Rosa Mendieta', guest), await room.phone('Julián')];
    await console.do({ type: 'run.goto', itemId: board });
    const write = (text: string) => ({
      type: 'idea.add' as const,
      board,
      ideaId: IdeaId.parse(randomUUID()),
      text,
    });
    await rosa.do(write('Vivo en El Tepozán'));
    await julian.do(write('Que avisen'));
    await console.do({ type: 'board.reveal', board });
    expect(await texts()).toEqual([]);
    await console.do({ type: 'run.finish' });
    expect((await texts()).sort()).toEqual(['Que avisen', 'Vivo en El Tepozán']);
    expect(await table('session-phases')).toHaveLength(console.view?.run.items.length ?? 0);

    const csv = await api.get(`/entities/${room.entity}/open-data/session-ideas.csv`);
    expect(await csv.text()).toContain('Vivo en El Tepozán');
    const { tables } = await (await api.get(`/entities/${room.entity}/open-data`)).json();
    expect(tables.find(({ name }: { name: string }) => name === 'session-ideas').rows).toBe(2);

    expect((await api.post('/identity/erase', { confirm: true }, guest)).status).toBe(204);
    expect((await texts()).sort()).toEqual(['Que avisen', null]);
    room.close();
  });

  it('D8 D9 a table’s ideas stand under it, a vote that waits for its release is not there', async () => {
    room = await SessionRoom.open(api);
    const console = await room.started();
    const phone = await room.phone('Nadia');
    await console.do({ type: 'run.goto', itemId: item('breakout') });
    await console.do({ type: 'breakout.open' });
    const atTable = await room.atTable(phone);
    await atTable.do({
      type: 'idea.add',
      board: item('table ideas'),
      ideaId: IdeaId.parse(randomUUID()),
      text: 'Dicho en la mesa',
    });
    await console.do({ type: 'breakout.close', tableId: null });
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: { ...yesOrNo, visibility: 'on-release' },
      subject: null,
      seconds: null,
    });
    await console.do({ type: 'round.close', roundId });
    await console.do({ type: 'run.finish' });
    expect(await table('session-ideas')).toMatchObject([
      { session_id: room.header.id, table_id: atTable.sessionId, text: 'Dicho en la mesa' },
    ]);
    const told = JSON.stringify([await table('session-tables'), await table('session-phases')]);
    expect(told).not.toContain('Nadia');
    expect(await table('ballot-rounds')).toEqual([]);
    room.close();
  });

  it('D8 nothing of a rehearsal, nor of a session of a closed group', async () => {
    room = await SessionRoom.open(api);
    const path = `/entities/${room.entity}/sessions/${room.header.id}/rehearsal`;
    const wanted = { opId: randomUUID(), people: 3 };
    const rehearsal = SessionHeader.parse(await (await api.post(path, wanted, room.facilitator)).json());
    const stage = await room.page(room.facilitator.cookie, 'console', undefined, rehearsal.id).enter();
    await stage.do({ type: 'lease.take', console: randomUUID() });
    await stage.do({ type: 'run.start' });
    await stage.do({ type: 'run.finish' });
    expect(await table('session-phases')).toEqual([]);

    const console = await room.started();
    await console.do({ type: 'run.finish' });
    expect(await table('session-phases')).not.toEqual([]);
    await putInClosedGroup();
    expect(await table('session-phases')).toEqual([]);
    room.close();
  });

  async function putInClosedGroup(): Promise<void> {
    const [plan, body, route, phase] = Array.from({ length: 4 }, () => randomUUID());
    const of = [room.entityId, plan];
    await api.database.query(
      `INSERT INTO plan (entity_id, id, number, title, state, commitment_target)
       VALUES ($1, $2, 1, 'Plan', 'formulating', 5)`,
      of,
    );
    await api.database.query(
      `INSERT INTO body (entity_id, id, kind, name, settings) VALUES ($1, $2, 'tripartite', 'STL', '{}')`,
      [room.entityId, body],
    );
    await api.database.query(
      `INSERT INTO route (entity_id, id, plan_id, body_id, settings, op_id) VALUES ($1, $2, $3, $4, '{}', $5)`,
      [room.entityId, route, plan, body, randomUUID()],
    );
    await api.database.query(
      `INSERT INTO phase (entity_id, id, route_id, position, kind, title, binding, influence, opens_on, closes_on, settings)
       VALUES ($1, $2, $3, 0, 'focus-group', 'Grupo', 'reasoned', 'consult', '2026-08-04', '2026-08-29', '{}')`,
      [room.entityId, phase, route],
    );
    await api.database.query('UPDATE session SET phase_id = $2 WHERE id = $1', [room.header.id, phase]);
  }
});
