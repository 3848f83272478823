import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formOfProject } from './project-form.ts';

const id = '0199a000-0000-7000-8000-000000000041';
const other = '0199a000-0000-7000-8000-000000000042';
const project = {
  id,
  title: 'Horarios de pipas a la vista',
  summary: 'Cada colonia sabrá qué día pasa la pipa.\n\nTambién por teléfono.',
  institution: 'Dirección de Agua',
  aims: ['SON-2016.d'],
  cost: 1_250_000,
  merged: [other],
};

describe('a commitment begun from a project', () => {
  it('K35 has its fields in their places, and comes from it and those merged into it', () => {
    const form = formOfProject(project);
    expect(form).toMatchObject({
      title: project.title,
      kind: 'co-created',
      aims: ['SON-2016.d'],
      lead: { institution: 'Dirección de Agua' },
      budget: [{ concept: project.title, amount: 1_250_000 }],
    });
    expect(form.summary.map(({ runs }) => runs)).toEqual([
      [{ text: 'Cada colonia sabrá qué día pasa la pipa.', origins: [{ kind: 'project', ref: id }] }],
      [{ text: 'También por teléfono.', origins: [{ kind: 'project', ref: id }] }],
    ]);
    expect(form.links.map(({ clause, kind, ref }) => [clause, kind, ref])).toEqual([
      ['commitment', 'project', id],
      ['commitment', 'project', other],
    ]);
    expect(formOfProject({ ...project, cost: null }).budget).toEqual([]);
  });

  it('K35 always is a form, whatever a project says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 160 }), fc.string({ maxLength: 2000 }), (title, summary) => {
        const form = formOfProject({ ...project, title, summary });
        expect(form.links).toHaveLength(2);
        for (const { runs } of form.summary)
          for (const { origins } of runs) expect(origins).toEqual([{ kind: 'project', ref: id }]);
      }),
    );
  });
});
