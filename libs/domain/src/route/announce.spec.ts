import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { announce, type RouteToAnnounce } from './announce.ts';
import { instantiate } from './instantiate.ts';
import { routeTemplates } from './templates.ts';

const [mexico] = routeTemplates;
const adopted = { bodyId: 'stl', adopted: true, routeId: 'route' };

function aRoute(opensOn: string, noticeDays = 14): RouteToAnnounce {
  const phases = instantiate(mexico ?? null, opensOn).map((phase, at) => ({
    ...phase,
    id: `phase-${at}`,
    state: 'draft' as const,
  }));
  return { id: 'route', bodyId: 'stl', settings: { noticeDays }, phases };
}

describe('announcing a route', () => {
  it('R4 needs an adopted resolution of its own body about this route', () => {
    const route = aRoute('2027-02-01');
    const refused = { refusal: { code: 'route.resolution-needed' } };
    expect(announce(route, null, '2027-01-01')).toMatchObject(refused);
    expect(announce(route, { ...adopted, adopted: false }, '2027-01-01')).toMatchObject(refused);
    expect(announce(route, { ...adopted, bodyId: 'other' }, '2027-01-01')).toMatchObject(refused);
    expect(announce(route, { ...adopted, routeId: null }, '2027-01-01')).toMatchObject(refused);
    expect(announce(route, adopted, '2027-01-01')).toEqual(route.phases.map(({ id }) => id));
  });

  it('R5 keeps the days of notice, whatever they are and whenever it starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -20, max: 200 }), (notice, ahead) => {
        const today = '2027-01-01';
        const outcome = announce(aRoute(addDays(today, ahead), notice), adopted, today);
        if (ahead >= notice) expect(outcome).toHaveLength(6);
        else
          expect(outcome).toMatchObject({
            refusal: { code: 'route.notice-too-short', detail: { earliest: addDays(today, notice) } },
          });
      }),
    );
  });

  it('R6 refuses an empty route, a phase without channel and one that ends before it begins', () => {
    const route = aRoute('2027-02-01');
    const withFirst = (change: object) => ({
      ...route,
      phases: route.phases.map((phase, at) => (at === 0 ? { ...phase, ...change } : phase)),
    });
    expect(announce({ ...route, phases: [] }, adopted, '2027-01-01')).toMatchObject({
      refusal: { code: 'route.empty' },
    });
    expect(announce(withFirst({ channels: [] }), adopted, '2027-01-01')).toMatchObject({
      refusal: { code: 'route.channel-missing' },
    });
    expect(announce(withFirst({ closesOn: '2027-01-31' }), adopted, '2027-01-01')).toMatchObject({
      refusal: { code: 'route.dates-reversed' },
    });
  });

  it('announces what was added later, and that alone', () => {
    const route = aRoute('2027-02-01');
    const phases = route.phases.map((phase, at) => (at < 5 ? { ...phase, state: 'open' as const } : phase));
    expect(announce({ ...route, phases }, adopted, '2027-02-10')).toEqual(['phase-5']);
    const all = route.phases.map((phase) => ({ ...phase, state: 'open' as const }));
    expect(announce({ ...route, phases: all }, adopted, '2027-02-10')).toMatchObject({
      refusal: { code: 'route.already-announced' },
    });
  });
});
