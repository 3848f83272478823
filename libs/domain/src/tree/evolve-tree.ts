import type { AgendaItemId, IdeaId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { TreeStep } from '@ruta/contracts/tree/view';
import { boardIn, groupIn, ideaIn } from '../board/board.ts';
import type { SessionState } from '../session/state.ts';
import { nodeIn, type Side, siblingsAt, subtreeOf, type TreeNode } from './tree.ts';

/** How many changes of a node are kept in view. */
const KEPT_STEPS = 20;

type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

export function evolveTrees(
  nodes: readonly TreeNode[],
  event: SessionEvent,
  at: Instant,
  { boards }: SessionState,
): readonly TreeNode[] {
  switch (event.type) {
    case 'tree.stated':
      return [...nodes, fresh(nodes, { ...event, side: 'problem', parent: null, text: textOf(event) }, at)];
    case 'tree.added':
      return [...nodes, fresh(nodes, { ...event, text: textOf(event) }, at)];
    case 'tree.seeded':
      return seeded(nodes, event, boards, at);
    case 'tree.renamed':
      return changed(nodes, [event.nodeId], (node) => ({
        text: textOf(event),
        history: stepped(node, 'renamed', at),
      }));
    case 'tree.moved':
      return moved(nodes, event, at);
    case 'tree.removed':
      return removed(nodes, event.nodeId, at);
    case 'tree.restored':
      return restored(nodes, event.nodeId, at);
    case 'idea.hidden':
      return withoutIdea(nodes, event.ideaId, at);
    default:
      return nodes;
  }
}

const textOf = ({ words }: { words: { text: string } | null }): string | null => words?.text ?? null;

const stepped = (node: TreeNode, what: TreeStep['what'], at: Instant): TreeNode['history'] =>
  [...node.history, { what, text: what === 'renamed' ? node.text : null, at }].slice(-KEPT_STEPS);

const changed = (
  nodes: readonly TreeNode[],
  ids: readonly TreeNodeId[],
  change: (node: TreeNode) => Partial<TreeNode>,
): readonly TreeNode[] => nodes.map((node) => (ids.includes(node.id) ? { ...node, ...change(node) } : node));

interface New {
  itemId: AgendaItemId;
  nodeId: TreeNodeId;
  side: Side;
  parent: TreeNodeId | null;
  text: string | null;
  source?: TreeNode['source'];
}

/** Behind those that hang there already. */
function fresh(
  nodes: readonly TreeNode[],
  { nodeId: id, source = null, ...rest }: New,
  at: Instant,
): TreeNode {
  const { itemId, side, parent, text } = rest;
  const place = (siblingsAt(nodes, rest).at(-1)?.place ?? -1) + 1;
  const history: TreeNode['history'] = [{ what: 'added', text: null, at }];
  return { id, itemId, side, parent, place, text, source, removed: null, history };
}

/** With the words as the board has them now. */
const seeded = (
  nodes: readonly TreeNode[],
  { itemId, side, nodes: seeds }: EventOf<'tree.seeded'>,
  boards: SessionState['boards'],
  at: Instant,
): readonly TreeNode[] =>
  seeds.reduce<readonly TreeNode[]>((grown, { nodeId, parent, board: boardId, group, idea }) => {
    const board = boardIn(boards, boardId);
    const text = idea === null ? group && groupIn(board, group)?.title : ideaIn(board, idea)?.text;
    const node = { itemId, nodeId, side, parent, text: text ?? null, source: { group, idea } };
    return [...grown, fresh(grown, node, at)];
  }, nodes);

/** What hangs below goes along, also to the other side. */
function moved(
  nodes: readonly TreeNode[],
  { nodeId, side, parent, after }: EventOf<'tree.moved'>,
  at: Instant,
): readonly TreeNode[] {
  const node = nodeIn(nodes, nodeId);
  if (!node) return nodes;
  const others = siblingsAt(nodes, { itemId: node.itemId, side, parent }).filter(({ id }) => id !== nodeId);
  const index = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  const order = [...others.slice(0, index), node, ...others.slice(index)].map(({ id }) => id);
  const below = subtreeOf(nodes, nodeId);
  return nodes.map((one) => {
    if (one.id === nodeId) return { ...one, side, parent, place: index, history: stepped(one, 'moved', at) };
    if (below.includes(one.id)) return one.side === side ? one : { ...one, side };
    const place = order.indexOf(one.id);
    return place < 0 || place === one.place ? one : { ...one, place };
  });
}

function removed(nodes: readonly TreeNode[], id: TreeNodeId, at: Instant): readonly TreeNode[] {
  return changed(nodes, subtreeOf(nodes, id), (node) =>
    node.removed === null ? { removed: id, history: stepped(node, 'removed', at) } : {},
  );
}

/** With what was taken out together with it; at the central problem, where what it hung from is gone. */
function restored(nodes: readonly TreeNode[], id: TreeNodeId, at: Instant): readonly TreeNode[] {
  const node = nodeIn(nodes, id);
  if (!node) return nodes;
  const above = nodeIn(nodes, node.parent);
  const parent = above?.removed === null ? node.parent : null;
  const place = (siblingsAt(nodes, { ...node, parent }).at(-1)?.place ?? -1) + 1;
  const together = subtreeOf(nodes, id).filter((one) => nodeIn(nodes, one)?.removed === node.removed);
  return changed(nodes, together, (one) => ({
    removed: null,
    history: stepped(one, 'restored', at),
    ...(one.id === id ? { parent, place } : {}),
  }));
}

/** An idea that is hidden is gone from a tree as well. */
const withoutIdea = (nodes: readonly TreeNode[], ideaId: IdeaId, at: Instant): readonly TreeNode[] =>
  nodes
    .filter((node) => node.source?.idea === ideaId && node.removed === null)
    .reduce<readonly TreeNode[]>((left, node) => removed(left, node.id, at), nodes);
