import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { AgendaItemId, IdeaId, TreeNodeId } from '../protocol/ids.ts';
import { TreeSide } from './command.ts';

const itemId = AgendaItemId;
const nodeId = TreeNodeId;
const words = z.object({ text: z.string() }).nullable();

export const TreeEvent = [
  z.object({ type: z.literal('tree.stated'), itemId, nodeId, words }),
  z.object({
    type: z.literal('tree.added'),
    itemId,
    nodeId,
    side: TreeSide,
    parent: nodeId.nullable(),
    words,
  }),
  z.object({ type: z.literal('tree.renamed'), nodeId, words }),
  z.object({
    type: z.literal('tree.moved'),
    nodeId,
    side: TreeSide,
    parent: nodeId.nullable(),
    after: nodeId.nullable(),
  }),
  z.object({ type: z.literal('tree.removed'), nodeId }),
  z.object({ type: z.literal('tree.restored'), nodeId }),
  /** Holds no words: they are read from the board as it stands at this event, so that an erasure reaches them. */
  z.object({
    type: z.literal('tree.seeded'),
    itemId,
    side: TreeSide,
    nodes: z.array(
      z.object({
        nodeId,
        parent: nodeId.nullable(),
        board: AgendaItemId,
        group: GroupId.nullable(),
        idea: IdeaId.nullable(),
      }),
    ),
  }),
] as const;
