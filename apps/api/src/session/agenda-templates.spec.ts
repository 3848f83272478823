import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaTemplate, AgendaTemplateList } from '@ruta/contracts/session/http';
import { everyKind, item } from '@ruta/testing/session/a-session';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { opId } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

describe('agenda templates of an entity', () => {
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

  const entries = everyKind.map((entry) => ({
    ...entry,
    clock: entry.id === item('break') ? '12:00' : null,
  }));
  const at = () => `/entities/${room.entity}/agenda-templates`;

  it('A8 are kept once, listed, used and removed by who may schedule, and by nobody else', async () => {
    const wanted = { opId: opId(), name: 'Mesa con comida', entries };
    const kept = AgendaTemplate.parse(await (await api.post(at(), wanted, room.facilitator)).json());
    const again = AgendaTemplate.parse(await (await api.post(at(), wanted, room.facilitator)).json());
    expect(again).toEqual(kept);
    const list = AgendaTemplateList.parse(await (await api.get(at(), room.facilitator)).json());
    expect(list.items).toEqual([kept]);
    expect(kept.entries).toEqual(entries);

    const stranger = await api.person();
    expect((await api.get(at(), stranger)).status).toBe(403);
    expect((await api.post(at(), { ...wanted, opId: opId() }, stranger)).status).toBe(403);
    expect((await api.post(`${at()}/${kept.id}`, undefined, stranger, 'DELETE')).status).toBe(403);
    expect((await api.post(`${at()}/${kept.id}`, undefined, room.facilitator, 'DELETE')).status).toBe(204);
    expect(AgendaTemplateList.parse(await (await api.get(at(), room.facilitator)).json()).items).toEqual([]);
  });

  it('A8 are judged like agendas: dots without ideas before them are refused', async () => {
    const dots = entries.filter(({ content }) => content.kind === 'dots');
    const answer = await api.post(at(), { opId: opId(), name: 'Sin ideas', entries: dots }, room.facilitator);
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'board.unknown']);
  });

  it('A6 lengths change in one step over the line, and everybody sees them', async () => {
    const console = await room.started();
    const phone = await room.phone('Rosa');
    const plans = [item('ideas'), item('grouping')].map((itemId) => ({ itemId, plannedMs: 120_000 }));
    await console.do({ type: 'agenda.plan', plans });
    const seen = await phone.shows(({ run }) => run.items[2]?.plannedMs === 120_000);
    expect(seen.run.items.map(({ plannedMs }) => plannedMs)).toEqual(
      console.view?.run.items.map(({ plannedMs }) => plannedMs),
    );
  });
});
