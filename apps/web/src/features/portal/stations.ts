import type { PhaseState, PhaseView } from '@ruta/contracts/route/phase';
import type { Branch, Station, StationState } from '../../shared/design/transit-line.tsx';

/** Where a phase lies on the line: what is over is solid, what is open is here, what is announced is to come. */
export const stationState = (state: PhaseState): StationState => {
  if (state === 'open') return 'now';
  if (state === 'announced') return 'next';
  return state === 'draft' ? 'beyond' : 'done';
};

/**
 * The station people are at: the last open one, else the last one that is over. 1 for the first; 0 before the route
 * has begun.
 */
export function presentStop(phases: readonly Pick<PhaseView, 'state'>[]): number {
  const open = phases.findLastIndex((phase) => phase.state === 'open');
  if (open >= 0) return open + 1;
  return phases.findLastIndex((phase) => stationState(phase.state) === 'done') + 1;
}

interface Words {
  when: (phase: PhaseView) => string;
  note: (phase: PhaseView) => string;
  href: (phase: PhaseView) => string | undefined;
  branches: (phase: PhaseView) => readonly Branch[];
}

export const stationsOf = (phases: readonly PhaseView[], words: Words): Station[] =>
  phases.map((phase) => ({
    key: phase.id,
    name: phase.title,
    kind: phase.kind,
    state: stationState(phase.state),
    when: words.when(phase),
    note: words.note(phase),
    href: words.href(phase),
    branches: words.branches(phase),
  }));
