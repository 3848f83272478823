import type { LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import type { Audience } from '@ruta/contracts/session/view';
import type { AudienceEvent, ViewEvent } from '@ruta/contracts/session/view-event';
import { roundIn } from '../ballot/rounds.ts';
import { viewRound } from '../ballot/visibility.ts';
import { boardIn } from '../board/board.ts';
import { redactBoard } from '../board/redact-board.ts';
import { isAnonymous, viewBoard } from '../board/view-board.ts';
import { evolve } from './evolve.ts';
import { viewFloor } from './floor.ts';
import { redactParts } from './parts/parts.ts';
import { itemOf } from './run.ts';
import type { SessionState } from './state.ts';
import { view, viewItems, viewLease } from './view.ts';

/**
 * What an audience is told of an event, under its number; possibly nothing. `after` may be given where it is known.
 * For all states, events and audiences: `fold(view(before), redact(before, event))` equals `view(after)`.
 */
export function redact(
  before: SessionState,
  logged: LoggedEvent,
  audience: Audience,
  after: SessionState = evolve(before, logged),
): AudienceEvent {
  return {
    seq: logged.seq,
    at: logged.at,
    events: [
      ...told(before, after, logged.event, audience),
      ...redactParts(before.parts, after.parts, audience),
    ],
  };
}

function told(
  before: SessionState,
  after: SessionState,
  event: SessionEvent,
  audience: Audience,
): ViewEvent[] {
  switch (event.type) {
    case 'run.started':
    case 'run.paused':
    case 'run.resumed':
    case 'time.set':
    case 'room.locked':
    case 'screen.blanked':
      return [event];
    case 'run.finished':
      return [{ type: 'run.finished' }];
    case 'item.entered':
      return entered(after, event);
    case 'ready.set':
      return [{ type: 'ready.counted', ready: after.ready.length }];
    case 'session.scheduled':
    case 'agenda.added':
    case 'agenda.edited':
    case 'agenda.removed':
    case 'agenda.moved':
    case 'agenda.planned':
      return agendaChanged(before, after, event, audience);
    case 'round.opened':
    case 'round.amended':
    case 'round.extended':
    case 'round.closed':
    case 'round.released':
    case 'round.reason-hidden':
    case 'round.reason-shown':
      return roundChanged(after, event.roundId, audience);
    case 'participant.merged':
      return seatsMerged(before, after, audience);
    case 'round.batch-entered':
    case 'round.batch-corrected':
    case 'round.batch-confirmed':
    case 'round.batch-withdrawn':
      return audience === 'console' ? roundChanged(after, event.roundId, audience) : [];
    default:
      if ('board' in event) return redactBoard(before, after, event, audience);
      return isOfPeople(event) ? toldOfPeople(before, after, event, audience) : [];
  }
}

function entered(after: SessionState, event: Extract<SessionEvent, { type: 'item.entered' }>): ViewEvent[] {
  const content = itemOf(after.run, event.itemId)?.content;
  if (!content) return [];
  const { type, itemId, by, endsAt } = event;
  const ready = after.ready.length;
  return [
    { type, itemId, by, endsAt, content },
    ...(ready > 0 ? [{ type: 'ready.counted' as const, ready }] : []),
  ];
}

function agendaChanged(
  before: SessionState,
  after: SessionState,
  event: SessionEvent,
  audience: Audience,
): ViewEvent[] {
  const items = viewItems(after.run.items, audience);
  const told: ViewEvent[] = [{ type: 'agenda.set', items, rev: after.run.rev }];
  if (event.type !== 'agenda.edited') return told;
  const { id } = event.item;
  const [was, is] = [before, after].map(({ run }) => isAnonymous(itemOf(run, id)));
  const board = boardIn(after.boards, id);
  if (board?.revealed && was !== is)
    told.push({ type: 'board.revealed', view: viewBoard(board, audience, is ?? true) });
  return told;
}

function roundChanged(
  after: SessionState,
  id: Parameters<typeof roundIn>[1],
  audience: Audience,
): ViewEvent[] {
  const round = roundIn(after.rounds, id);
  return round ? [{ type: 'round.set', round: viewRound(round, audience) }] : [];
}

/** Whatever of the shared view names the seat that is no more. Parts tell their own. */
function seatsMerged(before: SessionState, after: SessionState, audience: Audience): ViewEvent[] {
  const [was, is] = [view(before, audience), view(after, audience)];
  const told: ViewEvent[] = [];
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  if (is.lease && differs(was.lease, is.lease)) told.push({ type: 'lease.set', lease: is.lease });
  if (differs(was.floor, is.floor)) told.push({ type: 'floor.set', floor: is.floor });
  if (was.ready !== is.ready) told.push({ type: 'ready.counted', ready: is.ready });
  if (differs(was.removed, is.removed)) told.push({ type: 'removed.set', removed: is.removed });
  is.boards.forEach((board, at) => {
    if (differs(was.boards[at], board)) told.push({ type: 'board.revealed', view: board });
  });
  is.rounds.forEach((round, at) => {
    if (differs(was.rounds[at], round)) told.push({ type: 'round.set', round });
  });
  return told;
}

type PeopleEvent = Extract<
  SessionEvent,
  { type: `lease.${string}` | `floor.${string}` | `participant.${string}` }
>;

const isOfPeople = (event: SessionEvent): event is PeopleEvent =>
  /^(lease|floor|participant)\./.test(event.type);

function toldOfPeople(
  before: SessionState,
  after: SessionState,
  event: PeopleEvent,
  audience: Audience,
): ViewEvent[] {
  const told: ViewEvent[] = [];
  if (event.type.startsWith('lease.')) {
    if (audience === 'console') told.push({ type: 'lease.set', lease: viewLease(after.lease) });
    return told;
  }
  if (before.floor !== after.floor) told.push({ type: 'floor.set', floor: viewFloor(after.floor, audience) });
  if (before.ready.length !== after.ready.length)
    told.push({ type: 'ready.counted', ready: after.ready.length });
  if (before.removed !== after.removed && audience === 'console')
    told.push({ type: 'removed.set', removed: [...after.removed] });
  return told;
}
