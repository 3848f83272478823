import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Me } from '@ruta/contracts/identity/me';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';

describe('a seat of the secretariat', () => {
  let api: RunningApi;
  let admin: TestPerson;
  let entityId: string;
  const [body, sector, seat] = [uuidv7(), uuidv7(), uuidv7()];

  beforeAll(async () => {
    api = await startApi();
    admin = await api.person({ admin: true });
    const wanted = { slug: 'valle', name: 'Valle', kind: 'municipality', timeZone: 'America/Mexico_City' };
    entityId = (await (await api.post('/entities', wanted, admin)).json()).id;
    await api.database.query(
      `INSERT INTO body (entity_id, id, kind, name, settings) VALUES ($1, $2, 'tripartite', 'STL', '{}')`,
      [entityId, body],
    );
    await api.database.query(
      `INSERT INTO sector (entity_id, id, body_id, kind, name, training_duty, position)
       VALUES ($1, $2, $3, 'government', 'Gobierno', false, 1)`,
      [entityId, sector, body],
    );
    await api.database.query(
      `INSERT INTO seat (entity_id, id, body_id, sector_id, label, position) VALUES ($1, $2, $3, $4, 'Tesorería', 1)`,
      [entityId, seat, body, sector],
    );
  });
  afterAll(() => api?.close());

  /** Days from today as the entity counts them; `null` never ends. */
  const seated = async (from: number, until: number | null): Promise<TestPerson> => {
    const who = await api.person();
    await api.database.query(
      `INSERT INTO seat_holder (entity_id, id, body_id, seat_id, person_id, capacity, from_day, until_day)
       VALUES ($1, $2, $3, $4, $5, 'alternate', (now() AT TIME ZONE 'America/Mexico_City')::date + $6::int,
               (now() AT TIME ZONE 'America/Mexico_City')::date + $7::int)`,
      [entityId, uuidv7(), body, seat, who.personId, from, until],
    );
    return who;
  };
  const seatsOf = async (who: TestPerson) => {
    const { actor } = Me.parse(await (await api.get('/identity/me', who)).json());
    return actor.kind === 'account' ? actor.seats : [];
  };

  it('I16 makes a member, in that entity, with sector and capacity', async () => {
    expect(await seatsOf(await seated(-10, null))).toEqual([
      { entityId, bodyId: body, seatId: seat, sectorId: sector, capacity: 'alternate' },
    ]);
  });

  it('I18 counts on its first and its last day, and neither before nor after', async () => {
    expect(await seatsOf(await seated(0, 0))).toHaveLength(1);
    expect(await seatsOf(await seated(1, null))).toEqual([]);
    expect(await seatsOf(await seated(-9, -1))).toEqual([]);
  });

  it('I20 and evaluating exclude each other', async () => {
    const who = await seated(-1, null);
    const answer = await api.post(
      '/entities/valle/roles',
      { to: { personId: who.personId }, role: 'evaluator' },
      admin,
    );
    expect(await answer.json()).toMatchObject({ status: 409, code: 'identity.evaluator-not-independent' });
  });

  it('I30 is left before its holder is erased', async () => {
    const holder = await seated(-1, null);
    expect(await (await api.post('/identity/erase', { confirm: true }, holder)).json()).toMatchObject({
      code: 'identity.holds-seat',
    });
    const former = await seated(-9, -1);
    expect((await api.post('/identity/erase', { confirm: true }, former)).status).toBe(204);
  });
});
