import type { PlanForm, PlanObstacle } from '@ruta/contracts/plan/plan-publication';
import type { Day } from '@ruta/contracts/protocol/instant';
import { canonicalJson } from '../evidence/canonical-json.ts';

export interface PlanFacts {
  startsOn: Day | null;
  endsOn: Day | null;
  commitments: PlanForm['commitments'];
  /** Every approved version meets its gates, with the plan's days as they are now. */
  gatesMet: boolean;
  unansweredContributions: number;
  unansweredComments: number;
  /** The newest version of the plan that was published. */
  published: PlanForm | null;
}

/** F10–F12: what keeps a plan from being assembled; the count of commitments only warns. */
export function planObstacles(facts: PlanFacts): PlanObstacle[] {
  const obstacles: PlanObstacle[] = [];
  if (facts.commitments.length === 0) obstacles.push('no-commitments');
  if (!facts.startsOn || !facts.endsOn) obstacles.push('no-days');
  if (!facts.gatesMet) obstacles.push('gates-not-met');
  if (facts.unansweredContributions > 0) obstacles.push('contributions-unanswered');
  if (facts.unansweredComments > 0) obstacles.push('comments-unanswered');
  if (facts.published && sameCommitments(facts.published.commitments, facts.commitments))
    obstacles.push('nothing-new');
  return obstacles;
}

export const sameCommitments = (a: PlanForm['commitments'], b: PlanForm['commitments']): boolean =>
  canonicalJson(sorted(a)) === canonicalJson(sorted(b));

/** Commitments stand in a plan by their number, not by the letters of it: 2.9 before 2.10. */
export const sorted = (commitments: PlanForm['commitments']): PlanForm['commitments'] =>
  commitments.toSorted((a, b) => numberOf(a.key) - numberOf(b.key));

const numberOf = (key: string): number => {
  const [plan, commitment] = key.split('.').map(Number);
  return (plan ?? 0) * 1000 + (commitment ?? 0);
};
