import type { Day } from '@ruta/contracts/protocol/instant';
import type { DueItem } from '@ruta/contracts/route/coordination';
import type { PhaseView } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import { addDays } from '../calendar/day.ts';
import { owesAnswers } from './phase-kind.ts';

/** What the phases of a route ask for on `today`, in the order of the line. */
export function duePhases(route: Pick<RouteView, 'phases' | 'settings'>, today: Day): DueItem[] {
  const drafts = route.phases.filter((phase) => phase.state === 'draft');
  const steps = route.phases.flatMap((phase) => stepDue(phase, today));
  if (drafts.length === 0) return steps;
  const startsOn = drafts.map((phase) => phase.opensOn).toSorted()[0] ?? null;
  const latestDay = startsOn && addDays(startsOn, -route.settings.noticeDays);
  return [{ kind: 'route-to-announce', startsOn, latestDay }, ...steps];
}

function stepDue(phase: PhaseView, today: Day): DueItem[] {
  const of = (kind: 'phase-to-open' | 'phase-to-close' | 'phase-to-synthesise' | 'phase-to-answer') => [
    { kind, phaseId: phase.id, phaseKind: phase.kind, title: phase.title, day: dayOf(kind, phase) },
  ];
  if (phase.state === 'announced' && phase.opensOn <= today) return of('phase-to-open');
  if (phase.state === 'open' && phase.closesOn < today) return of('phase-to-close');
  if (phase.state === 'closed') return of('phase-to-synthesise');
  // What still waits for an answer is due by itself, contribution by contribution.
  const waits = owesAnswers(phase.kind) && phase.counts.unanswered > 0;
  return phase.state === 'synthesised' && !waits ? of('phase-to-answer') : [];
}

const dayOf = (kind: DueItem['kind'], phase: PhaseView): Day =>
  kind === 'phase-to-open' ? phase.opensOn : phase.closesOn;
