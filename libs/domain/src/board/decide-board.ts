import type { BroughtFrom } from '@ruta/contracts/board/view';
import { isRefused, refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { IdeaId, ParticipantId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { clip } from '../commitment/text.ts';
import type { Decision } from '../session/decision.ts';
import { itemOf } from '../session/run.ts';
import type { Circumstances, SessionState } from '../session/state.ts';
import { type Board, boardIn, type Idea, ideaIn, sameOrigin } from './board.ts';
import { decideGroups, type GroupCommand } from './decide-groups.ts';
import { isVotedOn } from './is-voted-on.ts';
import { reveal } from './reveal.ts';

export const MOST_IDEAS = 2000;

export type BoardCommand = Extract<
  SessionCommand,
  { type: `idea.${string}` | `board.${string}` | `group.${string}` }
>;
type Bring = Extract<BoardCommand, { type: 'idea.bring' | 'idea.bring-project' }>;
type IdeaCommand = Exclude<
  BoardCommand,
  GroupCommand | { type: 'board.reveal' | 'idea.add' | Bring['type'] }
>;

export function decideBoard(
  state: SessionState,
  command: BoardCommand,
  me: ParticipantId,
  when: Circumstances,
): Decision {
  const item = itemOf(state.run, command.board);
  if (item?.content?.kind !== 'ideas') return refuse('board.unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  const board = boardIn(state.boards, command.board);
  switch (command.type) {
    case 'idea.add':
      return addIdea(state, command, me, item.content.perPerson);
    case 'idea.bring':
    case 'idea.bring-project':
      return bringIdea(state, command, when);
    case 'board.reveal':
      return reveal(state, command.board, when.random);
    case 'group.make':
    case 'group.rename':
    case 'group.move':
    case 'group.merge':
    case 'group.split':
      return decideGroups(state, board, command);
    default:
      return decideIdea(state, board, command, me);
  }
}

/** An idea is never turned away for being late: it waits in the tray. */
function addIdea(
  state: SessionState,
  command: Extract<BoardCommand, { type: 'idea.add' }>,
  author: ParticipantId,
  perPerson: number | null,
): Decision {
  const board = boardIn(state.boards, command.board);
  if (ideaIn(board, command.ideaId)) return refuse('board.idea-exists');
  if ((board?.ideas.length ?? 0) >= MOST_IDEAS) return refuse('board.full', { most: MOST_IDEAS });
  const own = board?.ideas.filter((idea) => idea.author === author && idea.state !== 'withdrawn').length ?? 0;
  if (perPerson !== null && own >= perPerson) return refuse('board.too-many-ideas', { most: perPerson });
  const late = state.run.current !== command.board || (board?.revealed ?? false);
  const { ideaId, text } = command;
  return [{ type: 'idea.added', board: command.board, ideaId, author, late, words: { text } }];
}

/** S140, S147: in the words it has at this moment, as far as a card holds them. */
function bringIdea(state: SessionState, command: Bring, when: Circumstances): Decision {
  const { board: id, ideaId } = command;
  const board = boardIn(state.boards, id);
  const found = broughtBy(command, when);
  if (isRefused(found)) return found;
  const { from, text } = found;
  const isHere = (idea: Idea) => idea.state !== 'withdrawn' && sameOrigin(idea.from, from);
  if (board?.ideas.some(isHere)) return [];
  if (ideaIn(board, ideaId)) return refuse('board.idea-exists');
  if (isVotedOn(state, id)) return refuse('board.frozen');
  if ((board?.ideas.length ?? 0) >= MOST_IDEAS) return refuse('board.full', { most: MOST_IDEAS });
  return [{ type: 'idea.brought', board: id, ideaId, from, words: { text: onCard(text) } }];
}

function broughtBy(
  command: Bring,
  when: Circumstances,
): { from: BroughtFrom; text: string } | { refusal: Refusal } {
  if (command.type === 'idea.bring') {
    const { contributionId } = command;
    const found = when.contribution(contributionId);
    if (!found) return refuse('board.no-such-contribution');
    return { from: { contributionId, number: found.number }, text: found.text };
  }
  const { projectId } = command;
  const found = when.project(projectId);
  if (!found) return refuse('board.no-such-project');
  return { from: { projectId, number: found.number }, text: found.text };
}

const ON_CARD = 600;
const onCard = (text: string): string => (text.length > ON_CARD ? `${clip(text, ON_CARD - 1)}…` : text);

function decideIdea(
  state: SessionState,
  board: Board | undefined,
  command: IdeaCommand,
  me: ParticipantId,
): Decision {
  const idea = ideaIn(board, command.ideaId);
  if (!board || !idea || idea.state === 'withdrawn') return refuse('board.idea-unknown');
  switch (command.type) {
    case 'idea.edit':
      return refusedOwn(idea, me) ?? editIdea(board, idea, command.text);
    case 'idea.withdraw':
      if (isVotedOn(state, board.id)) return refuse('board.frozen');
      return refusedOwn(idea, me) ?? on(board, idea.id, 'idea.withdrawn');
    case 'idea.accept':
      return refusedTray(board, idea) ?? on(board, idea.id, 'idea.accepted');
    case 'idea.decline':
      return refusedTray(board, idea) ?? on(board, idea.id, 'idea.declined', command.reason);
    case 'idea.hide':
      if (!board.revealed) return refuse('board.not-revealed');
      return idea.state === 'kept' ? on(board, idea.id, 'idea.hidden', command.reason) : [];
    case 'idea.restore':
      return idea.state === 'hidden' ? on(board, idea.id, 'idea.restored') : [];
  }
}

const refusedOwn = (idea: Idea, me: ParticipantId): { refusal: Refusal } | null =>
  idea.author === me ? null : refuse('board.not-yours');

function refusedTray(board: Board, idea: Idea): { refusal: Refusal } | null {
  if (!board.revealed) return refuse('board.not-revealed');
  return idea.state === 'late' ? null : refuse('board.not-late');
}

/** Once others have read it, an idea stays as they read it. */
function editIdea(board: Board, idea: Idea, text: string): Decision {
  const unread = idea.state === 'late' || (idea.state === 'kept' && !board.revealed);
  if (!unread) return refuse('board.revealed');
  if (text === idea.text) return [];
  return [{ type: 'idea.edited', board: board.id, ideaId: idea.id, words: { text } }];
}

function on(
  { id: board }: Board,
  ideaId: IdeaId,
  type: 'idea.withdrawn' | 'idea.accepted' | 'idea.declined' | 'idea.hidden' | 'idea.restored',
  reason = '',
): Decision {
  if (type === 'idea.declined' || type === 'idea.hidden')
    return [{ type, board, ideaId, words: { text: reason } }];
  return [{ type, board, ideaId }];
}
