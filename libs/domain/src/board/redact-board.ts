import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Audience } from '@ruta/contracts/session/view';
import type { ViewEvent } from '@ruta/contracts/session/view-event';
import type { SessionState } from '../session/state.ts';
import { itemOf } from '../session/run.ts';
import { type Board, boardIn, groupIn, ideaIn } from './board.ts';
import { countBoard, isAnonymous, isShownTo, viewBoard, viewIdea, viewTray } from './view-board.ts';

type BoardEvent = Extract<SessionEvent, { board: unknown }>;

/** What an audience is told of an event on a board: before the reveal only how many ideas there are. */
export function redactBoard(
  before: SessionState,
  after: SessionState,
  event: BoardEvent,
  audience: Audience,
): ViewEvent[] {
  const [was, is] = [boardIn(before.boards, event.board), boardIn(after.boards, event.board)];
  if (!is) return [];
  const anonymous = isAnonymous(itemOf(after.run, event.board));
  if (event.type === 'board.revealed')
    return [{ type: 'board.revealed', view: viewBoard(is, audience, anonymous) }];
  const told: ViewEvent[] = [];
  if (is.revealed) {
    if ('ideaId' in event) told.push(...ideaChanged(was, is, event.ideaId, audience, anonymous));
    if ('groupId' in event) told.push(groupsChanged(is, event, audience));
  }
  const [had, has] = [was && countBoard(was), countBoard(is)];
  if (had?.count !== has.count || had.late !== has.late)
    told.push({ type: 'board.counted', board: is.id, ...has });
  return told;
}

function ideaChanged(
  was: Board | undefined,
  is: Board,
  id: IdeaId,
  audience: Audience,
  anonymous: boolean,
): ViewEvent[] {
  const [old, idea] = [ideaIn(was, id), ideaIn(is, id)];
  const told: ViewEvent[] = [];
  if (idea && isShownTo(idea, audience))
    told.push({ type: 'idea.shown', board: is.id, idea: viewIdea(idea, anonymous) });
  else if (old && isShownTo(old, audience)) told.push({ type: 'idea.gone', board: is.id, ideaId: id });
  const inTray = old?.state === 'late' || idea?.state === 'late';
  if (inTray && audience === 'console')
    told.push({ type: 'tray.set', board: is.id, tray: viewTray(is, audience, anonymous) });
  return told;
}

function groupsChanged(
  is: Board,
  event: Extract<BoardEvent, { groupId: unknown }>,
  audience: Audience,
): ViewEvent {
  const group = event.groupId === null ? undefined : groupIn(is, event.groupId);
  return {
    type: 'groups.changed',
    board: is.id,
    groups: group ? [group] : [],
    moved: movedIn(is, event, audience),
  };
}

/** Where ideas went; those that this audience does not see are passed over. */
function movedIn(
  is: Board,
  event: Extract<BoardEvent, { groupId: unknown }>,
  audience: Audience,
): { ideaId: IdeaId; groupId: GroupId | null }[] {
  if (!('ideas' in event)) return [];
  return event.ideas.flatMap((id) => {
    const idea = ideaIn(is, id);
    return idea && isShownTo(idea, audience) ? [{ ideaId: id, groupId: idea.groupId }] : [];
  });
}
