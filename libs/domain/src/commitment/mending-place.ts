import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Check, Gate } from '@ruta/contracts/drafting/gate';

const rowOf = (rows: readonly { id: string }[], number: unknown): string | undefined =>
  rows[(typeof number === 'number' ? number : 1) - 1]?.id;

/** C27: the field in which a gate that is not met is mended, `milestones.m1.end`; `null` for one that is. */
export function placeOfGate({ code, met, why = '', detail }: Gate, form: CommitmentForm): string | null {
  if (met) return null;
  switch (code) {
    case 'one-responsible':
      return why === 'post-missing' ? 'leadPost' : 'leadInstitution';
    case 'verifiable-milestone': {
      const id = rowOf(form.milestones, detail?.['milestone']);
      return id === undefined ? 'milestones' : `milestones.${id}.${why}`;
    }
    case 'baseline-and-target': {
      const id = rowOf(form.indicators, detail?.['indicator']);
      return id === undefined ? 'indicators' : `indicators.${id}.${why}`;
    }
    case 'dates-inside-plan': {
      const id = rowOf(form.milestones, detail?.['milestone']);
      return id === undefined ? 'milestones' : `milestones.${id}.${why === 'before-plan' ? 'start' : 'end'}`;
    }
    case 'origin-or-proactive':
      return 'kind';
    case 'plain-summary':
      return 'summary';
    case 'aim':
      return 'aims';
  }
}

/** C35: where a piece of advice is about; `null` where it is about the plan. */
export function placeOfCheck({ code, clause }: Check, form: CommitmentForm): string | null {
  if (clause !== undefined) return clause.split('.')[0] ?? null;
  if (code === 'readability') return 'summary';
  if (code === 'count') return null;
  const first = form.indicators[0]?.id;
  return first === undefined ? 'indicators' : `indicators.${first}.measures`;
}
