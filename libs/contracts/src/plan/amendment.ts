import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { CommitmentId, RecommendationId, ResolutionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';

/** A correction mends what the plan says; a redirection changes where it goes, as an evaluation recommended or not. */
export const AmendmentKind = z.enum(['correction', 'redirection']);
export type AmendmentKind = z.infer<typeof AmendmentKind>;

/** What an amendment did to one commitment: version `from` became `to`; null where it is not in the plan. */
export const AmendedCommitment = z.object({
  commitmentId: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  from: z.int().positive().nullable(),
  to: z.int().positive().nullable(),
});
export type AmendedCommitment = z.infer<typeof AmendedCommitment>;

export const Amendment = z.object({
  /** The version of the plan it made. */
  version: z.int().positive(),
  hash: z.string(),
  kind: AmendmentKind,
  reason: z.string(),
  publishedAt: Instant,
  recommendation: z.object({ id: RecommendationId, number: z.int().positive() }).nullable(),
  /** The resolution that approved it, as it is cited. */
  resolution: z.object({ id: ResolutionId, number: z.string(), text: z.string() }).nullable(),
  changes: z.array(AmendedCommitment),
});
export type Amendment = z.infer<typeof Amendment>;

/** Answer of `GET /api/entities/:entity/plans/:number/amendments`, newest first; the first version is none. */
export const Amendments = z.object({
  number: z.int().positive(),
  title: z.string(),
  items: z.array(Amendment),
});
export type Amendments = z.infer<typeof Amendments>;
