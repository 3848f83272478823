import { z } from 'zod';

/** The way into a closed group, as it stands in the address of an invitation. */
export const SurveySearch = z.object({ invitacion: z.string().max(16).optional().catch(undefined) });
