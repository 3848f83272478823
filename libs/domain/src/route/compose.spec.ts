import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { PhasePlan, type PhaseState } from '@ruta/contracts/route/phase';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { editOf, mayRemove, reorder } from './compose.ts';
import { phaseStates, reached } from './phase-machine.ts';

const plan = PhasePlan.parse({
  kind: 'consultation',
  title: 'Consulta',
  channels: ['online'],
  opensOn: '2027-02-01',
  closesOn: '2027-02-26',
});
const settings = { noticeDays: 14 };
const when = { today: '2026-12-01', settings };
const at = (state: PhaseState) => ({ ...plan, state });
const anyPhases = fc
  .array(fc.constantFrom(...phaseStates), { minLength: 1, maxLength: 8 })
  .map((states) => states.map((state, index) => ({ id: `p${index}`, state })));

describe('composing a route', () => {
  it('R9 edits a draft freely and sees what did not change', () => {
    expect(editOf(at('draft'), { ...plan, kind: 'survey', channels: [] }, null, when)).toEqual({
      what: 'content',
    });
    expect(editOf(at('draft'), { ...plan, opensOn: '2027-01-15' }, null, when)).toEqual({ what: 'calendar' });
    expect(editOf(at('open'), { ...plan }, null, when)).toBeNull();
  });

  it('R9 changes an announced phase only with a reason, and never its kind', () => {
    const later = { ...plan, closesOn: '2027-03-05' };
    expect(editOf(at('announced'), later, null, when)).toMatchObject({
      refusal: { code: 'route.reason-needed' },
    });
    expect(editOf(at('announced'), later, 'Se amplía por las lluvias', when)).toEqual({ what: 'calendar' });
    expect(
      editOf(at('announced'), { ...plan, kind: 'survey' }, 'Se amplía por las lluvias', when),
    ).toMatchObject({
      refusal: { code: 'route.already-announced' },
    });
  });

  it('R9 never turns an announced consultation on projects into one on themes, nor back', () => {
    const about = (what: 'themes' | 'projects') => ({ ...plan, settings: { ...plan.settings, about: what } });
    const edit = (state: PhaseState) =>
      editOf({ ...about('projects'), state }, about('themes'), 'Se amplía por las lluvias', when);
    expect(edit('announced')).toMatchObject({ refusal: { code: 'route.already-announced' } });
    expect(edit('draft')).toEqual({ what: 'content' });
  });

  it('R9 keeps the first day of an open phase and all of a closed one', () => {
    const reason = 'Se amplía por las lluvias';
    expect(editOf(at('open'), { ...plan, opensOn: '2027-02-02' }, reason, when)).toMatchObject({
      refusal: { code: 'route.wrong-step' },
    });
    expect(editOf(at('open'), { ...plan, closesOn: '2027-03-05' }, reason, when)).toEqual({
      what: 'calendar',
    });
    expect(editOf(at('closed'), { ...plan, title: 'Otra' }, reason, when)).toMatchObject({
      refusal: { code: 'route.wrong-step' },
    });
  });

  it('R16 brings an announced phase forward only with the days of notice, and postpones it for a reason alone', () => {
    const reason = 'Se amplía por las lluvias';
    const moved = (opensOn: string, today: string) =>
      editOf(at('announced'), { ...plan, opensOn }, reason, { today, settings });
    expect(moved('2027-01-15', '2027-01-01')).toEqual({ what: 'calendar' });
    expect(moved('2027-01-14', '2027-01-01')).toEqual({
      refusal: {
        code: 'route.moved-too-soon',
        detail: { phase: 'Consulta', earliest: '2027-01-15', days: 14 },
      },
    });
    expect(moved('2027-02-02', '2027-01-31')).toEqual({ what: 'calendar' });
    const renamed = { ...plan, title: 'Otro nombre' };
    expect(editOf(at('announced'), renamed, reason, { today: '2027-01-31', settings })).toEqual({
      what: 'content',
    });
  });

  it('R16 lets no announced phase come sooner than it was to, nor sooner than the notice allows', () => {
    const day = fc.integer({ min: 0, max: 25 }).map((n) => `2027-02-${String(n + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 20 }), (opensOn, today, noticeDays) => {
        const before = { ...at('announced'), opensOn: '2027-02-13' };
        const edit = editOf(before, { ...plan, opensOn }, 'Por las lluvias', {
          today,
          settings: { noticeDays },
        });
        const allowed = opensOn >= '2027-02-13' || opensOn >= addDays(today, noticeDays);
        expect(isRefused(edit)).toBe(!allowed);
      }),
    );
  });

  it('R10 takes any order that leaves what was announced in its own', () => {
    fc.assert(
      fc.property(
        anyPhases.chain((phases) =>
          fc.tuple(fc.constant(phases), fc.shuffledSubarray(phases, { minLength: phases.length })),
        ),
        ([phases, shuffled]) => {
          const ids = shuffled.map(({ id }) => id);
          const before = phases.filter((phase) => reached(phase, 'announced')).map(({ id }) => id);
          const after = shuffled.filter((phase) => reached(phase, 'announced')).map(({ id }) => id);
          const outcome = reorder(phases, ids);
          if (before.join() === after.join()) expect(outcome).toEqual(ids);
          else expect(isRefused(outcome)).toBe(true);
        },
      ),
    );
  });

  it('R10 removes drafts alone', () => {
    expect(phaseStates.filter((state) => mayRemove({ id: 'p', state }))).toEqual(['draft']);
  });

  it('R13 refuses an order that does not name every phase once', () => {
    const phases = [
      { id: 'a', state: 'draft' as const },
      { id: 'b', state: 'draft' as const },
    ];
    for (const ids of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'c']])
      expect(reorder(phases, ids)).toMatchObject({ refusal: { code: 'route.stale' } });
  });
});
