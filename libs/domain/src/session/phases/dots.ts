import { optionsOfBoard } from '../../ballot/board-options.ts';
import { reveal } from '../../board/reveal.ts';
import { needsBoard, sameBoard } from './needs-board.ts';
import type { PhaseRules } from './phase-rules.ts';

/** Dots on the groups of a board and on the ideas in no group. */
export const dots: PhaseRules<'dots'> = {
  board: ({ board }) => board,
  refused: ({ board }, items) => needsBoard(board, items),
  refusedEdit: sameBoard,
  enter: ({ board }, state, when) => reveal(state, board, when.random),
  ballot: ({ board, question, disclosure, visibility, electorate, ...content }, state, when) => ({
    question,
    method: { method: 'dots', dots: content.dots, perOption: content.perOption },
    options: optionsOfBoard(state, board, when.random),
    disclosure,
    visibility,
    electorate,
    blank: false,
    paperCheck: 'two',
  }),
};
