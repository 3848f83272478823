import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Check, Gate, Reading } from '@ruta/contracts/drafting/gate';
import type { Source } from '@ruta/contracts/drafting/provenance';
import { checksOf, readingOfForm } from '@ruta/domain/commitment/checks';
import { gatesOf } from '@ruta/domain/commitment/gates';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useEntity } from '../../shared/entity/entity.ts';
import { commitmentsQuery, plansQuery } from './desk-queries.ts';
import type { DraftLink } from './draft-link.ts';
import { useOrigins } from './use-origins.ts';
import { useRevision } from './use-shared.ts';

export interface LiveForm {
  form: CommitmentForm;
  gates: Gate[];
  checks: Check[];
  reading: Reading;
  sources: ReadonlyMap<string, Source>;
}

/** The text of this moment as the server would freeze it, with gates and checks by the same rules. */
export function useLiveForm(link: DraftLink, commitment: CommitmentSummary): LiveForm {
  const { slug } = useEntity();
  const revision = useDeferredValue(useRevision(link.doc));
  const plan = useQuery(plansQuery(slug)).data?.items.find(({ id }) => id === commitment.planId);
  const others = useQuery(commitmentsQuery(slug)).data?.items;
  const form = useMemo(() => readAt(revision, link, commitment.key), [revision, link, commitment.key]);
  const coCreated = others?.filter(
    (each) => each.planId === commitment.planId && each.kind === 'co-created' && each.stage !== 'withdrawn',
  ).length;
  return useLiveAdvice(form, plan, coCreated);
}

/** `revision` only says that the document has changed. */
const readAt = (_revision: number, link: DraftLink, key: string): CommitmentForm =>
  readCommitment(link.doc, key);

function useLiveAdvice(
  written: CommitmentForm,
  plan: { startsOn: string | null; endsOn: string | null; commitmentTarget: number } | undefined,
  coCreated: number | undefined,
): LiveForm {
  const { sources, knows, form } = useOrigins(written);
  const count = plan && coCreated !== undefined ? { coCreated, target: plan.commitmentTarget } : null;
  return {
    form,
    gates: gatesOf(written, { startsOn: plan?.startsOn ?? null, endsOn: plan?.endsOn ?? null }, knows),
    checks: checksOf(form, count),
    reading: readingOfForm(form),
    sources,
  };
}
