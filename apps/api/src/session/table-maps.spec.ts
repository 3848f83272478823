import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TableMap, TableMapList } from '@ruta/contracts/breakout/table-map';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { ParticipantCard } from '@ruta/contracts/session/participant';
import { SessionHeader } from '@ruta/contracts/session/http';
import { item } from '@ruta/testing/session/a-session';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const idOf = ({ personId }: TestPerson) => personId as PersonId;

describe('maps of tables that an entity keeps', () => {
  let api: RunningApi;
  const rooms: SessionRoom[] = [];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  afterEach(() => {
    for (const room of rooms.splice(0)) room.close();
  });

  const at = ({ entity }: SessionRoom) => `/entities/${entity}/table-maps`;
  const running = (console: SeatedClient) =>
    console.view?.parts.breakouts.findLast((element) => element.kind === 'breakout');
  const tables = (console: SeatedClient) => {
    const last = running(console)?.id;
    return (console.view?.parts.breakouts ?? [])
      .filter((element) => element.kind === 'table')
      .filter(({ breakoutId }) => breakoutId === last);
  };
  const seatOf = (console: SeatedClient, phone: SeatedClient | ParticipantCard) => {
    const id = 'socket' in phone ? phone.joined?.own?.participantId : phone.id;
    return tables(console).find(({ seated }) => id && seated.includes(id))?.number;
  };

  async function atTables(room: SessionRoom): Promise<SeatedClient> {
    rooms.push(room);
    const console = await room.started();
    await console.do({ type: 'run.goto', itemId: item('breakout') });
    return console;
  }

  async function assisted(room: SessionRoom): Promise<ParticipantCard> {
    const path = `/entities/${room.entity}/sessions/${room.header.id}/participants`;
    const body = { opId: randomUUID(), name: 'Doña Lupe' };
    return ParticipantCard.parse(await (await api.post(path, body, room.facilitator)).json());
  }

  /** Rosa and an assisted seat at the third table, Julián at the first. */
  async function kept(room: SessionRoom, rosa: TestPerson, julian: TestPerson) {
    const console = await atTables(room);
    const [one, other] = [await room.phone('Rosa Mendieta', rosa), await room.phone('Julián', julian)];
    const lupe = await assisted(room);
    await console.do({ type: 'breakout.seat', seating: 'manual', like: null });
    const [first, , third] = tables(console);
    for (const [id, table] of [
      [one.joined?.own?.participantId, third],
      [lupe.id, third],
      [other.joined?.own?.participantId, first],
    ] as const)
      if (id && table) await console.do({ type: 'breakout.move', participantId: id, tableId: table.id });
    const wanted = {
      opId: randomUUID(),
      name: 'Las de siempre',
      sessionId: room.header.id,
      breakoutId: running(console)?.id,
    };
    const answer = await api.post(at(room), wanted, room.facilitator);
    return { console, wanted, map: TableMap.parse(await answer.json()), lupe, one, other };
  }

  it('S126 S127 is taken again in the session, and in another one by who people are', async () => {
    const room = await SessionRoom.open(api);
    const [rosa, julian] = [await api.guest(), await api.guest()];
    const { console, map, one, other, lupe, wanted } = await kept(room, rosa, julian);
    expect(map).toMatchObject({
      name: 'Las de siempre',
      from: 'Mesa de agua',
      tables: [
        { name: 'Table 1', people: 1 },
        { name: 'Table 2', people: 0 },
        { name: 'Table 3', people: 2 },
      ],
    });
    const again = await api.post(at(room), wanted, room.facilitator);
    expect(TableMap.parse(await again.json())).toEqual(map);

    await console.do({ type: 'breakout.seat', seating: 'random', like: null });
    await console.do({ type: 'breakout.seat', seating: 'saved', like: null, map: map.id });
    expect([one, other, lupe].map((who) => seatOf(console, who))).toEqual([3, 1, 3]);

    const next = await SessionRoom.in(api, { id: room.entityId, slug: room.entity });
    const desk = await atTables(next);
    const [julianNow, rosaNow] = [await next.phone('Julián', julian), await next.phone('Rosa', rosa)];
    const stranger = await next.phone('Nadia');
    await desk.until(() => (desk.presence()?.connected ?? 0) >= 3 || null);
    await desk.do({ type: 'breakout.seat', seating: 'saved', like: null, map: map.id });
    expect([julianNow, rosaNow].map((who) => seatOf(desk, who))).toEqual([1, 3]);
    expect(seatOf(desk, stranger)).toBe(3);
  });

  it('S126 is for whoever may lead, tells nobody’s name, and is let go', async () => {
    const room = await SessionRoom.open(api);
    const { map, wanted } = await kept(room, await api.guest(), await api.guest());
    const told = await (await api.get(at(room), room.facilitator)).text();
    expect(TableMapList.parse(JSON.parse(told)).items).toEqual([map]);
    expect(told).not.toMatch(/Rosa|Lupe|Julián/);
    const stranger = await api.person();
    for (const who of [stranger, null]) {
      expect((await api.get(at(room), who ?? undefined)).status).toBeGreaterThanOrEqual(401);
      expect(
        (await api.post(at(room), { ...wanted, opId: randomUUID() }, who ?? undefined)).status,
      ).toBeGreaterThanOrEqual(401);
    }
    expect((await api.post(`${at(room)}/${map.id}`, undefined, stranger, 'DELETE')).status).toBe(403);
    expect((await api.post(`${at(room)}/${map.id}`, undefined, room.facilitator, 'DELETE')).status).toBe(204);
    expect(TableMapList.parse(await (await api.get(at(room), room.facilitator)).json()).items).toEqual([]);
  });

  it('S126 refuses an empty map and keeps nothing of a rehearsal', async () => {
    const room = await SessionRoom.open(api);
    const path = `/entities/${room.entity}/sessions/${room.header.id}/rehearsal`;
    const rehearsal = SessionHeader.parse(
      await (await api.post(path, { opId: randomUUID(), people: 6 }, room.facilitator)).json(),
    );
    const console = await atTables(room);
    await console.do({ type: 'breakout.seat', seating: 'manual', like: null });
    const wanted = (sessionId: string, breakoutId: string | undefined) => ({
      opId: randomUUID(),
      name: 'Vacío',
      sessionId,
      breakoutId,
    });
    const empty = await api.post(at(room), wanted(room.header.id, running(console)?.id), room.facilitator);
    expect([empty.status, (await empty.json()).code]).toEqual([409, 'breakout.nobody-seated']);
    const stage = await room.page(room.facilitator.cookie, 'console', undefined, rehearsal.id).enter();
    await stage.do({ type: 'lease.take', console: randomUUID() });
    await stage.do({ type: 'run.start' });
    const tried = stage.view?.run.items.find(({ kind }) => kind === 'breakout');
    if (!tried) throw new Error('a rehearsal has the same agenda');
    await stage.do({ type: 'run.goto', itemId: tried.id });
    const answer = await api.post(at(room), wanted(rehearsal.id, running(stage)?.id), room.facilitator);
    expect(answer.status).toBe(404);
  });

  it('S128 loses whoever erases themselves and keeps the place, follows a merge, and is not another entity’s', async () => {
    const room = await SessionRoom.open(api);
    const [rosa, julian] = [await api.guest(), await api.guest()];
    const { map, console } = await kept(room, rosa, julian);
    const inTransaction = (work: Parameters<Transactions['run']>[0]) => api.app.get(Transactions).run(work);
    const exported = await inTransaction((tx) => api.app.get(PersonalData).export(tx, [idOf(rosa)]));
    expect(JSON.stringify(exported)).toContain('Las de siempre');
    await inTransaction((tx) => api.app.get(PersonalData).erase(tx, [idOf(rosa)]));
    const account = await api.person();
    await inTransaction((tx) =>
      api.app.get(PersonMerges).run(tx, { from: idOf(julian), into: idOf(account) }),
    );
    const rows: { person_id: string | null }[] = await api.database.query(
      'SELECT person_id FROM table_map_place WHERE map_id = $1 ORDER BY place',
      [map.id],
    );
    expect(rows.map(({ person_id }) => person_id)).toEqual([account.personId, null, null]);

    const elsewhere = await SessionRoom.open(api);
    const desk = await atTables(elsewhere);
    const refused = await desk.command({ type: 'breakout.seat', seating: 'saved', like: null, map: map.id });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'breakout.no-map' } });
    expect(console.view).not.toBeNull();
  });
});
