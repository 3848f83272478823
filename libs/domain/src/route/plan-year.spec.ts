import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/day.ts';
import { instantiate } from './instantiate.ts';
import { lastsOneYear, yearAfterRoute, yearFrom } from './plan-year.ts';
import { routeTemplates } from './templates.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('the year of a plan', () => {
  it('W11 ends on the day before the one it began on, a year later', () => {
    expect(yearFrom('2027-01-01')).toEqual({ startsOn: '2027-01-01', endsOn: '2027-12-31' });
    expect(yearFrom('2027-03-16')).toEqual({ startsOn: '2027-03-16', endsOn: '2028-03-15' });
    expect(yearFrom('2028-02-29')).toEqual({ startsOn: '2028-02-29', endsOn: '2029-02-28' });
  });

  it('W11 has 365 or 366 days from any day, and only it lasts one year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (startsOn, more) => {
        const { endsOn } = yearFrom(startsOn);
        expect([364, 365]).toContain(daysBetween(startsOn, endsOn));
        expect(lastsOneYear({ startsOn, endsOn: addDays(endsOn, more) })).toBe(more === 0);
      }),
    );
  });

  it.each(routeTemplates.map((template) => [template.id, template] as const))(
    'W11 begins the day after the route of %s has made the plan',
    (_id, template) => {
      const phases = instantiate(template, '2027-01-11');
      const made = phases.filter(({ kind }) => kind !== 'follow-up').map(({ closesOn }) => closesOn);
      expect(yearAfterRoute(phases)?.startsOn).toBe(addDays(made.toSorted().at(-1) ?? '', 1));
    },
  );

  it('W11 is not known of a route without phases', () => {
    expect(yearAfterRoute([])).toBeNull();
  });
});
