import type { GroupId } from '@ruta/contracts/ballot/ballot';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import type { SessionState } from '../session/state.ts';
import { type Board, groupIn, ideaIn } from './board.ts';
import { isVotedOn, wasVotedOn } from './is-voted-on.ts';

export const MOST_GROUPS = 300;

export type GroupCommand = Extract<SessionCommand, { type: `group.${string}` }>;

/** Groups are made of shown ideas; an idea is in one group at most and joins the one it was last put into. */
export function decideGroups(state: SessionState, board: Board | undefined, command: GroupCommand): Decision {
  if (!board?.revealed) return refuse('board.not-revealed');
  if (isVotedOn(state, board.id)) return refuse('board.frozen');
  if (board.groups.length >= MOST_GROUPS && command.type !== 'group.move' && command.type !== 'group.rename')
    return refuse('board.full', { most: MOST_GROUPS });
  switch (command.type) {
    case 'group.make':
      return make(board, command.groupId, command.title, command.ideas);
    case 'group.rename':
      return rename(state, board, command.groupId, command.title);
    case 'group.move':
      return move(board, command.groupId, command.ideas);
    case 'group.merge':
      return merge(board, command);
    case 'group.split':
      return split(board, command);
  }
}

const live = (board: Board, id: GroupId) => groupIn(board, id)?.dissolved === false;

const shown = (board: Board, ids: IdeaId[]): boolean =>
  ids.every((id) => {
    const idea = ideaIn(board, id);
    return idea !== undefined && (idea.state === 'kept' || idea.state === 'hidden');
  });

function make(board: Board, groupId: GroupId, title: string, ideas: IdeaId[]): Decision {
  if (groupIn(board, groupId)) return refuse('board.group-exists');
  if (!shown(board, ideas)) return refuse('board.idea-unknown');
  return [made(board, groupId, title, [], ideas)];
}

function rename(state: SessionState, board: Board, groupId: GroupId, title: string): Decision {
  if (!live(board, groupId)) return refuse('board.group-unknown');
  if (wasVotedOn(state, groupId)) return refuse('board.frozen');
  if (groupIn(board, groupId)?.title === title) return [];
  return [{ type: 'group.renamed', board: board.id, groupId, words: { text: title } }];
}

function move(board: Board, groupId: GroupId | null, ideas: IdeaId[]): Decision {
  if (groupId !== null && !live(board, groupId)) return refuse('board.group-unknown');
  if (!shown(board, ideas)) return refuse('board.idea-unknown');
  const moving = ideas.filter((id) => ideaIn(board, id)?.groupId !== groupId);
  return moving.length === 0 ? [] : [{ type: 'group.moved', board: board.id, groupId, ideas: moving }];
}

function merge(board: Board, command: Extract<GroupCommand, { type: 'group.merge' }>): Decision {
  const parents = [...new Set(command.groups)];
  if (groupIn(board, command.groupId)) return refuse('board.group-exists');
  if (parents.length < 2 || !parents.every((id) => live(board, id))) return refuse('board.group-unknown');
  const ideas = board.ideas.filter(({ groupId }) => groupId !== null && parents.includes(groupId));
  return [
    ...parents.map((groupId): SessionEvent => ({ type: 'group.dissolved', board: board.id, groupId })),
    made(
      board,
      command.groupId,
      command.title,
      parents,
      ideas.map(({ id }) => id),
    ),
  ];
}

function split(board: Board, { groupId, parts }: Extract<GroupCommand, { type: 'group.split' }>): Decision {
  if (!live(board, groupId)) return refuse('board.group-unknown');
  const fresh = new Set(parts.map((part) => part.groupId));
  if (fresh.size < parts.length || parts.some((part) => groupIn(board, part.groupId)))
    return refuse('board.group-exists');
  const ideas = parts.flatMap((part) => part.ideas);
  const own = ideas.every((id) => ideaIn(board, id)?.groupId === groupId);
  if (!own || new Set(ideas).size < ideas.length) return refuse('board.idea-unknown');
  return [
    { type: 'group.dissolved', board: board.id, groupId },
    ...parts.map((part) => made(board, part.groupId, part.title, [groupId], part.ideas)),
  ];
}

const made = (
  board: Board,
  groupId: GroupId,
  title: string,
  parents: GroupId[],
  ideas: IdeaId[],
): SessionEvent => ({ type: 'group.made', board: board.id, groupId, parents, ideas, words: { text: title } });
