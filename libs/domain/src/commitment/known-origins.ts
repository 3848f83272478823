import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import { canonicalRuns } from './read-runs.ts';

/** Whether an origin is one: known where the commitment is written, and such that it may be shown. */
export type Knows = (origin: OriginRef) => boolean;

export const originKey = ({ kind, ref }: OriginRef): string => `${kind}:${ref}`;

/** C28: the same text with those of its origins that are some. What is not changed by it keeps its hash. */
export const withKnownOrigins = (form: CommitmentForm, knows: Knows): CommitmentForm => ({
  ...form,
  summary: knownIn(form.summary, knows),
  problem: {
    ...form.problem,
    central: knownIn(form.problem.central, knows),
    causes: knownIn(form.problem.causes, knows),
    effects: knownIn(form.problem.effects, knows),
  },
  objective: knownIn(form.objective, knows),
  links: form.links.filter(knows),
});

/** Runs that differed by an origin that is none become one, as if they had been read without it. */
const knownIn = (prose: Prose, knows: Knows): Prose =>
  prose.map((paragraph) => ({
    ...paragraph,
    runs: canonicalRuns(
      paragraph.runs.map(({ text, origins, ...style }) => {
        const known = origins?.filter(knows) ?? [];
        return { text, style: { ...style, ...(known.length > 0 && { origins: known }) } };
      }),
      Number.MAX_SAFE_INTEGER,
    ),
  }));
