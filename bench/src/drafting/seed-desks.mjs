// Commitments and who may write them, made as an organiser makes them.
import { randomUUID } from 'node:crypto';
import { people } from '../seed.mjs';

export async function seedDesks({ database, secret, apiUrl }, { writers, documents }) {
  const entityId = randomUUID();
  await database.query(
    `INSERT INTO entity (id, slug, name, kind) VALUES ($1, 'bench', 'Bench', 'municipality')`,
    [entityId],
  );
  const organisers = await people(database, secret, writers, true);
  await database.query(
    `INSERT INTO role_grant (entity_id, id, person_id, role)
     SELECT $1, id, person, 'organiser' FROM unnest($2::uuid[], $3::uuid[]) AS o (id, person)`,
    [entityId, organisers.map(() => randomUUID()), organisers.map(({ id }) => id)],
  );
  const cookies = organisers.map(({ cookie }) => cookie);
  const send = (path, body, cookie) => post(`${apiUrl}/api/entities/bench/${path}`, body, cookie);
  const plan = await send('plans', { title: 'Plan de acción local' }, cookies[0]);
  const commitments = [];
  for (let n = 0; n < documents; n += 1) {
    const wanted = { opId: randomUUID(), planId: plan.id, title: `Compromiso ${n + 1}` };
    commitments.push((await send('commitments', wanted, cookies[n % cookies.length])).id);
  }
  return { entityId, commitments, cookies };
}

async function post(url, body, cookie) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-ruta': '1', cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
  return response.json();
}
