import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asksForDeviceOnly, may, type Operation, policy, refusalFor } from '@ruta/domain/policy/policy';
import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import { handlersOf, type HttpHandler, type SocketHandler } from '../platform/http/handlers.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { type Part, parts, play, type Player, setStage, type Stage } from './testing/cast.ts';

const operationOf = ({ name, operation }: { name: string; operation: Operation | undefined }): Operation => {
  if (!operation) throw new Error(`${name} names no operation`);
  return operation;
};

/** Nobody asks for so much so fast: what a device may ask for at once is less than there are routes. */
const TOO_MANY = 'request.too-many';

/** What policy answers, or null when it lets the call through to whatever happens then. */
const expected = (player: Player, operation: Operation, stage: Stage | null): string | null =>
  may(player.actor, operation, stage?.entityId ?? null) ? null : refusalFor(player.actor, operation);

/** After these, whoever asked is nobody any more, and somebody new goes on. */
const leaving: ReadonlySet<Operation> = new Set(['identity.sign-out', 'identity.erase-oneself']);

/** Hundreds of calls. */
const WALK_MS = 120_000;

const policyCode = (code: unknown): string | null =>
  typeof code === 'string' && code.startsWith('policy.') ? code : null;

/** The hottest event is served without the framework's handler; it has no metadata to be found by. */
const pastTheFramework: SocketHandler = {
  kind: 'socket',
  name: 'VoteDesk',
  event: 'ballot.cast',
  operation: 'ballot.cast',
  guarded: true,
};

describe('the policy table over the running server', () => {
  let api: RunningApi;
  let here: Stage;
  let elsewhere: Stage;
  let routes: HttpHandler[];
  let events: SocketHandler[];

  beforeAll(async () => {
    api = await startApi({ demo: true, logLevel: 'silent' });
    here = await setStage(api, 'aqui');
    elsewhere = await setStage(api, 'alla');
    const handlers = handlersOf(api.app);
    routes = handlers.filter((handler) => handler.kind === 'http');
    events = [...handlers.filter((handler) => handler.kind === 'socket'), pastTheFramework];
  });
  afterAll(() => api?.close());

  /** Names and ids in the path that fit their place and belong to nothing. */
  const addressOf = ({ path }: HttpHandler, stage: Stage) =>
    `/${path}`.replaceAll(/[:*](\w+)/g, (_, name: string) => (name === 'entity' ? stage.slug : uuidv7()));

  const ask = async (route: HttpHandler, stage: Stage, player: Player): Promise<string | null> => {
    const { person } = player;
    const reads = route.method === 'GET';
    const outside = /^(healthz|readyz|metrics)/.test(route.path);
    const address = `${api.url}${outside ? '' : '/api'}${addressOf(route, stage)}`;
    const answer = await fetch(address, {
      method: route.method,
      redirect: 'manual',
      headers: {
        'x-ruta': '1',
        'content-type': 'application/json',
        ...(person && { cookie: person.cookie }),
      },
      ...(!reads && { body: '{}' }),
    });
    const body: unknown = await answer.json().catch(() => null);
    if (answer.status === 429) return TOO_MANY;
    return typeof body === 'object' && body !== null && 'code' in body ? policyCode(body.code) : null;
  };

  it('I21 has every route and every event in it', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(events.length).toBeGreaterThan(1);
    for (const handler of [...routes, ...events]) expect(Object.keys(policy)).toContain(operationOf(handler));
  });

  it('I22 has no row that nothing goes through', () => {
    const used: string[] = [...routes, ...events].map(operationOf);
    expect(Object.keys(policy).filter((operation) => !used.includes(operation))).toEqual([]);
  });

  it('I22 asks for a role only where an entity is named that it can be held in', () => {
    const placeless = routes.filter(({ path }) => !path.includes(':entity'));
    const unreachable = placeless.filter(
      (route) =>
        !(policy[operationOf(route)] as readonly string[]).some((one) =>
          ['anyone', 'guest', 'account', 'admin'].includes(one),
        ),
    );
    expect(unreachable.map(({ name }) => name)).toEqual([]);
  });

  it.each(parts)(
    'I22 HTTP: as %s, each route refuses by policy exactly when the table says so',
    async (part) => {
      const wrong: string[] = [];
      let player = await play(api, here, part);
      for (const route of routes) {
        const operation = operationOf(route);
        const stages = route.path.includes(':entity') ? [here, elsewhere] : [here];
        for (const stage of stages) {
          let says = await ask(route, stage, player);
          if (says === TOO_MANY) {
            player = await play(api, here, part);
            says = await ask(route, stage, player);
          }
          if (leaving.has(operation)) player = await play(api, here, part);
          const becomesGuest = part === 'visitor' && route.method !== 'GET' && asksForDeviceOnly(operation);
          const place = route.path.includes(':entity') ? stage : null;
          const should = becomesGuest ? null : expected(player, operation, place);
          if (says !== should)
            wrong.push(`${route.method} ${route.path} in ${stage.slug}: ${says}, not ${should}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    WALK_MS,
  );

  const connect = async ({ person }: Player): Promise<Socket> => {
    const socket = io(api.url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: person ? { cookie: person.cookie } : {},
    });
    await new Promise<void>((connected, failed) => {
      socket.once('connect', connected);
      socket.once('connect_error', failed);
    });
    return socket;
  };

  it.each(parts)(
    'I22 sockets: as %s, each event refuses by policy exactly when the table says so',
    async (part: Part) => {
      const player = await play(api, here, part);
      const socket = await connect(player);
      const wrong: string[] = [];
      try {
        for (const event of events) {
          for (const stage of [here, elsewhere]) {
            const operation = operationOf(event);
            const answer: unknown = await socket
              .timeout(4000)
              .emitWithAck(event.event, { entityId: stage.entityId });
            const refusal = (answer as { refusal?: { code?: unknown } }).refusal;
            const should = expected(player, operation, stage);
            const says = policyCode(refusal?.code);
            if (says !== should) wrong.push(`${event.event} in ${stage.slug}: ${says}, not ${should}`);
          }
        }
      } finally {
        socket.disconnect();
      }
      expect(wrong).toEqual([]);
    },
    WALK_MS,
  );
});
