import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../testing/show.tsx';
import { TransitLine, type Station } from './transit-line.tsx';

const stations: Station[] = [
  {
    key: 'a',
    name: 'Consulta pública',
    kind: 'consultation',
    state: 'done',
    when: '4 al 29 ago',
    href: '/x',
  },
  {
    key: 'b',
    name: 'Mesas de trabajo',
    kind: 'working-table',
    state: 'now',
    note: 'Abierta · quedan 12 días',
  },
  { key: 'c', name: 'Firma del STL', kind: 'approval', state: 'next' },
];

describe('the line', () => {
  it('is an ordered list that says where each station lies', async () => {
    await show(<TransitLine label="Paradas de la ruta" stations={stations} />);
    const list = screen.getByRole('list', { name: 'Paradas de la ruta' });
    const items = within(list).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'Consulta públicaConcluida4 al 29 ago',
      'Mesas de trabajoEn cursoAbierta · quedan 12 días',
      'Firma del STLPor venir',
    ]);
  });

  it('marks the one where we are as the current step', async () => {
    await show(<TransitLine label="Paradas" stations={stations} />);
    const current = screen
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('aria-current') === 'step');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('Mesas de trabajo');
  });

  it('draws a solid line only as far as we have come', async () => {
    await show(<TransitLine label="Paradas" stations={stations} />);
    const onward = screen.getAllByRole('listitem').map((item) => item.dataset.onward);
    expect(onward).toEqual(['true', 'false', 'false']);
  });

  it('leads to a station’s page where it has one', async () => {
    await show(<TransitLine label="Paradas" stations={stations} />);
    expect(screen.getByRole('link', { name: 'Consulta pública' }).getAttribute('href')).toBe('/x');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});
