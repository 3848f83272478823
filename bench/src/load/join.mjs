// Phones that arrive with nothing but the code: what a page asks for until it shows the room.
import http from 'node:http';
import { ask, open, pause } from './lines.mjs';

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

function request(url, { method = 'GET', body, cookie } = {}) {
  const text = body && JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = http.request(
      url,
      {
        method,
        agent,
        headers: {
          'x-ruta': '1',
          ...(cookie && { cookie }),
          ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            text: Buffer.concat(parts).toString(),
            cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(text);
  });
}

async function arriveAtOurs({ apiUrl }, { code, sessionId }, sizes) {
  const found = await request(`${apiUrl}/api/sessions/code/${code}`);
  const seat = await request(`${apiUrl}/api/sessions/join`, {
    method: 'POST',
    body: { code, name: null, mode: 'room' },
  });
  if (seat.status !== 201) throw new Error(`no seat: ${seat.status} ${seat.text}`);
  const { cookie } = seat;
  const painted = await request(`${apiUrl}/api/entities/bench/sessions/${sessionId}/view/phone`, { cookie });
  const socket = await open(apiUrl, cookie);
  const joined = await ask(socket, 'session.join', { sessionId, audience: 'phone' });
  if (!joined.ok || !joined.value.view || !joined.value.own)
    throw new Error(`no view: ${JSON.stringify(joined)}`);
  sizes.http = [found.text.length, seat.text.length, painted.text.length];
  sizes.view = JSON.stringify(joined).length;
  return socket;
}

/** As many messages of the same sizes. */
async function arriveAtBare({ bareUrl }, _session, sizes) {
  for (const bytes of sizes.http) await request(`${bareUrl}/?bytes=${bytes}`);
  const socket = await open(bareUrl);
  await ask(socket, 'echo', { text: 'x'.repeat(sizes.view) });
  return socket;
}

async function arrivals(count, ms, arrive) {
  const started = performance.now();
  const times = [];
  let failed = 0;
  let why = null;
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      await pause(Math.random() * ms);
      const came = performance.now();
      try {
        const socket = await arrive();
        times.push(performance.now() - came);
        return socket;
      } catch (error) {
        failed += 1;
        why ??= String(error);
        return null;
      }
    }),
  );
  return { sockets, result: { times, failed, why, ms: performance.now() - started } };
}

export const joinTasks = (state) => {
  const sizes = { http: [600, 600, 2000], view: 3000 };
  return {
    /** `count` phones within `ms`, each measured from its first request to its first complete view. */
    async arrive({ side, count, ms }) {
      const { world, halls } = state;
      const arrive = side === 'ours' ? arriveAtOurs : arriveAtBare;
      const { sockets, result } = await arrivals(count, ms, () => arrive(world, halls[0].session, sizes));
      for (const socket of sockets) socket?.disconnect();
      return result;
    },
  };
};
