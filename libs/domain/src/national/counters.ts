import type { PlanStage, StateFacts } from './state-facts.ts';

/** Counted from the states, never typed in. */
export function countIn2016(states: readonly StateFacts[]) {
  const signed = states.filter(({ in2016 }) => in2016.stage !== 'not-signed').length;
  return {
    signed,
    missing: states.length - signed,
    secretariats: states.filter(({ in2016 }) => in2016.secretariat).length,
    plans: states.filter(({ in2016 }) => in2016.plan).length,
  };
}

/** `plans` are those that were published: a plan in formulation is none yet. */
export function countIn2020(states: readonly StateFacts[]) {
  const plans = states.flatMap(({ in2020: { first, second } }) => [first, second]);
  return {
    takingPart: states.filter(({ in2020 }) => in2020.takesPart).length,
    plans: plans.filter((stage) => stage !== null && stage !== 'formulating').length,
    second: states.filter(({ in2020 }) => in2020.second !== null).length,
  };
}

/**
 * The light of a state: 3 has a plan under way or behind it, 2 builds towards one, 1 has begun or takes part, 0 not yet.
 * Our reading of the facts, the same for both cut-offs.
 */
export type Light = 0 | 1 | 2 | 3;

export function lightIn2016({ in2016: { stage, secretariat, plan } }: StateFacts): Light {
  if (plan) return 3;
  if (secretariat) return 2;
  return stage === 'not-signed' ? 0 : 1;
}

const building: ReadonlySet<PlanStage | null> = new Set(['formulating']);

export function lightIn2020({ in2020: { takesPart, first, second } }: StateFacts): Light {
  if ([first, second].some((stage) => stage !== null && !building.has(stage))) return 3;
  if (first !== null || second !== null) return 2;
  return takesPart ? 1 : 0;
}
