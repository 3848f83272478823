import type { BoardView, IdeaView, OwnIdea, TrayIdea } from '@ruta/contracts/board/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Audience } from '@ruta/contracts/session/view';
import type { Board, Idea } from './board.ts';

/** Who may be told who wrote an idea. */
export const isAnonymous = (item: AgendaItem | undefined): boolean =>
  item?.content?.kind === 'ideas' ? item.content.anonymous : true;

/** Until the reveal there are only counts, for everybody. */
export function viewBoard(board: Board, audience: Audience, anonymous: boolean): BoardView {
  return {
    id: board.id,
    revealed: board.revealed,
    ...countBoard(board),
    ideas: board.revealed ? shownTo(board, audience).map((idea) => viewIdea(idea, anonymous)) : [],
    tray: viewTray(board, audience, anonymous),
    groups: board.revealed ? [...board.groups] : [],
  };
}

export const countBoard = ({ ideas }: Board): { count: number; late: number } => ({
  count: ideas.filter(({ state }) => state === 'kept').length,
  late: ideas.filter(({ state }) => state === 'late').length,
});

/** A hidden idea stays before the facilitators' eyes, marked; for others it is gone. */
export const isShownTo = (idea: Idea, audience: Audience): boolean =>
  idea.place !== null && (idea.state === 'kept' || (idea.state === 'hidden' && audience === 'console'));

const shownTo = (board: Board, audience: Audience): Idea[] =>
  board.ideas
    .filter((idea) => isShownTo(idea, audience))
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0));

export const viewIdea = (idea: Idea, anonymous: boolean): IdeaView => ({
  id: idea.id,
  place: idea.place ?? 0,
  text: idea.text,
  author: anonymous ? null : idea.author,
  from: idea.from ?? null,
  groupId: idea.groupId,
  hidden: idea.state === 'hidden' ? { reason: idea.reason, at: idea.decidedAt ?? idea.at } : null,
});

export function viewTray(board: Board, audience: Audience, anonymous: boolean): TrayIdea[] {
  if (!board.revealed || audience !== 'console') return [];
  return board.ideas
    .filter(({ state }) => state === 'late')
    .map(({ id, text, author, at }) => ({ id, text, author: anonymous ? null : author, at }));
}

export const ownIdeas = (boards: readonly Board[], me: ParticipantId): OwnIdea[] =>
  boards.flatMap((board) =>
    board.ideas
      .filter(({ author }) => author === me)
      .map(({ id, text, state, reason, at }) => ({ board: board.id, id, text, state, reason, at })),
  );
