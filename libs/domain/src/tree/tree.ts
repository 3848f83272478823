import type { AgendaItemId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import type { TreeNodeView } from '@ruta/contracts/tree/view';

/** `removed` is the node that was taken out with it (itself, or one above it), null while it stands. */
export type TreeNode = Omit<TreeNodeView, 'removed' | 'history'> & {
  readonly removed: TreeNodeId | null;
  readonly history: readonly TreeNodeView['history'][number][];
};

export type Side = TreeNode['side'];

/** Below the central problem. */
export const MOST_LEVELS = 4;
/** Of one tree, removed ones included. */
export const MOST_NODES = 150;

export const nodeIn = (nodes: readonly TreeNode[], id: TreeNodeId | null): TreeNode | undefined =>
  nodes.find((node) => node.id === id);

export const problemOf = (nodes: readonly TreeNode[], itemId: AgendaItemId): TreeNode | undefined =>
  nodes.find((node) => node.itemId === itemId && node.side === 'problem');

export const childrenOf = (nodes: readonly TreeNode[], id: TreeNodeId): TreeNode[] =>
  nodes.filter(({ parent }) => parent === id);

/** The node and all that hangs below it. */
export const subtreeOf = (nodes: readonly TreeNode[], id: TreeNodeId): TreeNodeId[] => [
  id,
  ...childrenOf(nodes, id).flatMap((child) => subtreeOf(nodes, child.id)),
];

/** 1 for what hangs at the central problem. */
export function levelOf(nodes: readonly TreeNode[], parent: TreeNodeId | null): number {
  const above = nodeIn(nodes, parent);
  return above ? levelOf(nodes, above.parent) + 1 : 1;
}

/** How many levels a node takes with what stands below it. */
export const heightOf = (nodes: readonly TreeNode[], id: TreeNodeId): number =>
  1 +
  childrenOf(nodes, id)
    .filter(({ removed }) => removed === null)
    .reduce((most, child) => Math.max(most, heightOf(nodes, child.id)), 0);

/** Standing nodes at the same place of the same tree, in their order. */
export const siblingsAt = (
  nodes: readonly TreeNode[],
  { itemId, side, parent }: Pick<TreeNode, 'itemId' | 'side' | 'parent'>,
): TreeNode[] =>
  nodes
    .filter(
      (node) =>
        node.itemId === itemId && node.side === side && node.parent === parent && node.removed === null,
    )
    .toSorted((one, other) => one.place - other.place);
