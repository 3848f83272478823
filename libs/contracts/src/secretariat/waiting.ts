import { z } from 'zod';
import { ResolutionId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { Duty } from './body.ts';

/** One thing that waits for the person who asks, in the secretariat. Signatures come from the plan's own topic. */
export const WaitingItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vote'), resolutionId: ResolutionId, number: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('resolution-due'),
    resolutionId: ResolutionId,
    number: z.string(),
    text: z.string(),
    dueOn: Day,
  }),
  z.object({ kind: z.literal('duty'), duty: Duty, seat: z.string() }),
]);
export type WaitingItem = z.infer<typeof WaitingItem>;

export const WaitingList = z.object({ items: z.array(WaitingItem) });
export type WaitingList = z.infer<typeof WaitingList>;
