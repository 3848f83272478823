import { z } from 'zod';

/** Something a session made: a group or an idea of a board, an option of a ballot that has its own words, or a node of a problem tree. */
export const SessionOrigin = z.object({
  kind: z.enum(['group', 'idea', 'option', 'tree-node']),
  id: z.uuid(),
});
export type SessionOrigin = z.infer<typeof SessionOrigin>;
