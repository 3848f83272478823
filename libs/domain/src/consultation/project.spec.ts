import { describe, expect, it } from '@jest/globals';
import { ProjectForm } from '@ruta/contracts/consultation/project';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { PhaseState } from '@ruta/contracts/route/phase';
import fc from 'fast-check';
import { changedFields, mayDo, shuffledFor, takesSupport, tellsSupport } from './project.ts';

const project = ProjectForm.parse({
  title: 'Horarios de pipas a la vista',
  summary: 'Cada colonia sabrá qué día y a qué hora pasa la pipa.',
  institution: 'Dirección de Agua',
});
const reason = 'El costo se calculó con precios de hace dos años.';
const change = (over: Partial<ProjectForm>, state: PhaseState, why: string | null = reason) =>
  changedFields(project, { ...project, ...over }, { state, reason: why });

describe('a catalogue of projects', () => {
  it('K27 is edited freely before it is announced, then with a reason, and stands from the close on', () => {
    expect(change({ title: 'Otro' }, 'draft', null)).toEqual(['title']);
    expect(change({ title: 'Otro' }, 'announced', null)).toMatchObject({
      refusal: { code: 'consultation.change-reason-needed' },
    });
    expect(change({ title: 'Otro', cost: 5 }, 'announced')).toEqual(['title', 'cost']);
    expect(change({ cost: 5 }, 'open')).toEqual(['cost']);
    for (const state of ['closed', 'synthesised', 'answered'] as const)
      expect(change({ cost: 5 }, state)).toMatchObject({ refusal: { code: 'consultation.projects-frozen' } });
  });

  it('K27 keeps what people support under its name and its proposer', () => {
    for (const field of ['title', 'institution'] as const)
      expect(change({ [field]: 'Otra cosa' }, 'open')).toMatchObject({ refusal: { detail: { field } } });
  });

  it('K27 sees that nothing was changed, whenever it is asked', () => {
    for (const state of PhaseState.options) expect(change({}, state, null)).toEqual([]);
  });

  it('K27, K28, K33 does each thing in its time', () => {
    const when = (deed: Parameters<typeof mayDo>[0]) =>
      PhaseState.options.filter((state) => mayDo(deed, state));
    expect(when('add')).toEqual(['draft', 'announced']);
    expect(when('remove')).toEqual(['draft']);
    expect(when('withdraw')).toEqual(['announced', 'open']);
    expect(when('settle')).toEqual(['closed', 'synthesised', 'answered']);
    for (const state of PhaseState.options)
      for (const over of [{ title: 'Otro' }, { cost: 5 }])
        if (!isRefused(change(over, state))) expect(mayDo('change', state)).toBe(true);
  });

  it('K29, K31 takes support to its last day, and tells it after the close or from the start', () => {
    const phase = { state: 'open', closesOn: '2027-02-26' } as const;
    expect(takesSupport(phase, '2027-02-26')).toBe(true);
    expect(takesSupport(phase, '2027-02-27')).toBe(false);
    expect(takesSupport({ ...phase, state: 'closed' }, '2027-02-20')).toBe(false);
    const told = (state: PhaseState, resultsFrom: 'close' | 'start') =>
      tellsSupport({ state, settings: { resultsFrom } });
    expect([told('open', 'close'), told('open', 'start'), told('closed', 'close')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe("the order of a reader's own", () => {
  const anyProjects = fc.uniqueArray(fc.uuid(), { maxLength: 30 }).map((ids) => ids.map((id) => ({ id })));

  it('K32 has every project once, always the same, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.string(), anyProjects, fc.nat(), (seed, projects, turn) => {
        const shuffled = shuffledFor(seed, projects);
        expect(new Set(shuffled)).toEqual(new Set(projects));
        expect(shuffled).toHaveLength(projects.length);
        const at = projects.length === 0 ? 0 : turn % projects.length;
        expect(shuffledFor(seed, [...projects.slice(at), ...projects.slice(0, at)])).toEqual(shuffled);
      }),
    );
  });

  it('K32 moves no project when another comes or goes', () => {
    fc.assert(
      fc.property(fc.string(), anyProjects, fc.nat(), (seed, projects, gone) => {
        const without = projects.filter((_, at) => at !== gone % Math.max(1, projects.length));
        const left = shuffledFor(seed, projects).filter((each) => without.includes(each));
        expect(shuffledFor(seed, without)).toEqual(left);
      }),
    );
  });

  it('K32 gives every project every place about as often', () => {
    const projects = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    const firsts = new Map<string, number>();
    for (let reader = 0; reader < 4000; reader += 1) {
      const first = shuffledFor(`reader ${reader}`, projects)[0]?.id ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const { id } of projects) expect(Math.abs((firsts.get(id) ?? 0) - 1000)).toBeLessThan(150);
  });
});
