import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Audience, Lease, OwnView, SessionView } from '@ruta/contracts/session/view';
import { viewRound } from '../ballot/visibility.ts';
import { isAnonymous, ownIdeas, viewBoard } from '../board/view-board.ts';
import { viewFloor } from './floor.ts';
import { ownParts, viewParts } from './parts/parts.ts';
import { itemOf } from './run.ts';
import type { LeaseState, SessionState } from './state.ts';

/** What an audience may see of a session; the same for everybody in it. */
export function view(state: SessionState, audience: Audience): SessionView {
  const { seq, run, boards, rounds } = state;
  return {
    audience,
    seq,
    run: { ...run, items: viewItems(run.items, audience) },
    ready: state.ready.length,
    floor: viewFloor(state.floor, audience),
    boards: boards.map((board) => viewBoard(board, audience, isAnonymous(itemOf(run, board.id)))),
    rounds: rounds.map((round) => viewRound(round, audience)),
    parts: viewParts(state.parts, audience),
    lease: audience === 'console' ? viewLease(state.lease) : null,
    removed: audience === 'console' ? [...state.removed] : [],
  };
}

/** What is still to come is known by its title only, except at the console. */
export const viewItems = (items: AgendaItem[], audience: Audience): AgendaItem[] =>
  audience === 'console'
    ? items
    : items.map((item) => (item.startedAt === null ? { ...item, content: null } : item));

export const viewLease = ({ epoch, holder, console, asking }: LeaseState): Lease => ({
  epoch,
  holder,
  console,
  asking,
});

/** What belongs to one participant, sent to nobody else. */
export function own(state: SessionState, me: ParticipantId): OwnView {
  const { floor, ready, run } = state;
  const waiting = floor.queue.findIndex(({ participantId }) => participantId === me);
  const speaks = floor.speaking?.participantId === me;
  return {
    participantId: me,
    unnamed: state.unnamed.includes(me),
    ready: ready.includes(me) ? run.current : null,
    place: speaks ? 0 : waiting < 0 ? null : waiting + 1,
    stance: floor.queue[waiting]?.stance ?? null,
    ideas: ownIdeas(state.boards, me),
    parts: ownParts(state.parts, me),
  };
}
