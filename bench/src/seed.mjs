// Sessions with seated guests, written straight into the database: only one measurement is about taking a seat.
import { randomUUID } from 'node:crypto';
import { deviceCookie, newDeviceToken } from '../../apps/api/dist/identity/device-cookie.js';
import { hashOfToken } from '../../apps/api/dist/identity/secrets.js';

const entry = (content, title) => ({ id: randomUUID(), title, plannedMs: 600_000, content });

/** Two options of a ballot. */
const option = [randomUUID(), randomUUID()];
const ballot = () =>
  entry(
    {
      kind: 'ballot',
      commitmentId: null,
      spec: {
        question: '¿Mandamos esta redacción a retroalimentación?',
        method: { method: 'single' },
        options: ['Sí, así como está', 'Todavía no'].map((label, n) => ({
          id: option[n],
          label,
          stance: n === 0 ? 'for' : 'against',
          idea: null,
          group: null,
        })),
        disclosure: 'unpublished',
        visibility: 'after-close',
        electorate: 'participants',
      },
    },
    'Voto',
  );
const board = () =>
  entry(
    { kind: 'ideas', question: '¿Qué tendría que cambiar?', perPerson: null, anonymous: true },
    'Ideas en silencio',
  );
const breakout = (tables) =>
  entry(
    {
      kind: 'breakout',
      question: '¿Qué haría su colonia?',
      tables: Array.from({ length: tables }, (_, n) => `Mesa ${n + 1}`),
      seating: 'random',
      like: null,
      steps: [
        {
          id: randomUUID(),
          title: 'Ideas de la mesa',
          content: { kind: 'ideas', question: '¿Qué haría su colonia?', perPerson: null, anonymous: true },
        },
      ],
    },
    'Mesas',
  );
const slide = (n) => entry({ kind: 'slide', text: 'Lo que la consulta dejó sobre el agua.' }, `Paso ${n}`);

/** One session per number in `rooms`, with that many seats; a ballot, a board and enough slides to step through. */
export async function seed({ database, secret, apiUrl, rooms, tables }) {
  const entityId = randomUUID();
  await database.query(
    `INSERT INTO entity (id, slug, name, kind) VALUES ($1, 'bench', 'Bench', 'municipality')`,
    [entityId],
  );
  const facilitators = await people(database, secret, rooms.length, true);
  await database.query(
    `INSERT INTO role_grant (entity_id, id, person_id, role)
     SELECT $1, id, person, 'facilitator' FROM unnest($2::uuid[], $3::uuid[]) AS f (id, person)`,
    [entityId, facilitators.map(() => randomUUID()), facilitators.map(({ id }) => id)],
  );
  const sessions = [];
  for (const [n, seats] of rooms.entries()) {
    const facilitator = facilitators[n].cookie;
    const session = await schedule(apiUrl, facilitator, tables);
    const guests = await people(database, secret, seats, false);
    await seatAll(database, entityId, session.sessionId, guests);
    sessions.push({ ...session, facilitator, guests: guests.map(({ cookie }) => cookie) });
  }
  return { option, sessions };
}

async function schedule(apiUrl, cookie, tables) {
  const agenda = [ballot(), board(), breakout(tables), ...Array.from({ length: 54 }, (_, n) => slide(n))];
  const response = await fetch(`${apiUrl}/api/entities/bench/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-ruta': '1', cookie },
    body: JSON.stringify({
      opId: randomUUID(),
      phaseId: null,
      title: 'Mesa de agua',
      place: null,
      startsAt: Date.now(),
      template: 'working-table',
      agenda,
    }),
  });
  if (!response.ok) throw new Error(`the session was not scheduled: ${await response.text()}`);
  const { id, code } = await response.json();
  return {
    sessionId: id,
    code,
    ballotItem: agenda[0].id,
    board: agenda[1].id,
    breakout: agenda[2].id,
    firstSlide: agenda[3].id,
  };
}

async function seatAll(database, entityId, sessionId, guests) {
  await database.query(
    `INSERT INTO participant (entity_id, session_id, id, person_id, number, mode, basis)
     SELECT $1, $2, s.id, s.person, s.number, 'room', 'guest'
     FROM unnest($3::uuid[], $4::uuid[]) WITH ORDINALITY AS s (id, person, number)`,
    [entityId, sessionId, guests.map(() => randomUUID()), guests.map(({ id }) => id)],
  );
  await database.query('UPDATE session SET participants = $1 WHERE id = $2', [guests.length, sessionId]);
}

export async function people(database, secret, count, accounts) {
  const made = Array.from({ length: count }, () => ({ id: randomUUID(), token: newDeviceToken() }));
  await database.query('INSERT INTO person (id, account_since) SELECT unnest($1::uuid[]), $2', [
    made.map(({ id }) => id),
    accounts ? new Date() : null,
  ]);
  await database.query(
    'INSERT INTO device (id, token_hash, person_id) SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::uuid[])',
    [made.map(() => randomUUID()), made.map(({ token }) => hashOfToken(token)), made.map(({ id }) => id)],
  );
  return made.map(({ id, token }) => ({ id, cookie: deviceCookie(token, secret, false).split(';')[0] }));
}
