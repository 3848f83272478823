import { z } from 'zod';
import { plainText } from '../protocol/text.ts';
import { GroupId } from '../ballot/ballot.ts';
import { AgendaItemId, IdeaId, TreeNodeId } from '../protocol/ids.ts';

const itemId = AgendaItemId;
const nodeId = TreeNodeId;
const text = plainText(160, 1);

/** Where a node hangs: below another of its side, or (`parent: null`) at the central problem. */
export const TreeSide = z.enum(['cause', 'effect']);
export type TreeSide = z.infer<typeof TreeSide>;

export const TreeCommand = [
  /** The central problem of a tree: written once, and changed with `tree.rename`. */
  z.object({ type: z.literal('tree.state'), itemId, nodeId, text }),
  z.object({
    type: z.literal('tree.add'),
    itemId,
    nodeId,
    side: TreeSide,
    parent: nodeId.nullable(),
    text,
  }),
  z.object({ type: z.literal('tree.rename'), nodeId, text }),
  /** With all that hangs below it; behind the sibling `after`, or first. */
  z.object({
    type: z.literal('tree.move'),
    nodeId,
    side: TreeSide,
    parent: nodeId.nullable(),
    after: nodeId.nullable(),
  }),
  /** With all that hangs below it; `tree.restore` brings it back. */
  z.object({ type: z.literal('tree.remove'), nodeId }),
  z.object({ type: z.literal('tree.restore'), nodeId }),
  /** Takes groups and ideas of the phase's board over, as their words stand there. Ids are the client's. */
  z.object({
    type: z.literal('tree.seed'),
    itemId,
    side: TreeSide,
    groups: z
      .array(
        z.object({
          nodeId,
          group: GroupId,
          ideas: z.array(z.object({ nodeId, idea: IdeaId })).max(50),
        }),
      )
      .min(1)
      .max(50),
  }),
] as const;
