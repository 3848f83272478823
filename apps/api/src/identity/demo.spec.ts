import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoOutbox, DemoPeople } from '@ruta/contracts/identity/demo';
import { Me } from '@ruta/contracts/identity/me';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { Demo } from './demo.service.ts';
import { cookieOf, idOf } from './testing/browser.ts';

const addRosa = async (api: RunningApi): Promise<TestPerson> => {
  const rosa = await api.person({ name: 'Rosa Mendieta' });
  const card = { kind: 'citizen', place: 'El Tepozán' } as const;
  await api.app
    .get(Transactions)
    .run((tx) => api.app.get(Demo).addPerson(tx, PersonId.parse(rosa.personId), card, 1));
  return rosa;
};

describe('the demonstration', () => {
  let api: RunningApi;
  let rosa: TestPerson;

  beforeAll(async () => {
    api = await startApi({ demo: true });
    rosa = await addRosa(api);
  });
  afterAll(() => api?.close());

  const meOf = async (cookie: string) =>
    Me.parse(await (await api.get('/identity/me', { personId: '', cookie })).json());

  it('I12 lets anybody be one of its people with one click', async () => {
    const { items } = DemoPeople.parse(await (await api.get('/identity/demo/people')).json());
    expect(items).toEqual([
      { personId: rosa.personId, name: 'Rosa Mendieta', kind: 'citizen', place: 'El Tepozán' },
    ]);
    const answer = await api.post('/identity/demo/sign-in', { personId: rosa.personId, next: '/mi-cuenta' });
    expect(await answer.json()).toEqual({ next: '/mi-cuenta' });
    expect(await meOf(cookieOf(answer))).toMatchObject({ displayName: 'Rosa Mendieta', demo: true });
  });

  it('I12 merges nobody, and lets nobody be a person who is not of the demonstration', async () => {
    const guest = await api.guest();
    const answer = await api.post('/identity/demo/sign-in', { personId: rosa.personId }, guest);
    expect(idOf(await meOf(cookieOf(answer)))).toBe(rosa.personId);
    const [row] = await api.database.query('SELECT merged_into FROM person WHERE id = $1', [guest.personId]);
    expect(row.merged_into).toBeNull();
    const other = await api.person();
    expect((await api.post('/identity/demo/sign-in', { personId: other.personId })).status).toBe(404);
  });

  it('shows the letters it would have sent', async () => {
    await api.post('/identity/links', {
      email: 'visita@valle.example',
      notice: currentNotice.version,
      locale: 'en',
    });
    const { items } = DemoOutbox.parse(await (await api.get('/identity/demo/mail')).json());
    expect(items[0]).toMatchObject({
      to: 'visita@valle.example',
      subject: 'Your link to sign in to Ruta Abierta',
      state: 'waiting',
    });
    expect(items[0]?.text).toMatch(/\/entrar\/[\w-]{43}/);
  });
});

describe('outside the demonstration', () => {
  it('I12 none of it is found', async () => {
    const api = await startApi({ demo: false });
    try {
      const rosa = await addRosa(api);
      const answers = [
        await api.get('/identity/demo/people'),
        await api.get('/identity/demo/mail'),
        await api.post('/identity/demo/sign-in', { personId: rosa.personId }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
      expect(answers[2]?.headers.getSetCookie()).toEqual([]);
    } finally {
      await api.close();
    }
  });
});
