import type { Day } from '@ruta/contracts/protocol/instant';
import { isRefused, refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { PhaseCounts, PhasePlan, PhaseState } from '@ruta/contracts/route/phase';
import { onProjects, owesAnswers, takesContributions } from './phase-kind.ts';

/** In order. A phase goes from each to the next and never back. */
export const phaseStates: readonly PhaseState[] = [
  'draft',
  'announced',
  'open',
  'closed',
  'synthesised',
  'answered',
];

export const nextState = (state: PhaseState): PhaseState | null =>
  phaseStates[phaseStates.indexOf(state) + 1] ?? null;

/** Has the phase come at least as far as `state`? */
export const reached = (phase: { state: PhaseState }, state: PhaseState): boolean =>
  phaseStates.indexOf(phase.state) >= phaseStates.indexOf(state);

export type PhaseFacts = Pick<PhasePlan, 'kind' | 'opensOn' | 'closesOn' | 'settings'> & {
  state: PhaseState;
};

export interface PhaseStep {
  from: PhaseState;
  to: PhaseState;
  /** Before the announced day; then `reason` is there and is published. */
  early: boolean;
  reason: string | null;
}

export interface WantedStep {
  to: 'open' | 'closed' | 'synthesised' | 'answered';
  reason: string | null;
  today: Day;
}

type Outcome<Value> = Value | { refusal: Refusal };

/** R2, R7, R8, R11, R12, R15, R19: the step if it may be taken now, else why not. Announcing is the route's, see announce.ts. */
export function stepOf(phase: PhaseFacts, wanted: WantedStep, counts: PhaseCounts): Outcome<PhaseStep> {
  if (nextState(phase.state) !== wanted.to)
    return refuse('route.wrong-step', { from: phase.state, to: wanted.to });
  const early = isEarly(phase, wanted);
  if (early && !wanted.reason) return refuse('route.reason-needed', { to: wanted.to });
  const missing = missingFor(phase, wanted.to, counts);
  if (isRefused(missing)) return missing;
  return { from: phase.state, to: wanted.to, early, reason: wanted.reason };
}

/** Would this step be before its announced day? The last day belongs to the phase: closing on it is early. */
export function isEarly(phase: PhaseFacts, { to, today }: Pick<WantedStep, 'to' | 'today'>): boolean {
  if (to === 'open') return today < phase.opensOn;
  return to === 'closed' && today <= phase.closesOn;
}

function missingFor(
  phase: PhaseFacts,
  to: WantedStep['to'],
  counts: PhaseCounts,
): { refusal: Refusal } | null {
  if (to === 'open' && phase.kind === 'survey' && counts.questions === 0)
    return refuse('route.questions-missing');
  if (to === 'open' && onProjects(phase) && counts.projects === 0) return refuse('route.projects-missing');
  if (to === 'synthesised') {
    if (phase.kind === 'awareness' && counts.awareness === 0) return refuse('route.nothing-recorded');
    if (counts.pending > 0) return refuse('route.moderation-waits', { count: counts.pending });
    if (!takesContributions(phase.kind)) return null;
    if (counts.withoutTheme > 0) return refuse('route.themes-missing', { count: counts.withoutTheme });
  }
  if (to === 'answered' && owesAnswers(phase.kind) && counts.unanswered > 0)
    return refuse(phase.kind === 'feedback' ? 'route.comments-waiting' : 'route.answers-missing', {
      count: counts.unanswered,
    });
  if (to === 'answered' && onProjects(phase) && counts.unsettled > 0)
    return refuse('route.projects-waiting', { count: counts.unsettled });
  return null;
}
