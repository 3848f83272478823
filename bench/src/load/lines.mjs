// Lines to either server, and what can be asked over many of them at once.
import { io } from 'socket.io-client';

export const open = (url, cookie, more = {}) =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...more,
      ...(cookie && { extraHeaders: { cookie } }),
    });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });

/** Fifty at a time. */
export async function openMany(count, openOne) {
  const opened = [];
  for (let n = 0; n < count; n += 50)
    opened.push(
      ...(await Promise.all(Array.from({ length: Math.min(50, count - n) }, (_, m) => openOne(n + m)))),
    );
  return opened;
}

export const ask = (socket, event, ...payload) =>
  new Promise((resolve) => socket.emit(event, ...payload, resolve));

export async function must(socket, event, payload) {
  const answer = await ask(socket, event, payload);
  if (!answer.ok) throw new Error(`${event} ${payload.command?.type ?? ''}: ${answer.refusal.code}`);
  return answer.value;
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** All at the same moment; the time until the last answer, and the answers. */
export async function burst(sockets, event, payloadOf) {
  const payloads = sockets.map((_, n) => payloadOf(n));
  const started = performance.now();
  const answers = await Promise.all(sockets.map((socket, n) => ask(socket, event, payloads[n])));
  return { ms: performance.now() - started, answers: accepted(answers) };
}

/** Each once, at a moment of its own within `ms`; how long each answer took. */
export async function spread(sockets, ms, event, payloadOf) {
  const moments = sockets.map(() => Math.random() * ms);
  const times = [];
  const answers = await Promise.all(
    sockets.map(async (socket, n) => {
      await pause(moments[n]);
      const sent = performance.now();
      const answer = await ask(socket, event, payloadOf(n));
      times.push(performance.now() - sent);
      return answer;
    }),
  );
  return { times, answers: accepted(answers) };
}

/** Everybody sends several, each after the answer to the one before. */
export async function stream(sockets, each, event, payloadOf) {
  const started = performance.now();
  const answers = await Promise.all(
    sockets.map(async (socket, n) => {
      const own = [];
      for (let sent = 0; sent < each; sent += 1) own.push(await ask(socket, event, payloadOf(n + sent)));
      return own;
    }),
  );
  return { ms: performance.now() - started, count: accepted(answers.flat()).length };
}

function accepted(answers) {
  const refused = answers.find(({ ok }) => !ok);
  if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return answers;
}

/**
 * How long until every socket of `sockets` has heard `event` with something that `fits`, from before `act` is called
 * and from when it was answered. Sockets keep one listener of ours each.
 */
export async function untilAllHeard(ears, act) {
  let missing = ears.length;
  const all = new Promise((resolve) => {
    const heard = () => {
      missing -= 1;
      if (missing === 0) resolve(performance.now());
    };
    for (const ear of ears) ear.heard = heard;
  });
  const started = performance.now();
  const answered = act().then(() => performance.now());
  const [last, answer] = await Promise.all([all, answered]);
  for (const ear of ears) ear.heard = null;
  return { fromKey: last - started, fromAnswer: Math.max(0, last - answer) };
}

/** Listens on a socket for what is waited for at the moment. */
export function earOf(socket, event, fits = () => true) {
  const ear = { heard: null };
  socket.on(event, (push) => ear.heard && fits(push) && ear.heard());
  return ear;
}
