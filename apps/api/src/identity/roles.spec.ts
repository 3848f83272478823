import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { Me } from '@ruta/contracts/identity/me';
import { RoleGrant, RoleList } from '@ruta/contracts/identity/role-grant';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { signInByMail } from './testing/sign-in.ts';

describe('roles in an entity', () => {
  let api: RunningApi;
  let admin: TestPerson;
  let organiser: TestPerson;
  let entityId: string;
  const there = '/entities/valle/roles';

  beforeAll(async () => {
    api = await startApi({ demo: true });
    admin = await api.person({ admin: true });
    const create = async (slug: string) =>
      (await (await api.post('/entities', { slug, name: 'Valle', kind: 'municipality' }, admin)).json())
        .id as string;
    entityId = await create('valle');
    await create('otra');
    organiser = await api.person({ name: 'Sofía', roles: [{ entityId, role: 'organiser' }] });
  });
  afterAll(() => api?.close());

  let someone: TestPerson;
  beforeEach(async () => {
    someone = await api.person();
  });

  const give = (to: object, role: string, by: TestPerson, more: object = {}) =>
    api.post(there, { to, role, ...more }, by);
  const list = async () => RoleList.parse(await (await api.get(there, admin)).json()).items;
  const rolesOf = async (who: TestPerson) => {
    const { actor } = Me.parse(await (await api.get('/identity/me', who)).json());
    return actor.kind === 'account' ? actor.roles.map(({ role }) => role) : [];
  };

  it('I16 an organiser gives facilitator, not organiser; an administrator both', async () => {
    const given = await give({ personId: someone.personId }, 'facilitator', organiser);
    expect(RoleGrant.parse(await given.json())).toMatchObject({
      role: 'facilitator',
      grantedBy: organiser.personId,
      grantedByName: 'Sofía',
    });
    const refused = await give({ personId: someone.personId }, 'organiser', organiser);
    expect(await refused.json()).toMatchObject({ status: 403, code: 'policy.not-allowed' });
    expect((await give({ personId: someone.personId }, 'organiser', admin)).status).toBe(201);
    expect((await rolesOf(someone)).toSorted()).toEqual(['facilitator', 'organiser']);
  });

  it('I34 an administrator takes the coordination, and the record says who gave it to whom', async () => {
    const keeper = await api.person({ admin: true });
    const coordination = () => api.get('/entities/valle/coordination', keeper);
    expect((await coordination()).status).toBe(403);
    expect((await give({ personId: keeper.personId }, 'organiser', keeper)).status).toBe(201);
    expect((await coordination()).status).toBe(200);
    const { items } = RecordPage.parse(await (await api.get('/entities/valle/record?limit=1')).json());
    expect(items[0]).toMatchObject({
      kind: 'role.given',
      payload: { personId: keeper.personId, by: keeper.personId, role: 'organiser' },
    });
  });

  it('I16 nobody gives `member`, and nobody gives anything in an entity that is not theirs', async () => {
    expect((await give({ personId: someone.personId }, 'member', admin)).status).toBe(400);
    const elsewhere = await api.post(
      '/entities/otra/roles',
      { to: { personId: someone.personId }, role: 'facilitator' },
      organiser,
    );
    expect(elsewhere.status).toBe(403);
  });

  it('I18 counts from the next request on, and no longer once taken', async () => {
    const grant = RoleGrant.parse(
      await (await give({ personId: someone.personId }, 'facilitator', organiser)).json(),
    );
    expect(await rolesOf(someone)).toEqual(['facilitator']);
    expect((await api.post(`${there}/${grant.id}`, {}, organiser, 'DELETE')).status).toBe(204);
    expect(await rolesOf(someone)).toEqual([]);
    expect((await api.post(`${there}/${grant.id}`, {}, organiser, 'DELETE')).status).toBe(404);
  });

  it('I18 ends by itself, and can then be given again', async () => {
    const until = Date.now() + 3_600_000;
    expect((await give({ personId: someone.personId }, 'facilitator', organiser, { until })).status).toBe(
      201,
    );
    expect((await give({ personId: someone.personId }, 'facilitator', organiser)).status).toBe(409);
    await api.database.query(
      `UPDATE role_grant SET until = now() - interval '1 second' WHERE person_id = $1`,
      [someone.personId],
    );
    expect(await rolesOf(someone)).toEqual([]);
    expect((await list()).some((grant) => grant.personId === someone.personId)).toBe(false);
    expect((await give({ personId: someone.personId }, 'facilitator', organiser)).status).toBe(201);
  });

  it('I18 given by two at once is given once', async () => {
    const answers = await Promise.all(
      [organiser, admin].map((by) => give({ personId: someone.personId }, 'facilitator', by)),
    );
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([201, 409]);
  });

  it('I17 given to an address waits for its owner, who finds it on signing in', async () => {
    const given = await give({ email: 'nueva@valle.example' }, 'facilitator', organiser);
    const grant = RoleGrant.parse(await given.json());
    expect(grant).toMatchObject({ name: null, waitsFor: 'n•••@valle.example' });
    const reserved = await api.database.query('SELECT r::text AS row FROM reserved_person r');
    expect(JSON.stringify(reserved)).not.toContain('nueva@');
    const mails = await api.database.query(
      `SELECT subject FROM mail_outbox WHERE to_address = 'nueva@valle.example'`,
    );
    expect(mails).toEqual([{ subject: 'Te dieron el papel de facilitación en Valle' }]);

    const owner = await signInByMail(api, 'nueva@valle.example', await api.guest('Nueva'));
    expect(await rolesOf(owner)).toEqual(['facilitator']);
    expect((await list()).find(({ id }) => id === grant.id)).toMatchObject({ name: 'Nueva', waitsFor: null });
  });

  it('I20 whoever evaluates has no other role here', async () => {
    expect((await give({ personId: someone.personId }, 'evaluator', organiser)).status).toBe(201);
    const mixed = await give({ personId: someone.personId }, 'facilitator', organiser);
    expect(await mixed.json()).toMatchObject({ status: 409, code: 'identity.evaluator-not-independent' });
    expect((await give({ personId: organiser.personId }, 'evaluator', admin)).status).toBe(409);
  });

  it('I19 every giving and taking is in the public record, by ids alone', async () => {
    const page = RecordPage.parse(await (await api.get('/entities/valle/record?limit=200')).json());
    const entries = page.items.filter(({ kind }) => kind.startsWith('role.'));
    expect(entries.length).toBeGreaterThan(5);
    for (const { payload } of entries) {
      expect(Object.keys(payload).every((key) => ['role', 'personId', 'by', 'until'].includes(key))).toBe(
        true,
      );
    }
    expect(JSON.stringify(entries)).not.toMatch(/Sofía|valle\.example/);
    expect(firstBroken(page.entityId, page.items.toReversed())).toBeNull();
  });
});
