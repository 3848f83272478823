import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdministratorInvitation, AdministratorList } from '@ruta/contracts/identity/administrator';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';

describe('administrators', () => {
  let api: RunningApi;
  let first: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    first = await api.person({ name: 'Berenice', admin: true });
  });
  afterAll(() => api?.close());

  const list = async (who = first) =>
    AdministratorList.parse(await (await api.get('/identity/administrators', who)).json()).items;
  const invite = async (email: string) => {
    const answer = await api.post('/identity/administrators', { email }, first);
    return AdministratorInvitation.parse(await answer.json());
  };
  const tokenOf = (link: string) => new URL(link).pathname.split('/').at(-1);
  const opens = async (token: string | undefined, who?: TestPerson) => {
    const answer = await api.post('/identity/links/confirm', { token }, who);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: answer.status, code: (await answer.json()).code, who: { personId: '', cookie } };
  };
  const dismiss = async (personId: string, who: TestPerson) => {
    const answer = await api.post(`/identity/administrators/${personId}`, {}, who, 'DELETE');
    return answer.status === 204 ? 'done' : (await answer.json()).code;
  };

  it('I32 are made by a one-time link for an address, which signs in as its owner', async () => {
    const { link, validHours } = await invite('Segunda@Valle.Example');
    expect(validHours).toBe(24);
    const preview = await api.post('/identity/links/preview', { token: tokenOf(link) });
    expect(await preview.json()).toMatchObject({ purpose: 'administrator' });
    const second = await opens(tokenOf(link), await api.guest());
    expect(second.status).toBe(200);
    const me = await (await api.get('/identity/me', second.who)).json();
    expect(me).toMatchObject({ actor: { kind: 'account', admin: true }, email: 'segunda@valle.example' });
    expect(await list(second.who)).toHaveLength(2);
    expect((await opens(tokenOf(link))).code).toBe('identity.link-used');
    const kept = await api.database.query(`SELECT 1 FROM sign_in_link WHERE email IS NOT NULL`);
    expect(kept).toEqual([]);
  });

  it('I32 are named by who keeps the house alone, and lose it at once', async () => {
    const organiser = await api.person();
    expect((await api.get('/identity/administrators', organiser)).status).toBe(403);
    const [, second] = await list();
    expect(await dismiss(second?.personId ?? '', organiser)).toBe('policy.not-allowed');
    expect(await dismiss(second?.personId ?? '', first)).toBe('done');
    expect(await list()).toEqual([{ personId: first.personId, name: 'Berenice', maskedEmail: null }]);
  });

  it('I32 are never none, also when two put each other back at the same moment', async () => {
    expect(await dismiss(first.personId, first)).toBe('identity.last-administrator');
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await api.person({ admin: true }), await api.person({ admin: true })];
      await api.database.query('UPDATE person SET admin = false WHERE id <> ALL ($1)', [
        [one.personId, other.personId],
      ]);
      await Promise.all([dismiss(other.personId, one), dismiss(one.personId, other)]);
      const [{ left }] = await api.database.query('SELECT count(*)::int AS left FROM person WHERE admin');
      expect(left).toBe(1);
    }
  });
});
