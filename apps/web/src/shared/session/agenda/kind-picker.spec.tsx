import { afterEach, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { show } from '../../testing/show.tsx';
import { draftOf } from './agenda-draft.ts';
import { KindPicker } from './kind-picker.tsx';

afterEach(cleanup);

const wishes = {
  title: 'Ideas',
  question: '¿Qué falta?',
  options: { yes: 'Sí', no: 'No', abstain: 'Me abstengo' },
  survey: [],
  tables: { name: (number: number) => `Mesa ${number}`, step: { title: 'Ideas', question: '¿Qué?' } },
  before: [],
};
const grey = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

it('says what has to come first where an entry cannot be added yet', async () => {
  await show(<KindPicker items={[]} onDraft={() => {}} />);
  expect([grey('Agrupar'), grey('Jurado'), grey('Discusión')]).toEqual([true, true, false]);
  expect(screen.getByText(/agrega antes «Ideas en silencio»/)).toBeTruthy();
  expect(screen.getByText(/agrega antes «Equipos»/)).toBeTruthy();
  cleanup();
  const ideas = draftOf('ideas', wishes);
  await show(<KindPicker items={ideas ? [ideas] : []} onDraft={() => {}} />);
  expect([grey('Agrupar'), grey('Jurado')]).toEqual([false, true]);
  expect(screen.queryByText(/agrega antes «Ideas en silencio»/)).toBeNull();
});
