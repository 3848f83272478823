import { z } from 'zod';

/** What a reader narrows the projects down by, as it stands in the address. What does not fit is left out. */
export const ProjectSearch = z.object({
  phase: z.uuid().optional().catch(undefined),
  theme: z.uuid().optional().catch(undefined),
  place: z.uuid().optional().catch(undefined),
  q: z.string().max(120).optional().catch(undefined),
  /** Without one, an order of the reader's own. */
  sort: z.enum(['number', 'supported']).optional().catch(undefined),
});
export type ProjectSearch = z.infer<typeof ProjectSearch>;
