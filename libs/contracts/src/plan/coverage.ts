import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { SectorId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

export const CoverageDimension = z.enum(['aims', 'goals', 'themes', 'values', 'sectors', 'territories']);
export type CoverageDimension = z.infer<typeof CoverageDimension>;

/** How many commitments serve one member; none is a gap, and is listed too. */
export const Covered = z.object({
  /** An id of the form's sets, of a sector or of a place. */
  member: z.string(),
  /** What a sector or place is called; null where the id has words of its own. */
  name: z.string().nullable(),
  keys: z.array(CommitmentKey),
});
export type Covered = z.infer<typeof Covered>;

/** An institution of the commitments. `by`: the coordination placed it in a sector, or a seat has its name. */
export const CoverageInstitution = z.object({
  name: z.string(),
  sectorId: SectorId.nullable(),
  by: z.enum(['coordination', 'seat']).nullable(),
  keys: z.array(CommitmentKey),
});
export type CoverageInstitution = z.infer<typeof CoverageInstitution>;

/**
 * Answer of `GET /api/entities/:entity/plans/:number/coverage`. Sectors are those of the secretariat whose
 * institutions lead, support or accompany a commitment; territories the places its contributions came from.
 */
export const PlanCoverage = z.object({
  number: z.int().positive(),
  title: z.string(),
  commitments: z.array(z.object({ key: CommitmentKey, title: z.string() })),
  dimensions: z.array(z.object({ dimension: CoverageDimension, members: z.array(Covered) })),
  institutions: z.array(CoverageInstitution),
});
export type PlanCoverage = z.infer<typeof PlanCoverage>;

/** `PUT …/plans/:number/coverage/institution` → PlanCoverage. `sectorId` null says that it belongs to none. */
export const PlaceInstitution = z.object({ institution: plainText(600, 1), sectorId: SectorId.nullable() });
export type PlaceInstitution = z.infer<typeof PlaceInstitution>;
