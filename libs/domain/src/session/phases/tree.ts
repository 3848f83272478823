import { reveal } from '../../board/reveal.ts';
import { needsBoard } from './needs-board.ts';
import type { PhaseRules } from './phase-rules.ts';

/** Where everybody builds, removing is everybody's as well: it can be brought back. */
export const tree: PhaseRules<'tree'> = {
  opens: ({ by }) =>
    by === 'everyone' ? ['tree.state', 'tree.add', 'tree.rename', 'tree.move', 'tree.remove'] : [],
  board: ({ board }) => board,
  refused: ({ board }, items) => (board ? needsBoard(board, items) : null),
  enter: ({ board }, state, when) => (board ? reveal(state, board, when.random) : []),
};
