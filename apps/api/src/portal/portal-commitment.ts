import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { OriginKind } from '@ruta/contracts/drafting/origin';
import type { PortalCommitment } from '@ruta/contracts/portal/portal-home';
import { originsOf } from '@ruta/domain/commitment/clauses';
import type { CommitmentFacts } from './portal-commitments.store.ts';

export const plainProse = (prose: CommitmentForm['summary']): string =>
  prose.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');

const different = (form: CommitmentForm, kind: OriginKind): number =>
  new Set(originsOf(form).flatMap((origin) => (origin.kind === kind ? [origin.ref] : []))).size;

/** What a commitment's card says of it. `form`: the text it is shown by. */
export function portalCommitment(facts: CommitmentFacts, form: CommitmentForm | null): PortalCommitment {
  const { id, key, title, stage, phaseId, live, comments, signed, seats } = facts;
  return {
    id,
    key,
    title,
    stage,
    phaseId,
    live,
    comments,
    summary: form ? plainProse(form.summary) : '',
    contributions: form ? different(form, 'contribution') : 0,
    ideas: form ? different(form, 'idea') : 0,
    vote: outcomeOf(facts.votes),
    signatures: stage === 'signing' ? { signed, seats } : null,
    feedbackClosesAt: stage === 'feedback' ? (facts.feedbackClosesAt?.getTime() ?? null) : null,
  };
}

/** For and against where the options say which they are; abstentions are neither. Else the two largest counts. */
function outcomeOf(options: CommitmentFacts['votes']): PortalCommitment['vote'] {
  const sum = (stance: 'for' | 'against'): number =>
    options.reduce((total, option) => (option.stance === stance ? total + option.votes : total), 0);
  if (options.some(({ stance }) => stance !== null)) return [sum('for'), sum('against')];
  const [first, second] = options.map(({ votes }) => votes).toSorted((a, b) => b - a);
  return first === undefined ? null : [first, second ?? 0];
}
