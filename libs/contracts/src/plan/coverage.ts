import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';

export const CoverageDimension = z.enum(['aims', 'goals', 'themes', 'values', 'sectors', 'territories']);
export type CoverageDimension = z.infer<typeof CoverageDimension>;

/** How many commitments serve one member; none is a gap, and is listed too. */
export const Covered = z.object({
  /** An id of the form's sets, or the name of a sector or place. */
  member: z.string(),
  keys: z.array(CommitmentKey),
});
export type Covered = z.infer<typeof Covered>;

/**
 * Answer of `GET /api/entities/:entity/plans/:number/coverage`. Sectors are those of the secretariat whose
 * institutions lead, support or accompany a commitment; territories the places its contributions came from.
 */
export const PlanCoverage = z.object({
  number: z.int().positive(),
  title: z.string(),
  commitments: z.array(z.object({ key: CommitmentKey, title: z.string() })),
  dimensions: z.array(z.object({ dimension: CoverageDimension, members: z.array(Covered) })),
});
export type PlanCoverage = z.infer<typeof PlanCoverage>;
