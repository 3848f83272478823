import type { ClosingObstacle, MovePlanState } from '@ruta/contracts/plan/life-cycle';
import type { Activity } from '@ruta/contracts/plan/progress';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { PlanState } from '@ruta/contracts/route/plan';

/** What is said of a plan that comes to its end. */
export interface ClosingFacts {
  state: PlanState;
  today: Day;
  endsOn: Day | null;
  openMilestones: number;
  /** Every commitment and the whole plan have an independent evaluation in force. */
  evaluated: boolean;
  waitingRemarks: number;
  /** A version of the plan is assembled or approved and not published. */
  amending: boolean;
}

const LEAST_WORDS = 20;

const nexts: Record<PlanState, MovePlanState['to'] | null> = {
  formulating: null,
  implementing: 'evaluating',
  evaluating: 'concluded',
  concluded: null,
};

/** W1: a plan goes from formulation by its publication to implementation, then to evaluation, then is concluded. */
export const nextState = (state: PlanState): MovePlanState['to'] | null => nexts[state];

/** W2–W5: what stands against the step that is asked for; words given in its place count as explained. */
export function closingObstacles(
  facts: ClosingFacts,
  { to, reason, absence }: MovePlanState,
): ClosingObstacle[] {
  if (nextState(facts.state) !== to) return ['wrong-step'];
  if (to === 'evaluating') {
    const over = facts.endsOn === null || facts.today > facts.endsOn;
    return [
      ...(over || reason.length >= LEAST_WORDS ? [] : (['not-over-yet'] as const)),
      ...(facts.amending ? (['amendment-under-way'] as const) : []),
    ];
  }
  return [
    ...(facts.openMilestones > 0 ? (['milestones-open'] as const) : []),
    ...(facts.evaluated || absence.length >= LEAST_WORDS ? [] : (['evaluation-missing'] as const)),
    ...(facts.waitingRemarks > 0 ? (['remarks-waiting'] as const) : []),
  ];
}

/**
 * W3: a milestone has its final state when its last report says that it is done, or speaks of the plan's last day or
 * later, whatever it says then.
 */
export const isFinal = (
  last: { activity: Activity; asOf: Day } | null | undefined,
  endsOn: Day | null,
): boolean =>
  last !== null &&
  last !== undefined &&
  (last.activity === 'done' || (endsOn !== null && last.asOf >= endsOn));

/** W6: what is promised can be amended, and assembled at all, until the plan is being evaluated. */
export const mayAmend = (state: PlanState): boolean => state === 'formulating' || state === 'implementing';
