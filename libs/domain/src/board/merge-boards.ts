import { mergedAuthor, type Merge } from '../session/merged.ts';
import type { Board } from './board.ts';

export const isInBoards = (boards: readonly Board[], { from }: Merge): boolean =>
  boards.some(({ ideas }) => ideas.some(({ author }) => author === from));

/** Ideas of both seats are one person's. */
export const mergeBoards = (boards: readonly Board[], merge: Merge): readonly Board[] =>
  boards.map((board) => ({ ...board, ideas: board.ideas.map((idea) => mergedAuthor(idea, merge)) }));
