import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createListener } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FilledPaper } from '@ruta/contracts/ballot/ballot';
import { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { evolve } from '@ruta/domain/session/evolve';
import { emptySession } from '@ruta/domain/session/state';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { chainHash, firstHash } from './session-log.ts';
import { SessionStore } from './session.store.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const board = item('ideas');
const choose = (n: number): FilledPaper => ({
  method: 'single',
  option: yesOrNo.options[n % 3]?.id ?? ('' as never),
});

async function freePort(): Promise<number> {
  const listener = createListener().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** The built server as a process of its own, to be killed without warning. */
async function startProcess(port: number, config: RunningConfig): Promise<ChildProcess> {
  const server = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: config.databaseUrl,
      SECRET: config.secret,
      DEMO: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error('the server ended before it served');
    const up = await fetch(`http://127.0.0.1:${port}/api/entities`).catch(() => null);
    if (up?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a server that is killed in the middle of a session', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let port: number;
  let server: ChildProcess;

  beforeAll(async () => {
    api = await startApi();
    room = await SessionRoom.open(api);
    port = await freePort();
    server = await startProcess(port, api.app.get<RunningConfig>(CONFIG));
    room.servedBy(`http://127.0.0.1:${port}`);
  }, 30_000);
  afterAll(async () => {
    room?.close();
    server?.kill('SIGKILL');
    await api?.close();
  });

  /** Sends until it is acknowledged, always the same command, as a phone's outbox does. */
  async function untilAcknowledged(send: () => Promise<{ ok: boolean }>): Promise<void> {
    for (;;) {
      const answer = await send().catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  it('S33 has every acknowledged idea and vote once after the restart, and its people go on', async () => {
    const console = await room.started();
    const phones: SeatedClient[] = [];
    for (let n = 0; n < 12; n += 1) phones.push(await room.phone());
    await console.do({ type: 'run.goto', itemId: board });
    const roundId = RoundId.parse(randomUUID());
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
    });
    await console.do({ type: 'run.goto', itemId: board });

    const acknowledgedIdeas = new Set<string>();
    const acknowledgedVotes = new Map<number, FilledPaper>();
    const work = phones.map(async (phone, n) => {
      for (let round = 0; round < 4; round += 1) {
        const ideaId = IdeaId.parse(randomUUID());
        const idea = { opId: opId() };
        await untilAcknowledged(() =>
          phone.command({ type: 'idea.add', board, ideaId, text: `idea ${n}.${round}` }, idea),
        );
        acknowledgedIdeas.add(ideaId);
        const vote = { opId: opId() };
        await untilAcknowledged(() => phone.vote(roundId, choose(n + round), vote));
        acknowledgedVotes.set(n, choose(n + round));
      }
    });
    await phones[0]?.until(() => (acknowledgedIdeas.size > 6 ? true : null)).catch(() => null);
    const atTheCrash = [...acknowledgedIdeas];
    server.kill('SIGKILL');
    await once(server, 'exit');
    server = await startProcess(port, api.app.get<RunningConfig>(CONFIG));
    await Promise.all(work);

    await console.until(() => (console.socket.connected ? true : null), 15_000);
    await console.join();
    await console.do({ type: 'round.close', roundId });
    const result = console.view?.rounds[0]?.result;
    const expected = [0, 1, 2].map(
      (option) => [...acknowledgedVotes.values()].filter((choice) => same(choice, choose(option))).length,
    );
    expect(result?.tally.options.map(({ votes }) => votes)).toEqual(expected);

    await console.do({ type: 'board.reveal', board });
    const shown = console.view?.boards[0]?.ideas ?? [];
    expect(shown).toHaveLength(acknowledgedIdeas.size);
    expect(new Set(shown.map(({ id }) => id as string))).toEqual(acknowledgedIdeas);
    expect(atTheCrash.length).toBeLessThan(acknowledgedIdeas.size);
    for (const phone of phones) await phone.shows(({ boards }) => boards[0]?.revealed ?? false);
  }, 60_000);

  it('S74 has every place, idea and card of open tables after the restart, and their people go on', async () => {
    const hall = await SessionRoom.in(api, { id: room.entityId, slug: room.entity });
    hall.servedBy(`http://127.0.0.1:${port}`);
    try {
      const phones: SeatedClient[] = [];
      for (let n = 0; n < 9; n += 1) phones.push(await hall.phone(`Person ${n}`));
      const console = await hall.started();
      await console.do({ type: 'run.goto', itemId: item('breakout') });
      await console.do({ type: 'breakout.open' });
      const seats = await Promise.all(phones.map((phone) => hall.atTable(phone)));
      const placeOf = (client: SeatedClient) => (client.own?.own ?? client.joined?.own)?.parts.breakouts?.id;
      const places = phones.map(placeOf);
      const acknowledged = new Map<string, string[]>();
      const work = seats.map(async (seat, n) => {
        for (let round = 0; round < 3; round += 1) {
          const text = `idea ${n}.${round}`;
          const command = {
            type: 'idea.add' as const,
            board: item('table ideas'),
            ideaId: IdeaId.parse(randomUUID()),
            text,
          };
          const op = { opId: opId() };
          await untilAcknowledged(() => seat.command(command, op));
          acknowledged.set(seat.sessionId, [...(acknowledged.get(seat.sessionId) ?? []), text]);
        }
      });
      const [first] = phones as [SeatedClient];
      const tableId = placeOf(first) ?? ('' as never);
      const me = first.joined?.own?.participantId ?? ('' as never);
      await first.do({ type: 'breakout.report', tableId, participantId: me });
      await first.do({ type: 'breakout.hand', tableId, text: 'Primero los tubos' });
      server.kill('SIGKILL');
      await once(server, 'exit');
      server = await startProcess(port, api.app.get<RunningConfig>(CONFIG));
      await Promise.all(work);

      for (const phone of phones) {
        await phone.until(() => (phone.socket.connected ? true : null), 15_000);
        await phone.join();
      }
      expect(phones.map(placeOf)).toEqual(places);
      await console.until(() => (console.socket.connected ? true : null), 15_000);
      await console.join();
      await console.do({ type: 'breakout.close', tableId: null });
      await console.shows(({ parts }) =>
        parts.breakouts.some((part) => part.kind === 'table' && part.card?.text === 'Primero los tubos'),
      );
      for (const seat of seats) {
        await seat.join();
        const shown = await seat.shows(({ run }) => run.status === 'finished');
        expect(shown.boards[0]?.ideas.map(({ text }) => text).toSorted()).toEqual(
          acknowledged.get(seat.sessionId)?.toSorted(),
        );
      }
    } finally {
      hall.close();
    }
  }, 60_000);

  it('S34 keeps a log whose chain of hashes is whole, and which folds to what the room sees', async () => {
    const store = api.app.get(SessionStore);
    const key = { entityId: room.entityId, id: room.header.id };
    const events = await store.eventsAfter(key, 0);
    const rows: { hash: string; payload: Record<string, unknown> }[] = await api.database.query(
      'SELECT hash, payload FROM session_event WHERE session_id = $1 ORDER BY seq',
      [key.id],
    );
    let previous = firstHash(key.entityId, key.id);
    events.forEach(({ seq, at, actor }, index) => {
      previous = chainHash(previous, { seq, at, actor, payload: rows[index]?.payload ?? {} });
      expect(previous).toBe(rows[index]?.hash);
    });
    expect(events.reduce(evolve, emptySession).run.status).toBe('live');
    await expect(
      api.database.query(`UPDATE session_event SET payload = '{}' WHERE session_id = $1`, [key.id]),
    ).rejects.toThrow('append-only');
  });
});

const same = (one: FilledPaper, other: FilledPaper) => JSON.stringify(one) === JSON.stringify(other);
