import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { TreeNodeView } from '@ruta/contracts/tree/view';

export interface Branch {
  node: TreeNodeView;
  children: readonly Branch[];
}

/** A problem tree as it is read: the problem, what leads to it, what comes of it; removed nodes left out. */
export interface TreeOutline {
  problem: TreeNodeView | null;
  causes: readonly Branch[];
  effects: readonly Branch[];
}

export function outlineOf(nodes: readonly TreeNodeView[], itemId: AgendaItemId): TreeOutline {
  const here = nodes
    .filter((node) => node.itemId === itemId && !node.removed)
    .toSorted((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
  const branches = (parent: TreeNodeView['id'] | null, side: TreeNodeView['side']): Branch[] =>
    here
      .filter((node) => node.parent === parent && node.side === side)
      .map((node) => ({ node, children: branches(node.id, side) }));
  return {
    problem: here.find(({ side }) => side === 'problem') ?? null,
    causes: branches(null, 'cause'),
    effects: branches(null, 'effect'),
  };
}
