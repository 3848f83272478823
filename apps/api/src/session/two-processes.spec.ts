import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdeaId, type ParticipantId, RoundId } from '@ruta/contracts/protocol/ids';
import { type SessionHeader, SessionSnapshot } from '@ruta/contracts/session/http';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import type { INestApplication } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { createServer } from '../server.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const board = item('ideas');
const yes = { method: 'single' as const, option: yesOrNo.options[0]?.id ?? ('' as never) };

describe('a session served by two processes on one database', () => {
  let api: RunningApi;
  let second: INestApplication;
  let other: string;
  let room: SessionRoom;

  beforeAll(async () => {
    api = await startApi();
    second = await createServer(api.app.get<RunningConfig>(CONFIG));
    await second.listen(0, '127.0.0.1');
    const { port } = second.getHttpServer().address() as AddressInfo;
    other = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await second?.close();
    await api?.close();
  });
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    room.servedBy(api.url, other);
  });
  afterEach(() => room.close());

  it('S30 shows everybody the same, whichever process their line ends at', async () => {
    const console = await room.started();
    const phones = [];
    for (let n = 0; n < 4; n += 1) phones.push(await room.phone());
    await console.do({ type: 'run.goto', itemId: board });
    await Promise.all(
      phones.map(async (phone, n) => {
        await phone.shows(({ run }) => run.current === board);
        await phone.do({ type: 'idea.add', board, ideaId: IdeaId.parse(randomUUID()), text: `idea ${n}` });
      }),
    );
    await console.shows(({ boards }) => boards[0]?.count === 4);
    await console.do({ type: 'board.reveal', board });
    const { seq } = console.view ?? { seq: 0 };
    for (const phone of phones) await phone.shows((view) => view.seq >= seq);
    const [first] = phones;
    for (const phone of phones) expect(phone.view).toEqual(first?.view);
  });

  it('S31 numbers what both write in one order without gaps', async () => {
    const console = await room.started();
    const phones = [];
    for (let n = 0; n < 6; n += 1) phones.push(await room.phone());
    await Promise.all(
      phones.flatMap((phone) => [1, 2, 3].map(() => phone.command({ type: 'floor.ask', stance: null }))),
    );
    const waiting = await console.shows(({ floor }) => floor.waiting === 6);
    const rows: { seq: string }[] = await api.database.query(
      'SELECT seq FROM session_event WHERE session_id = $1 ORDER BY seq',
      [room.header.id],
    );
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
    expect(waiting.floor.queue).toHaveLength(6);
  });

  it('S32 carries out a command once that was sent again to the other process', async () => {
    await room.started();
    const guest = await api.guest();
    const [here, there] = [await room.phone('Rosa', guest), await room.phone('Rosa', guest)];
    const same = { opId: opId() };
    const command = { type: 'floor.ask' as const, stance: 'pro' as const };
    const first = await here.command(command, same);
    expect(await there.command(command, same)).toEqual(first);
  });

  it('B1 counts the votes of both, and closes for both', async () => {
    const console = await room.started();
    const phones = [];
    for (let n = 0; n < 6; n += 1) phones.push(await room.phone());
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
    });
    const acks = await Promise.all(phones.map((phone) => phone.vote(roundId, yes)));
    expect(acks.every(({ ok }) => ok)).toBe(true);
    for (const phone of phones) await phone.until(() => phone.tallies.find(({ papers }) => papers === 6));
    await console.do({ type: 'round.close', roundId });
    for (const phone of phones) {
      await phone.shows(({ rounds }) => rounds[0]?.result?.tally.papers === 6);
      expect(await phone.vote(roundId, yes)).toMatchObject({ refusal: { code: 'ballot.closed' } });
    }
  });

  it('S15 puts out whoever is removed, also where they are connected to the other process', async () => {
    const console = await room.started();
    const phone = await room.phone();
    const participantId = phone.joined?.own?.participantId as ParticipantId;
    await console.do({ type: 'participant.remove', participantId, reason: 'Insulta a otras personas' });
    await phone.until(() => phone.removed || null);
  });

  it('S19 counts those connected to either', async () => {
    const console = await room.started();
    for (let n = 0; n < 5; n += 1) await room.phone();
    const counted = () => console.heard.some((line) => line.includes('"connected":5')) || null;
    await console.until(counted);
  });

  it('S131 tells phones, consoles and walls of both of another title, place or hour, and that it is called off', async () => {
    const { facilitator, entity, header } = room;
    const pages: SeatedClient[] = [];
    for (let n = 0; n < 2; n += 1) {
      pages.push(await room.phone(), await room.console());
      pages.push(await room.page(facilitator.cookie, 'screen').enter());
    }
    const told = (expected: (shown: SessionHeader) => boolean) =>
      Promise.all(
        pages.map((page) => page.until(() => (page.joined && expected(page.joined.header) ? true : null))),
      );
    const path = `/entities/${entity}/sessions/${header.id}`;
    const startsAt = header.startsAt + 3_600_000;
    const changes = { title: 'Mesa del agua y del río', place: 'Salón de Cabildo', startsAt, language: 'en' };
    expect((await api.post(path, changes, facilitator, 'PATCH')).status).toBe(200);
    await told((shown) => shown.title === changes.title && shown.place === changes.place);
    expect(pages.map(({ joined }) => joined?.header.startsAt)).toEqual(pages.map(() => startsAt));
    const reason = 'La sede no tiene luz';
    expect((await api.post(`${path}/call-off`, { reason }, facilitator)).status).toBe(201);
    await told(({ calledOff }) => calledOff === reason);
    expect((await api.post(`${path}/reinstate`, {}, facilitator)).status).toBe(201);
    await told(({ calledOff }) => calledOff === undefined);
    for (const origin of [api.url, other]) {
      const paint = await fetch(`${origin}/api${path}/view/phone`);
      expect(SessionSnapshot.parse(await paint.json()).header).toMatchObject(changes);
    }
  });

  it('S75 seats people at tables wherever their line ends, and calls them back everywhere', async () => {
    const console = await room.started();
    const phones = [];
    for (let n = 0; n < 6; n += 1) phones.push(await room.phone(`Person ${n}`));
    const everybody = async () => {
      const rows: { people: string }[] = await api.database.query(
        `SELECT coalesce(string_agg(people, ' '), '') AS people FROM session_presence WHERE session_id = $1`,
        [room.header.id],
      );
      return rows[0]?.people.split(' ').filter((id) => id !== '').length === 6;
    };
    while (!(await everybody())) await new Promise((resolve) => setTimeout(resolve, 50));
    await console.do({ type: 'run.goto', itemId: item('breakout') });
    const tables = () => (console.view?.parts.breakouts ?? []).filter((element) => element.kind === 'table');
    expect(tables().map(({ people }) => people)).toEqual([2, 2, 2]);
    await console.do({ type: 'breakout.open' });
    const seats = await Promise.all(phones.map((phone) => room.atTable(phone)));
    const wordsAt = new Map<string, string[]>();
    await Promise.all(
      seats.map(async (seat, n) => {
        wordsAt.set(seat.sessionId, [...(wordsAt.get(seat.sessionId) ?? []), `idea ${n}.`]);
        await seat.do({
          type: 'idea.add',
          board: item('table ideas'),
          ideaId: IdeaId.parse(randomUUID()),
          text: `idea ${n}.`,
        });
      }),
    );
    const [moved] = phones;
    const there = tables().find(({ id }) => id !== seats[0]?.sessionId);
    await console.do({
      type: 'breakout.move',
      participantId: moved?.joined?.own?.participantId as ParticipantId,
      tableId: there?.id ?? null,
    });
    await seats[0]?.until(() => seats[0]?.removed || null);
    await moved?.until(() => (moved.own?.own.parts.breakouts?.id === there?.id ? true : null));
    await console.do({ type: 'breakout.close', tableId: null });
    for (const seat of seats.slice(1)) {
      const shown = await seat.shows(({ run }) => run.status === 'finished');
      expect(shown.boards[0]?.ideas.map(({ text }) => text).toSorted()).toEqual(
        wordsAt.get(seat.sessionId)?.toSorted(),
      );
    }
  });
});
