import { afterEach, expect, it } from '@jest/globals';
import type { BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';
import { yesOrNo } from '@ruta/testing/session/a-session';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../testing/show.tsx';
import { DotsPaper } from './dots-paper.tsx';

afterEach(cleanup);

const method = { method: 'dots', dots: 3, perOption: 2 } as const;
const spec: BallotSpec = { ...yesOrNo, method };
const words = new Map(spec.options.map(({ id, label }) => [id, label]));

function Dots() {
  const [paper, setPaper] = useState<FilledPaper | null>(null);
  return <DotsPaper spec={spec} method={method} words={words} paper={paper} onPaper={setPaper} />;
}

const more = (label: string) =>
  screen.getByRole<HTMLButtonElement>('button', { name: `Un punto más para ${label}` });
const less = (label: string) =>
  screen.getByRole<HTMLButtonElement>('button', { name: `Un punto menos para ${label}` });
const lay = (label: string) => fireEvent.click(more(label));

it('lays no more dots than there are, nor more than may lie on one option', async () => {
  await show(<Dots />);
  expect(screen.getByText('Te quedan 3 puntos de 3')).toBeTruthy();
  expect(screen.getByText('Hasta 2 puntos en cada opción.')).toBeTruthy();
  expect(less('for').disabled).toBe(true);
  lay('for');
  lay('for');
  expect(more('for').disabled).toBe(true);
  expect(screen.getByText('Te queda 1 punto de 3')).toBeTruthy();
  lay('against');
  expect(more('abstain').disabled).toBe(true);
  fireEvent.click(less('for'));
  expect(screen.getByText('Te queda 1 punto de 3')).toBeTruthy();
  expect(more('abstain').disabled).toBe(false);
});
