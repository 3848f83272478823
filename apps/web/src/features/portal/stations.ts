import type { PortalCommitment } from '@ruta/contracts/portal/portal-home';
import type { PhaseState, PhaseView } from '@ruta/contracts/route/phase';
import type { Station, StationState } from '../../shared/design/transit-line.tsx';

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
export function presentStop(phases: readonly PhaseView[]): number {
  const open = phases.findLastIndex((phase) => phase.state === 'open');
  if (open >= 0) return open + 1;
  return phases.findLastIndex((phase) => stationState(phase.state) === 'done') + 1;
}

interface Words {
  when: (phase: PhaseView) => string;
  note: (phase: PhaseView) => string;
  href: (phase: PhaseView) => string | undefined;
  commitmentHref: (commitment: PortalCommitment) => string;
}

export function stationsOf(
  phases: readonly PhaseView[],
  commitments: readonly PortalCommitment[],
  words: Words,
): Station[] {
  return phases.map((phase) => ({
    key: phase.id,
    name: phase.title,
    kind: phase.kind,
    state: stationState(phase.state),
    when: words.when(phase),
    note: words.note(phase),
    href: words.href(phase),
    branches: commitments
      .filter((commitment) => commitment.phaseId === phase.id)
      .map((commitment) => ({
        key: commitment.id,
        name: commitment.title,
        state: commitment.live ? ('now' as const) : ('done' as const),
        href: words.commitmentHref(commitment),
      })),
  }));
}
