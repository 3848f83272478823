import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveEntities } from '@ruta/contracts/national/live-entities';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';

describe('the national board', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    const admin = await api.person({ admin: true });
    for (const slug of ['encino', 'san-telmo']) {
      const created = await api.post('/entities', { slug, name: slug, kind: 'municipality' }, admin);
      const { id: entityId } = await created.json();
      const organiser = await api.person({ roles: [{ entityId, role: 'organiser' }] });
      if (slug === 'encino') await api.post(`/entities/${slug}/plans`, { title: 'Primer plan' }, organiser);
    }
  });
  afterAll(() => api?.close());

  it('NB5 lists every entity of this platform to anybody, with its plans as they stand', async () => {
    const answer = await api.get('/national/entities');
    expect(answer.status).toBe(200);
    const { items } = LiveEntities.parse(await answer.json());
    expect(items.map(({ entity, plans }) => [entity.slug, plans.length])).toEqual([
      ['encino', 1],
      ['san-telmo', 0],
    ]);
    expect(items[0]).toMatchObject({
      installedOn: null,
      admitted: 0,
      plans: [
        { number: 1, title: 'Primer plan', state: 'formulating', commitments: 0, milestones: 0, done: 0 },
      ],
    });
  });
});
