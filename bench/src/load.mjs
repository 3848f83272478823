// The load generator: a process of its own that holds all sockets, asked over IPC to measure one thing at a time.
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const open = (url, cookie) =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...(cookie && { extraHeaders: { cookie } }),
    });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });

const ask = (socket, event, payload) => new Promise((resolve) => socket.emit(event, payload, resolve));

async function must(socket, event, payload) {
  const answer = await ask(socket, event, payload);
  if (!answer.ok) throw new Error(`${event} ${payload.command?.type ?? ''}: ${answer.refusal.code}`);
  return answer.value;
}

let world = null;
const bare = [];
const phones = [];
let desk = null;
let view = null;
let listening = null;

const command = async (body) => {
  const { sessionId } = world;
  const { epoch, rev } = view;
  const done = await must(desk, 'session.command', {
    sessionId,
    opId: randomUUID(),
    epoch,
    expectedRev: rev,
    command: body,
  });
  view.rev = done.rev;
  return done;
};

const tasks = {
  async connect({ bareUrl, apiUrl, seeded }) {
    world = seeded;
    for (let n = 0; n < seeded.guests.length; n += 50)
      bare.push(...(await Promise.all(seeded.guests.slice(n, n + 50).map(() => open(bareUrl)))));
    for (let n = 0; n < seeded.guests.length; n += 50)
      phones.push(
        ...(await Promise.all(seeded.guests.slice(n, n + 50).map((cookie) => seat(apiUrl, cookie)))),
      );
    desk = await open(apiUrl, seeded.facilitator);
    const joined = await must(desk, 'session.join', { sessionId: seeded.sessionId, audience: 'console' });
    view = { epoch: 0, rev: joined.view.run.rev };
    await command({ type: 'lease.take', console: randomUUID() });
    view.epoch = 1;
    await command({ type: 'run.start' });
    for (const socket of bare) socket.on('step', () => listening?.());
    for (const socket of phones)
      socket.on('session.event', (push) => {
        if (push.events.some(({ events }) => events.some(({ type }) => type === 'item.entered')))
          listening?.();
      });
    return { sockets: bare.length + phones.length };
  },

  /** Everybody votes at once; the time until the last acknowledgement, in ms. */
  async voteBurst() {
    const roundId = await openRound();
    const result = await burst(phones, 'ballot.cast', (n) => vote(roundId, n));
    await command({ type: 'round.close', roundId });
    return result;
  },

  /** The same frames to the bare server. */
  echoBurst: () => burst(bare, 'echo', (n) => vote(randomUUID(), n)),

  /** Everybody sends several, each after the acknowledgement of the one before. */
  async voteStream({ each }) {
    const roundId = await openRound();
    const result = await stream(phones, each, 'ballot.cast', (n) => vote(roundId, n));
    await command({ type: 'round.close', roundId });
    return result;
  },

  echoStream: ({ each }) => stream(bare, each, 'echo', (n) => vote(randomUUID(), n)),

  /** From the facilitator's hand to the last phone, in ms, several times. */
  async nextSteps({ steps }) {
    const times = [];
    for (let n = 0; n < steps; n += 1) {
      times.push(
        await untilAllHeard(phones.length, () => command({ type: n % 2 === 0 ? 'run.next' : 'run.back' })),
      );
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return { times };
  },

  async bareSteps({ steps }) {
    const times = [];
    const payload = { sessionId: world.sessionId, from: 17, seq: 17, text: 'x'.repeat(330) };
    for (let n = 0; n < steps; n += 1) {
      times.push(await untilAllHeard(bare.length, () => ask(bare[0], 'broadcast', payload)));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return { times };
  },
};

async function seat(apiUrl, cookie) {
  const socket = await open(apiUrl, cookie);
  await must(socket, 'session.join', { sessionId: world.sessionId, audience: 'phone' });
  return socket;
}

async function openRound() {
  const roundId = randomUUID();
  const shown = phones.map(
    (phone) =>
      new Promise((resolve) => {
        const look = (push) => {
          if (!JSON.stringify(push).includes(roundId)) return;
          phone.off('session.event', look);
          resolve();
        };
        phone.on('session.event', look);
      }),
  );
  await command({ type: 'round.open', roundId, itemId: world.ballotItem });
  await Promise.all(shown);
  return roundId;
}

const vote = (roundId, n) => ({
  roundId,
  opId: randomUUID(),
  choice: { method: 'single', option: world.option[n % 2] },
});

async function burst(sockets, event, payloadOf) {
  const payloads = sockets.map((_, n) => payloadOf(n));
  const started = performance.now();
  const answers = await Promise.all(sockets.map((socket, n) => ask(socket, event, payloads[n])));
  return result(started, answers);
}

async function stream(sockets, each, event, payloadOf) {
  const started = performance.now();
  const answers = await Promise.all(
    sockets.map(async (socket, n) => {
      const own = [];
      for (let sent = 0; sent < each; sent += 1) own.push(await ask(socket, event, payloadOf(n + sent)));
      return own;
    }),
  );
  return result(started, answers.flat());
}

function result(started, answers) {
  const refused = answers.find(({ ok }) => !ok);
  if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return { ms: performance.now() - started, count: answers.length };
}

/** How long until so many sockets have heard, from before `act` is called. */
async function untilAllHeard(sockets, act) {
  let heard = 0;
  const all = new Promise((resolve) => {
    listening = () => {
      heard += 1;
      if (heard === sockets) resolve(performance.now());
    };
  });
  const started = performance.now();
  const acting = act();
  const last = await all;
  listening = null;
  await acting;
  return last - started;
}

process.on('message', async ({ id, task, options }) => {
  try {
    process.send({ id, value: await tasks[task](options ?? {}) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
