/**
 * @jest-environment-options {"customExportConditions": ["ruta-source", "node"]}
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { IdeaId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { evolve } from '@ruta/domain/session/evolve';
import { redact } from '@ruta/domain/session/redact';
import { emptySession, type SessionState } from '@ruta/domain/session/state';
import { own, view } from '@ruta/domain/session/view';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { Server, type Socket as Peer } from 'socket.io';
import { LiveConnection } from '../live/live-connection.ts';
import { randomId } from '../live/op-id.ts';
import { benchHeader, benchSessionId, shownSession } from '../testing/shown-session.ts';
import { LiveSession, type ShownSession } from './live-session.ts';

type Bench = ReturnType<typeof aSession>;
const me = participant(1);
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const stateBefore = (bench: Bench, seq: number): SessionState =>
  bench.log.filter((logged) => logged.seq < seq).reduce(evolve, emptySession);

/** What the server tells phones of the events `from`…`to`. */
function pushOf(bench: Bench, from: number, to = bench.state.seq) {
  const told = bench.log
    .filter((logged: LoggedEvent) => logged.seq >= from && logged.seq <= to)
    .map((logged) => redact(stateBefore(bench, logged.seq), logged, 'phone'));
  return { sessionId: benchSessionId, from, seq: to, events: told, names: [] };
}

/** A server that lets phones into the session on the bench; `joins` notes with which number each came. */
async function aServer(bench: Bench) {
  const http = createServer();
  const io = new Server(http);
  const joins: (number | undefined)[] = [];
  io.on('connection', (peer: Peer) => {
    peer.on('session.join', ({ since }: { since?: number }, ack: (answer: unknown) => void) => {
      joins.push(since);
      const { presence, mayLead } = shownSession(bench, 'phone');
      const whole = { view: view(bench.state, 'phone'), missed: null };
      const rest = { view: null, missed: pushOf(bench, (since ?? 0) + 1) };
      const answer = {
        ...(since === undefined ? whole : rest),
        presence,
        mayLead,
        names: [],
        votes: [],
        tallies: [],
      };
      ack({
        ok: true,
        value: {
          at: bench.now,
          edition: 0,
          header: benchHeader(bench),
          own: own(bench.state, me),
          ...answer,
        },
      });
    });
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  closing.push(() => void io.close());
  return { io, joins, address: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

function aPhone(address: string) {
  const session = new LiveSession(new LiveConnection(address), {
    sessionId: benchSessionId,
    audience: 'phone',
  });
  closing.push(session.open());
  const shows = (what: (shown: ShownSession) => boolean) =>
    new Promise<ShownSession>((resolve) => {
      const look = () => {
        const state = session.state();
        if (state.state === 'shown' && what(state)) resolve(state);
      };
      closing.push(session.subscribe(look));
      look();
    });
  return { session, shows };
}

const write = (bench: Bench) =>
  bench.do(me, { type: 'idea.add', board: item('ideas'), ideaId: IdeaId.parse(randomId()), text: 'agua' });

describe('a live session', () => {
  it('ends where the server is, event by event', async () => {
    const bench = aSession().started();
    const { io, address } = await aServer(bench);
    const phone = aPhone(address);
    await phone.shows((shown) => shown.fresh);
    const before = bench.state.seq;
    bench.at('ideas');
    write(bench);
    io.emit('session.event', pushOf(bench, before + 1));
    const shown = await phone.shows(({ view: seen }) => seen.seq === bench.state.seq);
    expect(shown.view).toEqual(view(bench.state, 'phone'));
  });

  it('asks for what it missed when a number is lacking', async () => {
    const bench = aSession().started();
    const { io, joins, address } = await aServer(bench);
    const phone = aPhone(address);
    await phone.shows((shown) => shown.fresh);
    const known = bench.state.seq;
    bench.at('ideas');
    write(bench);
    io.emit('session.event', pushOf(bench, bench.state.seq));
    const shown = await phone.shows(({ view: seen }) => seen.seq === bench.state.seq);
    expect(shown.view).toEqual(view(bench.state, 'phone'));
    expect(joins).toEqual([undefined, known]);
  });

  it('keeps the last picture while the line is away and catches up from its number', async () => {
    const bench = aSession().started();
    const { io, joins, address } = await aServer(bench);
    const phone = aPhone(address);
    await phone.shows((shown) => shown.fresh);
    const known = bench.state.seq;
    io.disconnectSockets(true);
    const old = await phone.shows((shown) => !shown.fresh);
    expect(old.view.run.current).toBe(item('check-in'));
    bench.do(leader, { type: 'run.next' });
    const shown = await phone.shows((now) => now.fresh);
    expect(shown.view).toEqual(view(bench.state, 'phone'));
    expect(joins).toEqual([undefined, known]);
  });

  it('reads everything anew where words were erased, and forgets the names it knew', async () => {
    const bench = aSession().started();
    const { io, joins, address } = await aServer(bench);
    const phone = aPhone(address);
    const before = await phone.shows((shown) => shown.fresh);
    const card = { id: me, number: 1, name: 'Rosa', mode: 'room', facilitator: false, sector: null };
    io.emit('session.names', { sessionId: benchSessionId, names: [card] });
    await phone.shows(({ names }) => names.size === 1);
    io.emit('session.renewed', { sessionId: benchSessionId, edition: before.edition + 1 });
    await phone.shows(({ names, fresh }) => fresh && names.size === 0);
    expect(joins).toEqual([undefined, undefined]);
  });

  it('S131 takes over another title, and that it was called off', async () => {
    const bench = aSession().started();
    const { io, address } = await aServer(bench);
    const phone = aPhone(address);
    const { header } = await phone.shows((shown) => shown.fresh);
    const changed = { ...header, title: 'Mesa del río', calledOff: 'No hay luz' };
    io.emit('session.header', { sessionId: header.id, header: changed });
    const shown = await phone.shows((now) => now.header.title === 'Mesa del río');
    expect(shown.header).toEqual(changed);
  });

  it('passes over what it has folded already', async () => {
    const bench = aSession().started();
    const { io, address } = await aServer(bench);
    const phone = aPhone(address);
    await phone.shows((shown) => shown.fresh);
    const before = bench.state.seq;
    bench.at('ideas');
    for (let again = 0; again < 3; again += 1) io.emit('session.event', pushOf(bench, before + 1));
    write(bench);
    io.emit('session.event', pushOf(bench, before + 1));
    const shown = await phone.shows(({ view: seen }) => seen.seq === bench.state.seq);
    expect(shown.view).toEqual(view(bench.state, 'phone'));
  });
});
