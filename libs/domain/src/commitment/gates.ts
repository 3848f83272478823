import type { CommitmentForm, Milestone } from '@ruta/contracts/drafting/commitment-form';
import type { Gate, GateCode } from '@ruta/contracts/drafting/gate';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { KnowsAim } from '../declaration/own-aims.ts';
import { originsOf } from './clauses.ts';
import type { Knows } from './known-origins.ts';
import { plainProse } from './read-prose.ts';
import { wordsOf } from './readability.ts';

/** The plan's own year; a side that is not fixed yet binds nothing. */
export interface PlanDays {
  startsOn: Day | null;
  endsOn: Day | null;
}

/** Fewer words do not tell anybody what will be done. */
export const FEWEST_SUMMARY_WORDS = 12;

const met = (code: GateCode): Gate => ({ code, met: true });
const unmet = (code: GateCode, why: string, detail?: Gate['detail']): Gate => ({
  code,
  met: false,
  why,
  ...(detail && { detail }),
});

/**
 * The hard gates, each with what is missing first. All of them stand before signature; the plan's form asks no more.
 * `knows` and `knowsAim`: which origins and aims of a live text are some; a frozen version carries no others.
 */
export const gatesOf = (
  form: CommitmentForm,
  plan: PlanDays,
  knows: Knows = () => true,
  knowsAim: KnowsAim = () => true,
): Gate[] => [
  oneResponsible(form),
  verifiableMilestone(form),
  baselineAndTarget(form),
  datesInsidePlan(form, plan),
  originOrProactive(form, knows),
  plainSummary(form),
  anAim(form, knowsAim),
];

export const gatesMet = (gates: readonly Gate[]): boolean => gates.every((gate) => gate.met);

function oneResponsible({ lead }: CommitmentForm): Gate {
  if (!lead.institution) return unmet('one-responsible', 'institution-missing');
  return lead.post
    ? met('one-responsible')
    : unmet('one-responsible', 'post-missing', { institution: lead.institution });
}

const isVerifiable = (milestone: Milestone): boolean =>
  [milestone.activity, milestone.responsible, milestone.product, milestone.verification].every(Boolean) &&
  milestone.end !== null;

function verifiableMilestone({ milestones }: CommitmentForm): Gate {
  if (milestones.length === 0) return unmet('verifiable-milestone', 'none');
  if (milestones.some(isVerifiable)) return met('verifiable-milestone');
  const first = milestones[0];
  const why = !first?.activity
    ? 'activity'
    : !first.end
      ? 'end'
      : !first.responsible
        ? 'responsible'
        : !first.product
          ? 'product'
          : 'verification';
  return unmet('verifiable-milestone', why, { milestone: 1 });
}

function baselineAndTarget({ indicators }: CommitmentForm): Gate {
  if (indicators.length === 0) return unmet('baseline-and-target', 'none');
  const whole = indicators.some(
    ({ variable, unit, baseline, target }) => variable && unit && baseline !== null && target !== null,
  );
  if (whole) return met('baseline-and-target');
  const first = indicators[0];
  const why = !first?.variable
    ? 'variable'
    : !first.unit
      ? 'unit'
      : first.baseline === null
        ? 'baseline'
        : 'target';
  return unmet('baseline-and-target', why, { indicator: 1 });
}

/** Calendar days compare as text: both are ISO dates. */
function datesInsidePlan({ milestones }: CommitmentForm, plan: PlanDays): Gate {
  for (const [at, { start, end }] of milestones.entries()) {
    const place = { milestone: at + 1 };
    if (start && end && end < start) return unmet('dates-inside-plan', 'reversed', place);
    const first = start ?? end;
    if (first && plan.startsOn && first < plan.startsOn)
      return unmet('dates-inside-plan', 'before-plan', { ...place, day: plan.startsOn });
    const last = end ?? start;
    if (last && plan.endsOn && last > plan.endsOn)
      return unmet('dates-inside-plan', 'after-plan', { ...place, day: plan.endsOn });
  }
  return met('dates-inside-plan');
}

function originOrProactive(form: CommitmentForm, knows: Knows): Gate {
  const origins = originsOf(form);
  if (form.kind === 'proactive' || origins.some(knows)) return met('origin-or-proactive');
  return unmet('origin-or-proactive', origins.length > 0 ? 'unknown' : 'missing');
}

function anAim({ aims }: CommitmentForm, knowsAim: KnowsAim): Gate {
  if (aims.some(knowsAim)) return met('aim');
  return unmet('aim', aims.length > 0 ? 'unknown' : 'missing');
}

function plainSummary(form: CommitmentForm): Gate {
  const words = wordsOf(plainProse(form.summary)).length;
  if (words === 0) return unmet('plain-summary', 'missing');
  return words >= FEWEST_SUMMARY_WORDS
    ? met('plain-summary')
    : unmet('plain-summary', 'short', { words, least: FEWEST_SUMMARY_WORDS });
}
