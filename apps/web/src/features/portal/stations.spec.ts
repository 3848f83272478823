import { describe, expect, it } from '@jest/globals';
import type { PhaseState, PhaseView } from '@ruta/contracts/route/phase';
import { phaseHref } from './phase-href.ts';
import { presentStop, stationState } from './stations.ts';

const phases = (...states: PhaseState[]) => states.map((state) => ({ state }) as PhaseView);

describe('the stations of a route', () => {
  it('a phase that is over is behind us, an open one is here, an announced one is to come', () => {
    const states: PhaseState[] = ['draft', 'announced', 'open', 'closed', 'synthesised', 'answered'];
    expect(states.map(stationState)).toEqual(['beyond', 'next', 'now', 'done', 'done', 'done']);
  });

  it('we are at the last open stop, else at the last that is over, else nowhere yet', () => {
    expect(presentStop(phases('answered', 'open', 'open', 'announced'))).toBe(3);
    expect(presentStop(phases('answered', 'closed', 'announced'))).toBe(2);
    expect(presentStop(phases('announced', 'announced'))).toBe(0);
  });

  it('R17 a station leads to where one takes part while it is open, and to what it left behind afterwards', () => {
    const at = (kind: PhaseView['kind'], state: PhaseState) =>
      phaseHref('encino', { id: 'p1', kind, state } as PhaseView);
    expect(at('consultation', 'open')).toBe('/encino/participa');
    expect(at('consultation', 'answered')).toBe('/encino/aportes?phase=p1');
    expect(at('feedback', 'open')).toBe('/encino/retroalimentacion');
    expect(at('survey', 'closed')).toBe('/encino/encuestas/p1/resultados');
    expect(at('approval', 'closed')).toBe('/encino/plan');
    for (const kind of [
      'awareness',
      'focus-group',
      'open-session',
      'working-table',
      'feedback',
      'hackathon',
    ] as const)
      expect([kind, at(kind, 'synthesised')]).toEqual([kind, '/encino/paradas/p1']);
    for (const kind of ['awareness', 'focus-group'] as const)
      expect(at(kind, 'open')).toBe('/encino/paradas/p1');
    expect(at('approval', 'announced')).toBe('/encino/calendario');
    expect(at('follow-up', 'announced')).toBe('/encino/seguimiento');
    expect(at('working-table', 'draft')).toBeUndefined();
  });
});
