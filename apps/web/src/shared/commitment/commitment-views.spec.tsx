import { describe, expect, it } from '@jest/globals';
import { checksOf, readingOfForm } from '@ruta/domain/commitment/checks';
import { gatesOf } from '@ruta/domain/commitment/gates';
import { aCommitment, aProse, planOf2027 } from '@ruta/testing/commitment/a-commitment';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.tsx';
import { DifferenceView } from './difference-view.tsx';
import { FormView } from './form-view.tsx';
import { Advice, GateList } from './gates.tsx';

const late = aCommitment({
  milestones: aCommitment().milestones.map((milestone) => ({ ...milestone, end: '2028-01-31' })),
});

describe('a commitment, as people read it', () => {
  it('says what is met and how to mend what is not', async () => {
    await show(<GateList gates={gatesOf(late, planOf2027)} />);
    expect(screen.getByText('Un solo responsable')).toBeTruthy();
    expect(
      screen.getByText(/El hito 1 termina después del plan\. Muévelo antes del 31 de diciembre de 2027\./),
    ).toBeTruthy();
  });

  it('says the same in English', async () => {
    await show(<GateList gates={gatesOf(late, planOf2027)} />, { language: 'en' });
    expect(screen.getByText(/Milestone 1 ends after the plan/)).toBeTruthy();
  });

  it('advises in plain words', async () => {
    const { problem } = aCommitment();
    const form = aCommitment({
      problem: { ...problem, central: aProse('Falta una aplicación para avisar.') },
    });
    await show(<Advice reading={readingOfForm(form)} checks={checksOf(form, null)} />);
    expect(screen.getByText(/nombra lo que falta, no lo que la gente padece/)).toBeTruthy();
    expect(screen.getByText(/INFLESZ \d/)).toBeTruthy();
    expect(screen.getByText(/Szigriszt-Pazos/)).toBeTruthy();
  });

  it('gives every clause its own place', async () => {
    await show(<FormView form={aCommitment()} renderBeside={(clause) => <button>{clause}</button>} />);
    expect(screen.getByRole('button', { name: 'summary.1' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'milestones.m1' })).toBeTruthy();
    expect(document.getElementById('objective.1')?.textContent).toContain('48 horas');
  });

  it('shows what changed in the text and side by side, also to who cannot see colour', async () => {
    const after = aCommitment({
      objective: aProse('La Dirección de Agua publicará cada corte con al menos 24 horas de anticipación.'),
    });
    await show(<DifferenceView before={aCommitment()} after={after} />);
    expect(screen.getByText('1 cambio')).toBeTruthy();
    expect(screen.getByText('agregado:').parentElement?.tagName).toBe('INS');
    fireEvent.click(screen.getByRole('button', { name: 'Lado a lado' }));
    expect(screen.getByText('Antes').parentElement?.textContent).toContain('48');
    expect(screen.getByText('Ahora').parentElement?.textContent).not.toContain('48');
  });

  it('C15 compares rows cell by cell, with both values where side by side', async () => {
    const [milestone] = aCommitment().milestones;
    const late = aCommitment({
      milestones: milestone
        ? [
            { ...milestone, id: 'm9' },
            { ...milestone, end: '2027-09-30' },
          ]
        : [],
    });
    await show(<DifferenceView before={aCommitment()} after={late} />);
    expect(screen.getByText('Renglón agregado')).toBeTruthy();
    expect(screen.getByText('Cambió por dentro')).toBeTruthy();
    expect(screen.getByText('5 campos siguen igual.')).toBeTruthy();
    expect(screen.getByText('30 de septiembre de 2027').closest('ins')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Lado a lado' }));
    const halves = screen.getAllByText('Termina').map((field) => field.parentElement?.textContent ?? '');
    expect(halves).toContainEqual(expect.stringMatching(/Antes.*2027.*Ahora.*30 de septiembre de 2027/));
  });

  it('C16 says where a row was and where it is now', async () => {
    const [milestone] = aCommitment().milestones;
    const rows = ['a', 'b'].map((id) => ({ ...milestone, id })) as never;
    const turned = ['b', 'a'].map((id) => ({ ...milestone, id })) as never;
    await show(
      <DifferenceView
        before={aCommitment({ milestones: rows })}
        after={aCommitment({ milestones: turned })}
      />,
    );
    expect(screen.getByText('Cambió de lugar: estaba en el 1 y ahora está en el 2')).toBeTruthy();
  });

  it('C17 says what a clause comes from now', async () => {
    const links = [{ clause: 'title', kind: 'idea' as const, ref: '0199a000-0000-7000-8000-000000000042' }];
    await show(<DifferenceView before={aCommitment()} after={aCommitment({ links })} />);
    expect(screen.getByText('Ahora también sale de: 1 idea.')).toBeTruthy();
  });

  it('DE10 shows two aims of one letter under the declaration each is of, and says it in what changed', async () => {
    const form = aCommitment({ aims: ['SON-2016.a', 'CDMX-2019.a'] });
    await show(<FormView form={form} />);
    const sonora = screen.getByText('Declaración conjunta de Sonora (2016)').parentElement;
    expect(sonora?.textContent).toContain('a) Seguir el dinero público');
    expect(sonora?.textContent).not.toContain('acceso a la información');
    cleanup();
    await show(<DifferenceView before={aCommitment({ aims: ['SON-2016.a'] })} after={form} />);
    expect(
      screen.getByText(/^Declaración conjunta de la Ciudad de México \(2019\), a\) Promover/).closest('ins'),
    ).toBeTruthy();
  });

  it('C36 explains a word of the glossary where it stands first, when it is pressed', async () => {
    const form = aCommitment({
      objective: aProse('Cada hito tiene su fecha.', 'El primer hito es en mayo.'),
    });
    await show(<FormView form={form} explained />);
    const [word, ...others] = screen.getAllByRole('button', { name: 'hito' });
    expect(others).toEqual([]);
    fireEvent.click(word as HTMLElement);
    expect(screen.getByRole('dialog', { name: 'Hito' }).textContent).toContain('Un paso con fecha');
  });
});
