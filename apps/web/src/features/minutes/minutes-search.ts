import { z } from 'zod';

/** `?version=2` names a version; without it the published one is shown. Without `idioma`, in the session's language. */
export const MinutesSearch = z.object({
  version: z.int().min(1).optional().catch(undefined),
  idioma: z.enum(['es', 'en']).optional().catch(undefined),
});
