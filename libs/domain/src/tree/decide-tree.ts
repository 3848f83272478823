import type { AgendaItemId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { PartCommand } from '@ruta/contracts/session/parts';
import { boardIn, groupIn, ideaIn } from '../board/board.ts';
import type { Decision } from '../session/decision.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import {
  heightOf,
  levelOf,
  MOST_LEVELS,
  MOST_NODES,
  nodeIn,
  problemOf,
  subtreeOf,
  type TreeNode,
} from './tree.ts';

type Command = PartCommand<'trees'>;
type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function decideTree(state: SessionState, command: Command): Decision {
  const nodes = state.parts.trees;
  switch (command.type) {
    case 'tree.state':
    case 'tree.add':
    case 'tree.seed':
      return decideNew(state, command);
    case 'tree.rename': {
      const node = standing(nodes, command.nodeId);
      if (!node) return refuse('tree.unknown');
      if (node.text === command.text) return [];
      return [{ type: 'tree.renamed', nodeId: node.id, words: { text: command.text } }];
    }
    case 'tree.move':
      return move(nodes, command);
    case 'tree.remove': {
      const node = standing(nodes, command.nodeId);
      if (!node) return refuse('tree.unknown');
      return node.side === 'problem'
        ? refuse('tree.wrong-place')
        : [{ type: 'tree.removed', nodeId: node.id }];
    }
    case 'tree.restore': {
      const node = nodeIn(nodes, command.nodeId);
      if (!node) return refuse('tree.unknown');
      return node.removed === null ? [] : [{ type: 'tree.restored', nodeId: node.id }];
    }
  }
}

function decideNew(
  state: SessionState,
  command: CommandOf<'tree.state' | 'tree.add' | 'tree.seed'>,
): Decision {
  const { itemId } = command;
  const nodes = state.parts.trees;
  const item = itemOf(state.run, itemId);
  if (item?.content?.kind !== 'tree') return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (command.type === 'tree.state') {
    if (problemOf(nodes, itemId)) return refuse('tree.has-problem');
    if (nodeIn(nodes, command.nodeId)) return refuse('tree.exists');
    return [{ type: 'tree.stated', itemId, nodeId: command.nodeId, words: { text: command.text } }];
  }
  if (!problemOf(nodes, itemId)) return refuse('tree.no-problem');
  return command.type === 'tree.add' ? add(nodes, command) : seed(state, command, item.content);
}

const standing = (nodes: readonly TreeNode[], id: TreeNodeId): TreeNode | undefined => {
  const node = nodeIn(nodes, id);
  return node?.removed === null ? node : undefined;
};

const isFull = (nodes: readonly TreeNode[], itemId: AgendaItemId, more: number): boolean =>
  nodes.filter((node) => node.itemId === itemId).length + more > MOST_NODES;

/** A place is at the central problem, or below a standing node of the same tree and side. */
function refusedPlace(
  nodes: readonly TreeNode[],
  itemId: AgendaItemId,
  { side, parent }: { side: TreeNode['side']; parent: TreeNodeId | null },
  height: number,
): { refusal: Refusal } | null {
  if (parent !== null) {
    const above = standing(nodes, parent);
    if (!above) return refuse('tree.unknown');
    if (above.itemId !== itemId || above.side !== side) return refuse('tree.wrong-place');
  }
  return levelOf(nodes, parent) + height - 1 > MOST_LEVELS
    ? refuse('tree.too-deep', { most: MOST_LEVELS })
    : null;
}

function add(nodes: readonly TreeNode[], command: CommandOf<'tree.add'>): Decision {
  const { itemId, nodeId, side, parent, text } = command;
  if (nodeIn(nodes, nodeId)) return refuse('tree.exists');
  if (isFull(nodes, itemId, 1)) return refuse('tree.full', { most: MOST_NODES });
  return (
    refusedPlace(nodes, itemId, { side, parent }, 1) ?? [
      { type: 'tree.added', itemId, nodeId, side, parent, words: { text } },
    ]
  );
}

function move(nodes: readonly TreeNode[], command: CommandOf<'tree.move'>): Decision {
  const { nodeId, side, parent, after } = command;
  const node = standing(nodes, nodeId);
  if (!node) return refuse('tree.unknown');
  const below = subtreeOf(nodes, nodeId);
  if (node.side === 'problem' || (parent !== null && below.includes(parent)))
    return refuse('tree.wrong-place');
  const refused = refusedPlace(nodes, node.itemId, { side, parent }, heightOf(nodes, nodeId));
  if (refused) return refused;
  const before = after === null ? null : standing(nodes, after);
  const fits =
    before === null || (before?.itemId === node.itemId && before.side === side && before.parent === parent);
  if (!fits || after === nodeId) return refuse('tree.wrong-place');
  return [{ type: 'tree.moved', nodeId, side, parent, after }];
}

/** Groups hang at the central problem, their ideas below them. */
function seed(
  { boards, parts }: SessionState,
  { itemId, side, groups }: CommandOf<'tree.seed'>,
  content: Extract<NonNullable<AgendaItem['content']>, { kind: 'tree' }>,
): Decision {
  const board = content.board === null ? undefined : boardIn(boards, content.board);
  if (!board?.revealed) return refuse('tree.nothing-to-take');
  const nodes = groups.flatMap(({ nodeId, group, ideas }) => [
    { nodeId, parent: null, board: board.id, group, idea: null },
    ...ideas.map((one) => ({
      nodeId: one.nodeId,
      parent: nodeId,
      board: board.id,
      group: null,
      idea: one.idea,
    })),
  ]);
  const ids = new Set(nodes.map(({ nodeId }) => nodeId));
  if (ids.size < nodes.length || nodes.some(({ nodeId }) => nodeIn(parts.trees, nodeId)))
    return refuse('tree.exists');
  const known = nodes.every(({ group, idea }) =>
    idea === null
      ? group !== null && groupIn(board, group)?.dissolved === false
      : ideaIn(board, idea)?.state === 'kept',
  );
  if (!known) return refuse('tree.nothing-to-take');
  if (isFull(parts.trees, itemId, nodes.length)) return refuse('tree.full', { most: MOST_NODES });
  return [{ type: 'tree.seeded', itemId, side, nodes }];
}
