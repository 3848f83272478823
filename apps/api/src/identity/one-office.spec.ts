import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { tokenFor } from './testing/sign-in.ts';

describe('a person with two addresses', () => {
  let api: RunningApi;
  let town: Town;

  beforeAll(async () => {
    api = await startApi({ demo: true });
    town = await aTown(api);
  });
  afterAll(() => api?.close());

  const newEmail = () => `${uuidv7()}@ejemplo.mx`;
  const evaluator = async (): Promise<string> => {
    const email = newEmail();
    await town.send('roles', { to: { email }, role: 'evaluator', until: null });
    return email;
  };
  const seatOf = (at: number) => sure(town.body.sectors[at]?.seats[0]).id;
  const appointed = (email: string, at: number) => ({
    path: `bodies/${town.body.id}/seats/${seatOf(at)}/holders`,
    body: { capacity: 'alternate', email, name: 'Nadia Robles', fromDay: town.today },
  });
  const change = async (who: TestPerson, email: string) => {
    await api.post('/identity/links/change-email', { email, notice: currentNotice.version }, who);
    return api.post('/identity/links/confirm', { token: await tokenFor(api, email) }, who);
  };
  const held = async ({ personId }: TestPerson) => {
    const [row] = await api.database.query(
      `SELECT (SELECT count(*)::int FROM role_grant WHERE person_id = $1) AS roles,
              (SELECT count(*)::int FROM seat_holder WHERE person_id = $1) AS seats`,
      [personId],
    );
    return row;
  };

  it('I20 is appointed to no seat where they evaluate', async () => {
    const { path, body } = appointed(await evaluator(), 0);
    expect(await town.refused(path, body)).toBe('identity.evaluator-not-independent');
  });

  it('I20 does not come to evaluate what they decide by changing to the address of an evaluator', async () => {
    const member = sure(town.members[0]);
    const answer = await change(member, await evaluator());
    expect(await answer.json()).toMatchObject({ code: 'identity.evaluator-not-independent' });
    expect(await held(member)).toEqual({ roles: 0, seats: 1 });
    const joined = await change(town.organiser, await evaluator());
    expect(await joined.json()).toMatchObject({ code: 'identity.evaluator-not-independent' });
  });

  it('L2 does not come to a second seat in the same body that way', async () => {
    const email = newEmail();
    const { path, body } = appointed(email, 1);
    await town.send(path, body);
    const member = sure(town.members[2]);
    expect(await (await change(member, email)).json()).toMatchObject({ code: 'identity.cannot-merge' });
    expect(await held(member)).toEqual({ roles: 0, seats: 1 });
  });

  it('I17 comes to what was given to their other address where nothing stands against it', async () => {
    const email = newEmail();
    await town.send('roles', { to: { email }, role: 'facilitator', until: null });
    const member = sure(town.members[1]);
    expect((await change(member, email)).status).toBe(200);
    expect(await held(member)).toEqual({ roles: 1, seats: 1 });
  });
});
