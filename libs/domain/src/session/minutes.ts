import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { hiddenInParts } from './parts/parts.ts';
import { view } from './view.ts';
import type { SessionState } from './state.ts';

/** What the session itself knows for its minutes: the public view of it, and the agenda as it happened. */
export type MinutesFromState = Pick<
  SessionMinutes,
  | 'startedAt'
  | 'finishedAt'
  | 'agenda'
  | 'steps'
  | 'boards'
  | 'moderated'
  | 'rounds'
  | 'turns'
  | 'parts'
  | 'seq'
>;

/** As the room itself saw it: nothing here that its wall was not shown, or could not have been. */
export function minutesOf(state: SessionState): MinutesFromState {
  const { run, boards, rounds, parts, seq } = view(state, 'screen');
  return {
    seq,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    agenda: run.items,
    steps: [...state.steps],
    boards,
    moderated: [...hiddenIdeas(state), ...hiddenInParts(state.parts)],
    parts,
    rounds,
    turns: [...state.floor.turns],
  };
}

const hiddenIdeas = ({ boards }: SessionState): MinutesFromState['moderated'] =>
  boards.flatMap((board) =>
    board.ideas
      .filter((idea) => idea.state === 'hidden')
      .map(({ id, reason, decidedAt, at }) => ({ id, reason, at: decidedAt ?? at })),
  );

/** The entries that were begun, as it happened. */
export const inOrderBegun = (agenda: readonly AgendaItem[]): AgendaItem[] =>
  agenda
    .filter(({ startedAt }) => startedAt !== null)
    .toSorted((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
