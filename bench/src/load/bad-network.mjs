// Votes over lines that delay, lose and cut, while phones leave one network for another.
import { randomUUID } from 'node:crypto';
import { WeakNetwork } from '../../../apps/api/dist/platform/testing/weak-network.js';
import { io } from 'socket.io-client';
import { ask, openMany, pause } from './lines.mjs';

const WEAK = { seed: 20_261_121, delayMs: [2, 60], loss: 0.02, resendMs: 250, cut: 0.0005 };
const RECONNECT = {
  reconnection: true,
  reconnectionDelay: 400,
  reconnectionDelayMax: 2500,
  randomizationFactor: 0.6,
};
/** A first connection that is cut is tried again, too. */
const openWeak = (url, cookie) =>
  new Promise((resolve) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      ...RECONNECT,
      ...(cookie && { extraHeaders: { cookie } }),
    });
    socket.once('connect', () => resolve(socket));
  });
const SILENT_MS = 1500;
const PATIENCE_MS = 4000;

/** As the page's outbox: the same frame until it is answered, on a new line where the old one says nothing. */
async function untilAnswered(socket, event, payload) {
  for (let tries = 1; ; tries += 1) {
    if (!socket.connected) await new Promise((resolve) => socket.once('connect', resolve));
    const answer = await Promise.race([
      ask(socket, event, payload),
      new Promise((resolve) => socket.once('disconnect', () => resolve(null))),
      pause(PATIENCE_MS).then(() => null),
    ]);
    if (answer?.ok) return { answer, tries };
    if (answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
    if (socket.connected) socket.io.engine.close();
  }
}

/** A tenth of the lines is lost in the middle; how long each phone was away since there was a network again. */
async function switching(network, sockets, ms) {
  await pause(ms / 3);
  const lost = [];
  const notices = sockets.map((socket) => {
    const notice = () => lost.push(socket);
    socket.once('disconnect', notice);
    return () => socket.off('disconnect', notice);
  });
  await network.switchNetworks(0.1, SILENT_MS);
  const since = performance.now();
  await pause(50);
  for (const forget of notices) forget();
  return Promise.all(
    lost.map(async (socket) => {
      if (!socket.connected) await new Promise((resolve) => socket.once('connect', resolve));
      return performance.now() - since;
    }),
  );
}

async function voting(network, sockets, ms, event, payloadOf) {
  const moving = switching(network, sockets, ms);
  const started = performance.now();
  const done = await Promise.all(
    sockets.map(async (socket, n) => {
      await pause(Math.random() * ms);
      return untilAnswered(socket, event, payloadOf(n));
    }),
  );
  const lastMs = performance.now() - started;
  return {
    lastMs,
    away: await moving,
    again: done.filter(({ tries }) => tries > 1).length,
    answers: done.map(({ answer }) => answer.value),
  };
}

export const badNetworkTasks = (state) => ({
  async badNetworkVotes({ ms }) {
    const [hall] = state.halls;
    const network = await WeakNetwork.before(state.world.apiUrl, WEAK);
    const { sessionId, guests } = hall.session;
    const sockets = await openMany(guests.length, (n) => openWeak(network.url, guests[n]));
    const join = (socket) => ask(socket, 'session.join', { sessionId, audience: 'phone' });
    for (const socket of sockets) socket.on('connect', () => void join(socket));
    await Promise.all(
      sockets.map((socket) => untilAnswered(socket, 'session.join', { sessionId, audience: 'phone' })),
    );
    const roundId = randomUUID();
    await hall.command({ type: 'round.open', roundId, itemId: hall.session.ballotItem });
    const { answers, ...rest } = await voting(network, sockets, ms, 'ballot.cast', (n) =>
      hall.vote(roundId, n),
    );
    await hall.command({ type: 'round.close', roundId });
    for (const socket of sockets) socket.disconnect();
    await network.close();
    return { ...rest, rounds: [roundId], receipts: answers.map(({ code }) => code) };
  },

  async badNetworkEchoes({ ms }) {
    const [hall] = state.halls;
    const network = await WeakNetwork.before(state.world.bareUrl, WEAK);
    const sockets = await openMany(hall.session.guests.length, () => openWeak(network.url));
    const { answers: _, ...rest } = await voting(network, sockets, ms, 'echo', (n) =>
      hall.vote(randomUUID(), n),
    );
    for (const socket of sockets) socket.disconnect();
    await network.close();
    return rest;
  },
});
