import type { LoggedEvent } from '@ruta/contracts/session/event';
import { evolveRounds } from '../ballot/rounds.ts';
import { evolveBoards } from '../board/board.ts';
import { evolveFloor } from './floor.ts';
import { evolvePeak, evolveSteps } from './history.ts';
import { evolveLease } from './lease.ts';
import { mergeSeats } from './merge-seats.ts';
import { evolveParts } from './parts/parts.ts';
import { evolveReady, evolveRemoved, evolveUnnamed } from './people.ts';
import { evolveRun } from './run.ts';
import type { SessionState } from './state.ts';

/** The session after an event. Every part of it looks at every event; the order of the parts does not matter. */
export function evolve(state: SessionState, { seq, at, event }: LoggedEvent): SessionState {
  if (event.type === 'participant.merged') return { ...mergeSeats(state, event), seq };
  return {
    seq,
    table: event.type === 'session.scheduled' ? (event.table ?? false) : state.table,
    run: evolveRun(state.run, event, at),
    lease: evolveLease(state.lease, event, at),
    floor: evolveFloor(state, event, at),
    ...evolveReady(state, event),
    removed: evolveRemoved(state.removed, event),
    unnamed: evolveUnnamed(state.unnamed, event),
    boards: evolveBoards(state.boards, event, at),
    rounds: evolveRounds(state.rounds, event, at),
    parts: evolveParts(state, event, at),
    steps: evolveSteps(state, event, at),
    peak: evolvePeak(state.peak, event),
  };
}
