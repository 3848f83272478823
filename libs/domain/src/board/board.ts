import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { BroughtFrom, GroupView, OwnIdea } from '@ruta/contracts/board/view';
import type { AgendaItemId, IdeaId, ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';

/** `place` is null until the idea is shown; `text` is null after an erasure. */
export interface Idea {
  id: IdeaId;
  /** Null of a card that was brought: its author is elsewhere. */
  author: ParticipantId | null;
  /** Missing in what was kept before cards were brought. */
  from?: BroughtFrom | null;
  text: string | null;
  at: Instant;
  state: OwnIdea['state'];
  reason: string | null;
  decidedAt: Instant | null;
  place: number | null;
  groupId: GroupId | null;
}

/** The ideas of one agenda entry. `id` is the entry's. Groups keep their ancestors. */
export interface Board {
  id: AgendaItemId;
  revealed: boolean;
  ideas: readonly Idea[];
  groups: readonly GroupView[];
}

export const boardIn = (boards: readonly Board[], id: AgendaItemId): Board | undefined =>
  boards.find((board) => board.id === id);

export const ideaIn = (board: Board | undefined, id: IdeaId): Idea | undefined =>
  board?.ideas.find((idea) => idea.id === id);

/** Were both brought from the same contribution or project? */
export const sameOrigin = (one: BroughtFrom | null | undefined, other: BroughtFrom): boolean =>
  Boolean(one) && originId(one) === originId(other);

const originId = (from: BroughtFrom | null | undefined): string | null => {
  if (!from) return null;
  return 'projectId' in from ? from.projectId : from.contributionId;
};

export const groupIn = (board: Board | undefined, id: GroupId): GroupView | undefined =>
  board?.groups.find((group) => group.id === id);

/** Boards come into being with the first thing that happens on them. */
export function evolveBoards(boards: readonly Board[], event: SessionEvent, at: Instant): readonly Board[] {
  if (!('board' in event)) return boards;
  const known = boardIn(boards, event.board);
  const board = known ?? { id: event.board, revealed: false, ideas: [], groups: [] };
  const next = evolveBoard(board, event, at);
  return known ? boards.map((other) => (other === known ? next : other)) : [...boards, next];
}

type BoardEvent = Extract<SessionEvent, { board: AgendaItemId }>;

function evolveBoard(board: Board, event: BoardEvent, at: Instant): Board {
  switch (event.type) {
    case 'idea.added':
      return { ...board, ideas: [...board.ideas, added(event, at)] };
    case 'idea.brought':
      return { ...board, ideas: [...board.ideas, brought(board, event, at)] };
    case 'idea.edited':
      return withIdea(board, event.ideaId, () => ({ text: event.words?.text ?? null }));
    case 'idea.withdrawn':
      return withIdea(board, event.ideaId, () => ({ state: 'withdrawn', decidedAt: at }));
    case 'idea.declined':
      return withIdea(board, event.ideaId, () => decided('declined', event.words, at));
    case 'idea.hidden':
      return withIdea(board, event.ideaId, () => decided('hidden', event.words, at));
    case 'idea.restored':
      return withIdea(board, event.ideaId, () => ({ state: 'kept', reason: null, decidedAt: null }));
    case 'idea.accepted':
      return withIdea(board, event.ideaId, () => ({ state: 'kept', place: nextPlace(board) }));
    case 'board.revealed':
      return revealed(board, event.order);
    default:
      return evolveGroups(board, event);
  }
}

function evolveGroups(board: Board, event: Extract<BoardEvent, { type: `group.${string}` }>): Board {
  switch (event.type) {
    case 'group.made': {
      const { groupId, parents, ideas, words } = event;
      const made = { id: groupId, title: words?.text ?? null, parents, dissolved: false };
      return moved({ ...board, groups: [...board.groups, made] }, new Set(ideas), groupId);
    }
    case 'group.renamed':
      return withGroup(board, event.groupId, { title: event.words?.text ?? null });
    case 'group.dissolved': {
      const members = board.ideas.filter(({ groupId }) => groupId === event.groupId).map(({ id }) => id);
      return moved(withGroup(board, event.groupId, { dissolved: true }), new Set(members), null);
    }
    case 'group.moved':
      return moved(board, new Set(event.ideas), event.groupId);
  }
}

/** An idea as it begins: kept, not shown, alone. */
const begun = (
  { ideaId, words }: Extract<BoardEvent, { type: 'idea.added' | 'idea.brought' }>,
  at: Instant,
) => ({
  id: ideaId,
  text: words?.text ?? null,
  at,
  state: 'kept' as const,
  reason: null,
  decidedAt: null,
  place: null,
  groupId: null,
});

const added = (event: Extract<BoardEvent, { type: 'idea.added' }>, at: Instant): Idea => ({
  ...begun(event, at),
  author: event.author,
  state: event.late ? 'late' : 'kept',
});

/** On a board that is shown already it is read at once. */
const brought = (board: Board, event: Extract<BoardEvent, { type: 'idea.brought' }>, at: Instant): Idea => ({
  ...begun(event, at),
  author: null,
  from: event.from,
  place: board.revealed ? nextPlace(board) : null,
});

const decided = (state: Idea['state'], words: { text: string } | null, at: Instant): Partial<Idea> => ({
  state,
  reason: words?.text ?? null,
  decidedAt: at,
});

const nextPlace = (board: Board): number =>
  board.ideas.reduce((highest, { place }) => Math.max(highest, place ?? -1), -1) + 1;

function revealed(board: Board, order: IdeaId[]): Board {
  const places = new Map(order.map((id, place) => [id, place]));
  const ideas = board.ideas.map((idea) => ({ ...idea, place: places.get(idea.id) ?? idea.place }));
  return { ...board, revealed: true, ideas };
}

const withIdea = (board: Board, id: IdeaId, change: (idea: Idea) => Partial<Idea>): Board => ({
  ...board,
  ideas: board.ideas.map((idea) => (idea.id === id ? { ...idea, ...change(idea) } : idea)),
});

const withGroup = (board: Board, id: GroupId, change: Partial<GroupView>): Board => ({
  ...board,
  groups: board.groups.map((group) => (group.id === id ? { ...group, ...change } : group)),
});

const moved = (board: Board, ids: Set<IdeaId>, groupId: GroupId | null): Board => ({
  ...board,
  ideas: board.ideas.map((idea) => (ids.has(idea.id) ? { ...idea, groupId } : idea)),
});
