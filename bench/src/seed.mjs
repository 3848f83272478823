// A session with many seated guests, written straight into the database: joining is not what is measured here.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { deviceCookie, newDeviceToken } from '../../apps/api/dist/identity/device-cookie.js';
import { hashOfToken } from '../../apps/api/dist/identity/secrets.js';

const question = (kind, title) => ({ id: randomUUID(), title, plannedMs: 600_000, content: kind });

/** Two options of a ballot and enough slides to step through. */
export const option = [randomUUID(), randomUUID()];
const ballot = () =>
  question(
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

export async function seed({ databaseUrl, secret, apiUrl, seats }) {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const entityId = randomUUID();
  await database.query(
    `INSERT INTO entity (id, slug, name, kind) VALUES ($1, 'bench', 'Bench', 'municipality')`,
    [entityId],
  );
  const facilitator = await person(database, secret, true);
  await database.query(
    `INSERT INTO role_grant (entity_id, id, person_id, role) VALUES ($1, $2, $3, 'facilitator')`,
    [entityId, randomUUID(), facilitator.id],
  );
  const slide = (n) =>
    question({ kind: 'slide', text: 'Lo que la consulta dejó sobre el agua.' }, `Paso ${n}`);
  const agenda = [ballot(), ...Array.from({ length: 55 }, (_, n) => slide(n))];
  const response = await fetch(`${apiUrl}/api/entities/bench/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-ruta': '1', cookie: facilitator.cookie },
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
  const session = await response.json();
  const guests = [];
  for (let n = 0; n < seats; n += 1) {
    const guest = await person(database, secret, false);
    await database.query(
      `INSERT INTO participant (entity_id, session_id, id, person_id, number, mode, basis)
       VALUES ($1, $2, $3, $4, $5, 'room', 'guest')`,
      [entityId, session.id, randomUUID(), guest.id, n + 1],
    );
    guests.push(guest.cookie);
  }
  await database.query('UPDATE session SET participants = $1 WHERE id = $2', [seats, session.id]);
  await database.end();
  return { sessionId: session.id, ballotItem: agenda[0].id, facilitator: facilitator.cookie, guests, option };
}

async function person(database, secret, account) {
  const id = randomUUID();
  const token = newDeviceToken();
  await database.query('INSERT INTO person (id, account_since) VALUES ($1, $2)', [
    id,
    account ? new Date() : null,
  ]);
  await database.query('INSERT INTO device (id, token_hash, person_id) VALUES ($1, $2, $3)', [
    randomUUID(),
    hashOfToken(token),
    id,
  ]);
  return { id, cookie: deviceCookie(token, secret, false).split(';')[0] };
}
