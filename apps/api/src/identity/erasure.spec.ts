import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { PersonalExport } from '@ruta/contracts/identity/personal-data';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { signInByMail } from './testing/sign-in.ts';
import { columnsHolding } from './testing/text-columns.ts';

const notice = currentNotice.version;

describe('being forgotten', () => {
  let api: RunningApi;
  let admin: TestPerson;
  let entityId: string;

  beforeAll(async () => {
    api = await startApi({ demo: true });
    admin = await api.person({ admin: true });
    const created = await api.post(
      '/entities',
      { slug: 'valle', name: 'Valle', kind: 'municipality' },
      admin,
    );
    entityId = (await created.json()).id;
  });
  afterAll(() => api?.close());

  const signedIn = async (email: string, name: string): Promise<TestPerson> =>
    signInByMail(api, email, await api.guest(name));

  it('I27 one takes everything along before, as one file', async () => {
    const who = await signedIn('lleva@valle.example', 'Xóchitl Quetzalli');
    const answer = await api.get('/identity/export', who);
    expect(answer.headers.get('content-disposition')).toContain('.json');
    const { topics } = PersonalExport.parse(await answer.json());
    expect(topics['identity']).toMatchObject({
      name: 'Xóchitl Quetzalli',
      email: 'lleva@valle.example',
      ids: [who.personId],
      privacyNotices: [{ notice }],
    });
  });

  it('I28 takes name and address out of every row, ends every device, and leaves the record whole', async () => {
    const who = await signedIn('borrame@valle.example', 'Tonatiuh Irrepetible');
    const other = await api.person();
    await api.post('/entities/valle/roles', { to: { personId: who.personId }, role: 'facilitator' }, admin);
    await api.post('/identity/links/change-email', { email: 'otro-borrame@valle.example', notice }, who);
    expect(await columnsHolding(api.database, 'Irrepetible')).not.toEqual([]);
    expect(await columnsHolding(api.database, 'borrame@')).not.toEqual([]);

    const answer = await api.post('/identity/erase', { confirm: true }, who);
    expect(answer.status).toBe(204);
    expect(await columnsHolding(api.database, 'Irrepetible')).toEqual([]);
    expect(await columnsHolding(api.database, 'borrame')).toEqual([]);
    expect((await (await api.get('/identity/me', who)).json()).actor).toEqual({ kind: 'visitor' });
    expect((await (await api.get('/identity/me', other)).json()).actor.kind).toBe('account');

    const page = RecordPage.parse(await (await api.get('/entities/valle/record?limit=200')).json());
    expect(page.items[0]).toMatchObject({
      kind: 'role.taken',
      payload: { personId: who.personId, by: null },
    });
    expect(firstBroken(entityId, page.items.toReversed())).toBeNull();
  });

  it('I28 forgets the guests that became part of the account, too', async () => {
    await signedIn('doble@valle.example', 'Primera Vez');
    const again = await signedIn('doble@valle.example', 'Segunda Vez');
    await api.post('/identity/erase', { confirm: true }, again);
    const [row] = await api.database.query('SELECT erased_at, display_name FROM person WHERE id = $1', [
      again.personId,
    ]);
    expect(row).toMatchObject({ erased_at: expect.any(Date), display_name: null });
    expect(await columnsHolding(api.database, 'Primera Vez')).toEqual([]);
  });

  it('I28 lets the same address begin anew, as somebody else', async () => {
    const before = await signedIn('vuelve@valle.example', 'Vuelve');
    await api.post('/identity/erase', { confirm: true }, before);
    const after = await signedIn('vuelve@valle.example', 'Otra vez');
    expect((await (await api.get('/identity/me', after)).json()).actor.kind).toBe('account');
  });

  it('I30 the last administrator stays until there is another', async () => {
    const refused = await api.post('/identity/erase', { confirm: true }, admin);
    expect(await refused.json()).toMatchObject({ status: 409, code: 'identity.last-administrator' });
    const second = await api.person({ admin: true });
    expect((await api.post('/identity/erase', { confirm: true }, second)).status).toBe(204);
  });

  it('is never done by a slip: the body says so', async () => {
    const who = await api.guest('Queda');
    expect((await api.post('/identity/erase', {}, who)).status).toBe(400);
    expect((await (await api.get('/identity/me', who)).json()).displayName).toBe('Queda');
  });
});
