import { z } from 'zod';

/** How much a commitment could change if it were carried out whole. */
export const Potential = z.enum(['unclear', 'modest', 'substantial']);
export type Potential = z.infer<typeof Potential>;

/** What makes a commitment starred, each by itself; null where the evaluation does not say. */
export const StarCriterion = z.enum(['verifiable', 'relevant', 'ambitious', 'completed']);
export type StarCriterion = z.infer<typeof StarCriterion>;

export const Star = z.object({
  starred: z.boolean(),
  criteria: z.array(z.object({ criterion: StarCriterion, met: z.boolean().nullable() })),
});
export type Star = z.infer<typeof Star>;
