import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Actor } from '@ruta/contracts/identity/actor';
import { RoleGrant } from '@ruta/contracts/identity/role-grant';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import { createServer as createProcess } from '../server.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { LiveActors, MOST_VISITORS } from './live-actors.ts';
import { play, setStage, type Stage } from './testing/cast.ts';

describe('a connection that is open', () => {
  let api: RunningApi;
  let stage: Stage;
  let admin: TestPerson;
  let url: string;
  let second: INestApplication;
  let secondUrl: string;
  const lines: LiveServer[] = [];
  const open: Socket[] = [];

  /** A line of its own whose one event tells whom the server takes the caller for. */
  const lineOf = async (app: INestApplication): Promise<string> => {
    const line: LiveServer = new Server();
    const http = createServer();
    lines.push(line);
    line.attach(http);
    line.use(
      (socket, next) =>
        void app
          .get(LiveActors)
          .authenticate(socket)
          .then(() => next(), next),
    );
    line.on('connection', (socket) =>
      socket.on('who', (ack: (actor: Actor) => void) => ack(socket.data.actor)),
    );
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  };

  beforeAll(async () => {
    api = await startApi({ demo: true });
    stage = await setStage(api, 'valle');
    admin = await api.person({ admin: true });
    url = await lineOf(api.app);
    second = await createProcess(api.app.get<RunningConfig>(CONFIG));
    await second.listen(0, '127.0.0.1');
    secondUrl = await lineOf(second);
  });
  afterEach(() => {
    for (const socket of open.splice(0)) socket.disconnect();
  });
  afterAll(async () => {
    for (const line of lines) await line.close();
    await second?.close();
    await api?.close();
  });

  const connect = async ({ cookie }: TestPerson, to = url): Promise<Socket> => {
    const options = {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
    };
    const socket = io(to, options);
    open.push(socket);
    await new Promise<void>((connected, failed) =>
      socket.once('connect', connected).once('connect_error', failed),
    );
    return socket;
  };
  const cut = (socket: Socket) => new Promise<string>((resolve) => socket.once('disconnect', resolve));
  const rolesOf = async (socket: Socket) => {
    const actor = Actor.parse(await socket.timeout(2000).emitWithAck('who'));
    return actor.kind === 'account' ? actor.roles.map(({ role }) => role) : actor.kind;
  };
  const give = async ({ personId }: TestPerson, more: object = {}) => {
    const body = { to: { personId }, role: 'facilitator', ...more };
    return RoleGrant.parse(await (await api.post('/entities/valle/roles', body, admin)).json());
  };
  const take = ({ id }: RoleGrant) => api.post(`/entities/valle/roles/${id}`, {}, admin, 'DELETE');

  it('I18 has a role as soon as it was given', async () => {
    const who = await api.person();
    const socket = await connect(who);
    expect(await rolesOf(socket)).toEqual([]);
    await give(who);
    expect(await rolesOf(socket)).toEqual(['facilitator']);
  });

  it('O84 is refused to visitors of an address that holds as many as a hall, and not to who takes part', async () => {
    const { visitors } = api.app.get(LiveActors);
    const visitor = { personId: '', cookie: '' };
    const hall = Array.from({ length: MOST_VISITORS - 1 }, () => ({}));
    for (const line of hall) visitors.add('127.0.0.1', line);
    expect(await rolesOf(await connect(visitor))).toBe('visitor');
    await expect(connect(visitor)).rejects.toMatchObject({ data: { code: 'request.too-many' } });
    expect(await rolesOf(await connect(await api.guest()))).toBe('guest');
    visitors.remove('127.0.0.1', hall[0] ?? {});
    expect(await rolesOf(await connect(visitor))).toBe('visitor');
    for (const line of hall) visitors.remove('127.0.0.1', line);
  });

  it('I18 is cut when a role is taken, before that is answered, and comes back without it', async () => {
    const who = await api.person();
    const grant = await give(who);
    const sockets = [await connect(who), await connect(who)];
    const cuts = sockets.map(cut);
    expect((await take(grant)).status).toBe(204);
    expect(await Promise.all(cuts)).toEqual(['io server disconnect', 'io server disconnect']);
    expect(await rolesOf(await connect(who))).toEqual([]);
  });

  it('I18 is cut by itself when a role comes to its end', async () => {
    const who = await api.person();
    await give(who, { until: Date.now() + 1500 });
    const socket = await connect(who);
    expect(await rolesOf(socket)).toEqual(['facilitator']);
    await cut(socket);
    expect(await rolesOf(await connect(who))).toEqual([]);
  });

  it('I33 is cut where its rights cannot be looked up: it does not keep what may have been taken', async () => {
    const who = await api.person({ roles: [{ entityId: stage.entityId, role: 'organiser' }] });
    const [here, there] = [await connect(who), await connect(who, secondUrl)];
    const gone = [cut(here), cut(there)];
    await api.database.query('ALTER TABLE role_grant RENAME TO role_grant_away');
    try {
      await api.app.get(LiveActors).refresh(who.personId);
      await Promise.all(gone);
    } finally {
      await api.database.query('ALTER TABLE role_grant_away RENAME TO role_grant');
    }
    expect(await rolesOf(await connect(who))).toHaveLength(1);
  });

  it('I33 hears at another process of a role that was taken while the database could not pass it on', async () => {
    const who = await api.person({ roles: [{ entityId: stage.entityId, role: 'organiser' }] });
    const there = await connect(who, secondUrl);
    const gone = cut(there);
    await api.database.query('UPDATE role_grant SET revoked_at = now() WHERE person_id = $1', [who.personId]);
    const query = jest.spyOn(api.database, 'query');
    query.mockImplementationOnce(() => Promise.reject(new Error('the database is away')));
    await api.app.get(LiveActors).refresh(who.personId);
    query.mockRestore();
    await gone;
  });

  it('I18 knows a role that was given while it was opening', async () => {
    for (let round = 0; round < 10; round += 1) {
      const who = await api.person();
      const [socket] = await Promise.all([connect(who), give(who)]);
      expect(await rolesOf(socket)).toEqual(['facilitator']);
    }
  });

  it('I18 has a seat and loses it', async () => {
    const { person } = await play(api, stage, 'member');
    if (!person) throw new Error('a member is somebody');
    const socket = await connect(person);
    const before = Actor.parse(await socket.timeout(2000).emitWithAck('who'));
    expect(before).toMatchObject({ seats: [{ seatId: stage.seat.seatId }] });
    await api.database.query(`UPDATE seat_holder SET until_day = '2020-02-01' WHERE person_id = $1`, [
      person.personId,
    ]);
    const gone = cut(socket);
    await api.app.get(LiveActors).refresh(person.personId);
    await gone;
  });

  it('I18 is cut on another process of the same database, too', async () => {
    const who = await api.person();
    const grant = await give(who);
    const socket = await connect(who, secondUrl);
    expect(await rolesOf(socket)).toEqual(['facilitator']);
    const gone = cut(socket);
    await take(grant);
    await gone;
  });

  it('I11 is cut when its browser signs out, and only that one', async () => {
    const who = await api.person();
    const other = await api.person();
    const [socket, stays] = [await connect(who), await connect(other)];
    const gone = cut(socket);
    await api.post('/identity/sign-out', {}, who);
    await gone;
    expect(await rolesOf(stays)).toEqual([]);
  });

  it('I9 is cut when its guest signs in: it goes on as the account', async () => {
    const guest = await api.guest();
    const socket = await connect(guest);
    const gone = cut(socket);
    await api.database.query('INSERT INTO demo_person VALUES ($1, $2, NULL, 1)', [
      admin.personId,
      'administrator',
    ]);
    await api.post('/identity/demo/sign-in', { personId: admin.personId }, guest);
    await gone;
  });

  it('I28 is cut when its person is erased', async () => {
    const who = await api.person();
    const socket = await connect(who);
    const gone = cut(socket);
    await api.post('/identity/erase', { confirm: true }, who);
    await gone;
    expect(await rolesOf(await connect(who))).toBe('visitor');
  });
});
