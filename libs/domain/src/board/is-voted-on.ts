import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { SessionState } from '../session/state.ts';
import { boardIn } from './board.ts';

/** While a round is open on what stands on a board, the board stays as the voters see it. */
export function isVotedOn(state: SessionState, board: AgendaItemId): boolean {
  const ideas = new Set(boardIn(state.boards, board)?.ideas.map(({ id }) => id));
  const groups = new Set(boardIn(state.boards, board)?.groups.map(({ id }) => id));
  return state.rounds.some(
    (round) =>
      round.status === 'open' &&
      round.spec.options.some(
        ({ idea, group }) => (idea !== null && ideas.has(idea)) || (group !== null && groups.has(group)),
      ),
  );
}

/** A group that was voted on keeps its title: results refer to it. */
export const wasVotedOn = (state: SessionState, group: GroupId): boolean =>
  state.rounds.some(({ spec }) => spec.options.some((option) => option.group === group));
