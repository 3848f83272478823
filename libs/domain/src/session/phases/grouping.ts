import { reveal } from '../../board/reveal.ts';
import { needsBoard, sameBoard } from './needs-board.ts';
import type { PhaseRules } from './phase-rules.ts';

/** Stepping into it shows the ideas, if they were still hidden. */
export const grouping: PhaseRules<'grouping'> = {
  opens: ({ by }) =>
    by === 'everyone' ? ['group.make', 'group.rename', 'group.move', 'group.merge', 'group.split'] : [],
  board: ({ board }) => board,
  refused: ({ board }, items) => needsBoard(board, items),
  refusedEdit: sameBoard,
  enter: ({ board }, state, when) => reveal(state, board, when.random),
};
