import type { BoardView, GroupView, IdeaView } from '@ruta/contracts/board/view';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { ViewEvent } from '@ruta/contracts/session/view-event';

/** The boards of a view after what its audience was told. */
export function foldBoards(boards: BoardView[], event: ViewEvent): BoardView[] {
  switch (event.type) {
    case 'board.revealed':
      return changed(boards, event.view.id, () => event.view);
    case 'board.counted':
      return changed(boards, event.board, (board) => ({ ...board, count: event.count, late: event.late }));
    case 'idea.shown':
      return changed(boards, event.board, (board) => ({
        ...board,
        ideas: withIdea(board.ideas, event.idea),
      }));
    case 'idea.gone':
      return changed(boards, event.board, (board) => ({
        ...board,
        ideas: board.ideas.filter(({ id }) => id !== event.ideaId),
      }));
    case 'tray.set':
      return changed(boards, event.board, (board) => ({ ...board, tray: event.tray }));
    case 'groups.changed': {
      return changed(boards, event.board, (board) => ({
        ...board,
        groups: withGroups(board.groups, event.groups),
        ideas: regrouped(board.ideas, event),
      }));
    }
    default:
      return boards;
  }
}

const emptyBoard = (id: AgendaItemId): BoardView => ({
  id,
  revealed: false,
  count: 0,
  late: 0,
  ideas: [],
  tray: [],
  groups: [],
});

function changed(
  boards: BoardView[],
  id: AgendaItemId,
  change: (board: BoardView) => BoardView,
): BoardView[] {
  if (!boards.some((board) => board.id === id)) return [...boards, change(emptyBoard(id))];
  return boards.map((board) => (board.id === id ? change(board) : board));
}

const withIdea = (ideas: IdeaView[], idea: IdeaView): IdeaView[] =>
  [...ideas.filter(({ id }) => id !== idea.id), idea].sort((one, other) => one.place - other.place);

const withGroups = (groups: GroupView[], news: GroupView[]): GroupView[] => [
  ...groups.map((group) => news.find(({ id }) => id === group.id) ?? group),
  ...news.filter(({ id }) => !groups.some((group) => group.id === id)),
];

/** A dissolved group lets its ideas go; those that went elsewhere are told one by one. */
function regrouped(
  ideas: IdeaView[],
  { groups, moved }: Extract<ViewEvent, { type: 'groups.changed' }>,
): IdeaView[] {
  const dissolved = new Set(groups.filter((group) => group.dissolved).map(({ id }) => id));
  const movedTo = new Map(moved.map(({ ideaId, groupId }) => [ideaId, groupId]));
  return ideas.map((idea) => {
    const stays = idea.groupId !== null && dissolved.has(idea.groupId) ? null : idea.groupId;
    const groupId = movedTo.has(idea.id) ? (movedTo.get(idea.id) ?? null) : stays;
    return groupId === idea.groupId ? idea : { ...idea, groupId };
  });
}
