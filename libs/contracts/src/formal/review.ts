import { z } from 'zod';
import { AgendaItemId, ResolutionId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { ResolutionStatus } from '../secretariat/resolution.ts';

const itemId = AgendaItemId;
const resolutionId = ResolutionId;

/** An earlier resolution of the body as it stood when the review began. `number` is written `3/2026`. */
export const EarlierResolution = z.object({
  id: ResolutionId,
  number: z.string(),
  text: z.string(),
  responsible: z.string(),
  dueOn: Day.nullable(),
  status: ResolutionStatus,
});
export type EarlierResolution = z.infer<typeof EarlierResolution>;

const status = z.enum(['in-progress', 'done', 'withdrawn']);

export const ReviewCommand = [
  z.object({ type: z.literal('review.move'), itemId, resolutionId, status }),
] as const;

export const ReviewEvent = [
  z.object({ type: z.literal('review.opened'), itemId, resolutions: z.array(EarlierResolution) }),
  z.object({ type: z.literal('review.moved'), itemId, resolutionId, status }),
] as const;

/** `was` is the status before this session changed it; null where it did not. */
export const ReviewView = z.object({
  id: AgendaItemId,
  resolutions: z.array(EarlierResolution.extend({ was: ResolutionStatus.nullable() })),
});
export type ReviewView = z.infer<typeof ReviewView>;
