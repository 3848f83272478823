import { z } from 'zod';
import { EntitySummary } from '../entity/entity.ts';
import { Day } from '../protocol/instant.ts';

export const LivePlan = z.object({
  number: z.int(),
  title: z.string(),
  state: z.enum(['formulating', 'implementing', 'evaluating', 'concluded']),
  /** Approved commitments; milestones done of all of theirs. */
  commitments: z.int(),
  milestones: z.int(),
  done: z.int(),
});

/** Who runs a route on this platform, as things stand now. `installedOn` is the secretariat's act. */
export const LiveEntity = z.object({
  entity: EntitySummary,
  installedOn: Day.nullable(),
  admitted: z.int(),
  plans: z.array(LivePlan),
});
export type LiveEntity = z.infer<typeof LiveEntity>;

export const LiveEntities = z.object({ items: z.array(LiveEntity) });
export type LiveEntities = z.infer<typeof LiveEntities>;
