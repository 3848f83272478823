import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { OfflineError, RefusedError } from '../http/failures.ts';
import { show } from '../testing/show.tsx';
import { initialsOf } from './avatar-stack.tsx';
import { RadioCards } from './choice.tsx';
import { clockFace } from './clock.tsx';
import { TextArea } from './field.tsx';
import { Meter } from './meter.tsx';
import { MiniLine } from './mini-line.tsx';
import { SaveState } from './save-state.tsx';
import { ErrorState } from './states.tsx';
import { toast, ToastRegion } from './toast.tsx';

function Writing() {
  const [text, setText] = useState('');
  return <TextArea label="Tu aporte" value={text} onChange={setText} maxLength={10} />;
}

describe('the components', () => {
  it('a text area counts down only when the end is near', async () => {
    await show(<Writing />);
    const area = screen.getByLabelText('Tu aporte');
    fireEvent.change(area, { target: { value: '12345' } });
    expect(screen.queryByText(/letra/)).toBeNull();
    fireEvent.change(area, { target: { value: '123456789' } });
    expect(screen.getByText('Queda 1 letra')).toBeTruthy();
  });

  it('a question of cards is one group with one answer', async () => {
    const chosen: string[] = [];
    const choices = [
      { value: 'yes', label: 'Sí' },
      { value: 'no', label: 'Todavía no' },
    ];
    await show(
      <RadioCards label="¿Mandamos el texto?" choices={choices} onChange={(value) => chosen.push(value)} />,
    );
    expect(screen.getByRole('radiogroup', { name: '¿Mandamos el texto?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Todavía no' }));
    expect(chosen).toEqual(['no']);
  });

  it('an error says what happened and that nothing was lost', async () => {
    await show(<ErrorState error={new OfflineError(null)} />);
    expect(screen.getByRole('alert').textContent).toContain('No se perdió nada');
  });

  it('a refusal is told in its own words', async () => {
    await show(<ErrorState error={new RefusedError({ code: 'plan.not-published' }, 404)} />, {
      language: 'en',
    });
    expect(screen.getByRole('alert').textContent).toContain('This plan has not been published yet.');
  });

  it('what waits on the phone says so', async () => {
    await show(<SaveState state="kept" />);
    expect(screen.getByRole('status').textContent).toBe('Guardado aquí; se envía solo');
  });

  it('a bar never stands without its numbers', async () => {
    const parts = [
      { key: 'in', label: 'Incorporado', count: 1210, fill: 'green' },
      { key: 'out', label: 'No incorporado', count: 0, fill: 'red' },
    ];
    await show(<Meter label="1210 aportes" parts={parts} />);
    expect(screen.getByRole('img', { name: '1210 aportes' }).children).toHaveLength(1);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Incorporado1,210',
      'No incorporado0',
    ]);
  });

  it('a commitment’s five stops say which one it is at', async () => {
    await show(<MiniLine at="commented" />);
    expect(screen.getByRole('img', { name: 'Parada 3 de 5: se comenta' })).toBeTruthy();
  });

  it('a toast is announced and can be undone', async () => {
    const undone: string[] = [];
    await show(<ToastRegion />);
    act(() => toast('Pasamos a Agrupar', { action: { label: 'Deshacer', run: () => undone.push('yes') } }));
    expect(screen.getByRole('status').textContent).toContain('Pasamos a Agrupar');
    fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(undone).toEqual(['yes']);
    expect(screen.queryByText('Pasamos a Agrupar')).toBeNull();
  });

  it('a clock shows 0:00 only when it is over', () => {
    expect([222_000, 61, 0, -48_200, 3_661_000].map(clockFace)).toEqual([
      '3:42',
      '0:01',
      '0:00',
      '+0:49',
      '1:01:01',
    ]);
  });

  it('initials come from names, not from particles without letters', () => {
    expect(['Rosa Mendieta', 'J. Ibarra', '(mesa 4)', 'íñigo'].map(initialsOf)).toEqual([
      'RM',
      'JI',
      '',
      'Í',
    ]);
  });
});
