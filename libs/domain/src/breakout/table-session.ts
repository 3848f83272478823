import type { ContentOf } from '../session/phases/phase-rules.ts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { reveal } from '../board/reveal.ts';
import { decideRun } from '../session/decide-run.ts';
import { evolve } from '../session/evolve.ts';
import { type Circumstances, emptySession, type SessionState } from '../session/state.ts';

/** How the session of a table begins: with the steps of the breakout, at the first of them. */
export function beginTable({ steps }: ContentOf<'breakout'>, when: Circumstances): SessionEvent[] {
  const items = steps.map((step) => ({ ...step, plannedMs: 0 }));
  const scheduled: SessionEvent = { type: 'session.scheduled', items, table: true };
  const laid = evolve(emptySession, { seq: 1, at: when.now, actor: null, event: scheduled });
  const started = decideRun(laid, { type: 'run.start' }, when);
  return [scheduled, ...(isRefused(started) ? [] : started)];
}

/** How it ends: turns and votes are closed, and what was written in silence is shown, so that nothing of it is lost. */
export function finishTable(state: SessionState, when: Circumstances): SessionEvent[] {
  if (state.run.status === 'finished') return [];
  const { speaking } = state.floor;
  return [
    ...state.boards.flatMap((board) => reveal(state, board.id, when.random)),
    ...(speaking ? [{ type: 'floor.ended' as const, participantId: speaking.participantId }] : []),
    ...state.rounds
      .filter((round) => round.status === 'open')
      .map((round) => ({ type: 'round.closed' as const, roundId: round.id, ...when.count(round.id) })),
    { type: 'run.finished', present: when.present },
  ];
}
