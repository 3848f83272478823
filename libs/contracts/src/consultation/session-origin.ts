import { z } from 'zod';

/** Something a session made: a group or an idea of a board, or an option of a ballot that has its own words. */
export const SessionOrigin = z.object({ kind: z.enum(['group', 'idea', 'option']), id: z.uuid() });
export type SessionOrigin = z.infer<typeof SessionOrigin>;
