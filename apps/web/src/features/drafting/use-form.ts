import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Check, Gate, Reading } from '@ruta/contracts/drafting/gate';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import type { Source } from '@ruta/contracts/drafting/provenance';
import { checksOf, readingOfForm } from '@ruta/domain/commitment/checks';
import { knowsAims, withKnownAims } from '@ruta/domain/declaration/own-aims';
import { gatesOf } from '@ruta/domain/commitment/gates';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { readSuggestions } from '@ruta/domain/drafting/suggestions';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useKnownOwnAims } from '../../shared/commitment/own-aims.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { plansQuery } from '../../shared/entity/entity-queries.ts';
import { commitmentsQuery } from './desk-queries.ts';
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
  const suggested = useMemo(() => suggestedAt(revision, link), [revision, link]);
  return useLiveAdvice(form, suggested, plan, coCreated);
}

/** `revision` only says that the document has changed. */
const readAt = (_revision: number, link: DraftLink, key: string): CommitmentForm =>
  readCommitment(link.doc, key);

/** The same: origins that somebody suggests. */
const suggestedAt = (_revision: number, link: DraftLink): OriginRef[] =>
  readSuggestions(link.doc).flatMap((each) =>
    each.kind === 'origin' ? [each.value] : each.kind === 'text' ? (each.origins ?? []) : [],
  );

function useLiveAdvice(
  written: CommitmentForm,
  suggested: readonly OriginRef[],
  plan: { startsOn: string | null; endsOn: string | null; commitmentTarget: number } | undefined,
  coCreated: number | undefined,
): LiveForm {
  const { sources, knows, form: withOrigins } = useOrigins(written, suggested);
  const own = useKnownOwnAims();
  const knowsAim = useMemo(() => (own ? knowsAims(own) : () => true), [own]);
  const form = useMemo(() => withKnownAims(withOrigins, knowsAim), [withOrigins, knowsAim]);
  const count = plan && coCreated !== undefined ? { coCreated, target: plan.commitmentTarget } : null;
  return {
    form,
    gates: gatesOf(
      written,
      { startsOn: plan?.startsOn ?? null, endsOn: plan?.endsOn ?? null },
      knows,
      knowsAim,
    ),
    checks: checksOf(form, count),
    reading: readingOfForm(form),
    sources,
  };
}
