import { ContributionChannel } from '@ruta/contracts/consultation/contribution';
import { Outcome } from '@ruta/contracts/consultation/answer';
import { z } from 'zod';

/** What a reader narrows the contributions down by, as it stands in the address. What does not fit is left out. */
export const ContributionSearch = z.object({
  phase: z.uuid().optional().catch(undefined),
  theme: z.uuid().optional().catch(undefined),
  place: z.uuid().optional().catch(undefined),
  channel: ContributionChannel.optional().catch(undefined),
  outcome: z
    .union([Outcome, z.literal('waiting')])
    .optional()
    .catch(undefined),
  q: z.string().max(120).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest', 'supported']).optional().catch(undefined),
});
export type ContributionSearch = z.infer<typeof ContributionSearch>;

const narrowing = ['phase', 'theme', 'place', 'channel', 'outcome', 'q'] as const;

/** Whether anything is left out; the order leaves nothing out. */
export const isNarrowed = (search: ContributionSearch): boolean =>
  narrowing.some((key) => search[key] !== undefined);
