import type { BoardView, GroupView, IdeaView } from '@ruta/contracts/board/view';

export interface FilledGroup {
  group: GroupView;
  ideas: readonly IdeaView[];
}

/** A revealed board as people see it: living groups with their ideas, largest first, and the ideas in none. */
export function groupsOf(board: BoardView): { groups: readonly FilledGroup[]; loose: readonly IdeaView[] } {
  const shown = board.ideas.toSorted((a, b) => a.place - b.place);
  const living = board.groups.filter((group) => !group.dissolved);
  const groups = living.map((group) => ({ group, ideas: shown.filter((idea) => idea.groupId === group.id) }));
  return { groups, loose: shown.filter((idea) => idea.groupId === null) };
}
