import { describe, expect, it } from '@jest/globals';
import { PhasePlan } from '@ruta/contracts/route/phase';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { instantiate } from './instantiate.ts';
import { closingPhases, routeTemplates } from './templates.ts';

const startDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const template = fc.constantFrom(...routeTemplates);

describe('route templates', () => {
  it('R1 are the five architectures of the source, with its figures', () => {
    const shape = routeTemplates.map(({ id, phases }) => [
      id,
      phases.map(({ kind, figure }) => (figure ? `${kind} ${figure.value}` : kind)),
    ]);
    expect(shape).toEqual([
      ['mexico-third-plan', ['consultation', 'open-session', 'working-table', 'feedback']],
      ['oaxaca', ['survey', 'working-table']],
      ['uruguay', ['consultation 34', 'working-table 2']],
      ['chile', ['consultation']],
      ['sierra-leone', ['awareness 12', 'consultation']],
    ]);
  });

  it('R1 can each be laid on the calendar from any day, in order and without overlap', () => {
    fc.assert(
      fc.property(
        template,
        startDay,
        fc.boolean(),
        fc.constantFrom('es', 'en'),
        (chosen, day, withClosing, language) => {
          const phases = instantiate(chosen, day, { language, withClosing });
          expect(phases).toHaveLength(chosen.phases.length + (withClosing ? closingPhases.length : 0));
          expect(phases[0]?.opensOn).toBe(day);
          phases.forEach((phase, at) => {
            expect(PhasePlan.parse(phase)).toEqual(phase);
            expect(phase.closesOn >= phase.opensOn).toBe(true);
            const before = phases[at - 1];
            if (before) expect(phase.opensOn > before.closesOn).toBe(true);
          });
        },
      ),
    );
  });

  it('R1 leave the channel of the Chilean consultation open, as the source does', () => {
    const chile = routeTemplates.find(({ id }) => id === 'chile');
    expect(chile?.phases[0]?.channels).toEqual([]);
    expect(chile?.note?.es).toContain('no fija el canal');
  });

  it('start a route from nothing as well', () => {
    expect(instantiate(null, '2027-01-10').map(({ kind }) => kind)).toEqual(['approval', 'follow-up']);
    expect(instantiate(null, '2027-01-10', { withClosing: false })).toEqual([]);
  });
});
