import { ArchiveKind } from '@ruta/contracts/archive/archive';
import { z } from 'zod';

/** What a reader looks for in the archive, as it stands in the address. What does not fit is left out. */
export const ArchiveSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  kind: ArchiveKind.optional().catch(undefined),
  year: z.int().min(1900).max(9999).optional().catch(undefined),
  plan: z.int().positive().optional().catch(undefined),
});
export type ArchiveSearch = z.infer<typeof ArchiveSearch>;
