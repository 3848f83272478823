import { describe, expect, it } from '@jest/globals';
import type { FrontStop } from '@ruta/contracts/portal/portal-front';
import { screen } from '@testing-library/react';
import { show } from '../../shared/testing/show.tsx';
import { RouteInBrief } from './route-in-brief.tsx';

const stop = (title: string, state: FrontStop['state'], opensOn: string): FrontStop => ({
  kind: 'consultation',
  title,
  state,
  opensOn,
  closesOn: opensOn,
});
const words = () => screen.getByTestId('brief').textContent;
const shown = (stops: readonly FrontStop[] | null, language: 'es' | 'en' = 'es') =>
  show(
    <div data-testid="brief">
      <RouteInBrief stops={stops} />
    </div>,
    { language },
  );

describe('a route on the front page', () => {
  it('says which stop it is at and what comes next, with its day', async () => {
    const stops = [
      stop('Consulta', 'answered', '2026-08-04'),
      stop('Mesas', 'open', '2026-10-12'),
      stop('Firma', 'announced', '2027-02-23'),
    ];
    await shown(stops);
    expect(words()).toMatch(/^Parada 2 de 3: Mesas.*Sigue Firma, 23 feb$/);
  });

  it('says so in English, between stops and after the last', async () => {
    const stops = [stop('Consulta', 'closed', '2026-08-04'), stop('Firma', 'announced', '2027-02-23')];
    await shown(stops, 'en');
    expect(words()).toBe('Stop 1 of 2 is behind it: ConsultaNext: Firma, Feb 23');
  });

  it('says that a route is announced', async () => {
    await shown([stop('Consulta', 'announced', '2026-08-04')]);
    expect(words()).toBe('Está anunciada, con 1 paradaSigue Consulta, 4 ago');
  });

  it('says that none is announced yet', async () => {
    await shown(null);
    expect(words()).toBe('Su ruta todavía no se anuncia.');
  });
});
