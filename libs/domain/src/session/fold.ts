import type { RoundView } from '@ruta/contracts/ballot/round';
import type { Run, SessionView } from '@ruta/contracts/session/view';
import type { AudienceEvent, SessionPush, ViewEvent } from '@ruta/contracts/session/view-event';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { foldBoards } from '../board/fold-board.ts';
import { foldParts } from './parts/parts.ts';
import { evolveClock, foldEntered } from './run.ts';

/** A view after what its audience was told of one event. */
export function fold(view: SessionView, { seq, at, events }: AudienceEvent): SessionView {
  return { ...events.reduce((folded, event) => foldOne(folded, event, at), view), seq };
}

/**
 * A view after a push: `missed` where events before it are lacking, so that one must join again with `since`. Events
 * that the view has already are passed over.
 */
export function foldPush(view: SessionView, push: SessionPush): SessionView | 'missed' {
  if (push.from > view.seq + 1) return 'missed';
  if (push.seq <= view.seq) return view;
  const news = push.events.filter(({ seq }) => seq > view.seq);
  return { ...news.reduce(fold, view), seq: push.seq };
}

function foldOne(view: SessionView, event: ViewEvent, at: Instant): SessionView {
  switch (event.type) {
    case 'lease.set':
      return { ...view, lease: event.lease };
    case 'removed.set':
      return { ...view, removed: event.removed };
    case 'floor.set':
      return { ...view, floor: event.floor };
    case 'ready.counted':
      return { ...view, ready: event.ready };
    case 'round.set':
      return { ...view, rounds: withRound(view.rounds, event.round) };
    case 'part.changed':
      return { ...view, parts: foldParts(view.parts, event) };
    case 'item.entered':
    case 'run.finished':
      return { ...view, run: foldRun(view.run, event, at), ready: 0 };
    default:
      return { ...view, run: foldRun(view.run, event, at), boards: foldBoards(view.boards, event) };
  }
}

function foldRun(run: Run, event: ViewEvent, at: Instant): Run {
  switch (event.type) {
    case 'agenda.set':
      return { ...run, items: event.items, rev: event.rev };
    case 'item.entered':
      return foldEntered(run, event, at);
    default:
      return evolveClock(run, event, at);
  }
}

const withRound = (rounds: RoundView[], round: RoundView): RoundView[] =>
  rounds.some(({ id }) => id === round.id)
    ? rounds.map((other) => (other.id === round.id ? round : other))
    : [...rounds, round];
