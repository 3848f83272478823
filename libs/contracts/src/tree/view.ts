import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { AgendaItemId, IdeaId, TreeNodeId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';

/** What became of a node; `text` is how it was called before a change of its words. */
export const TreeStep = z.object({
  what: z.enum(['added', 'renamed', 'moved', 'removed', 'restored']),
  text: z.string().nullable(),
  at: Instant,
});
export type TreeStep = z.infer<typeof TreeStep>;

/**
 * A node of a problem tree. `place` orders siblings; `text` is null after an erasure; `source` is what of the board it
 * came from. `removed` and `history` are for the console only: for others a removed node is gone.
 */
export const TreeNodeView = z.object({
  id: TreeNodeId,
  itemId: AgendaItemId,
  side: z.enum(['problem', 'cause', 'effect']),
  parent: TreeNodeId.nullable(),
  place: z.int(),
  text: z.string().nullable(),
  source: z.object({ group: GroupId.nullable(), idea: IdeaId.nullable() }).nullable(),
  removed: z.boolean(),
  history: z.array(TreeStep),
});
export type TreeNodeView = z.infer<typeof TreeNodeView>;
