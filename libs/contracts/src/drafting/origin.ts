import { z } from 'zod';

/** What a clause can come from. A project is one that was put to consultation; a group is one of a session's board, a cause a branch of its problem tree. */
export const OriginKind = z.enum([
  'contribution',
  'project',
  'idea',
  'group',
  'cause',
  'ballot',
  'comment',
  'session',
]);
export type OriginKind = z.infer<typeof OriginKind>;

export const OriginRef = z.object({ kind: OriginKind, ref: z.uuid() });
export type OriginRef = z.infer<typeof OriginRef>;

/**
 * A citable piece of one version, `summary.1` (first paragraph of the plain summary), `milestones.k3f9` (a row by its
 * own id), `title`, or `commitment` for the whole. Paragraph numbers are those of the version and never change in it.
 */
export const ClauseId = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z]+(\.[A-Za-z0-9_-]{1,24})?$/);
export type ClauseId = z.infer<typeof ClauseId>;

export const ClauseLink = OriginRef.extend({ clause: ClauseId });
export type ClauseLink = z.infer<typeof ClauseLink>;
