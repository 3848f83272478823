import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { SessionState } from '../session/state.ts';
import { shuffled } from '../session/shuffled.ts';
import { boardIn } from './board.ts';

/** Shows all ideas in an order that tells nothing about who wrote when. Nothing, if they are shown already. */
export function reveal(state: SessionState, board: AgendaItemId, random: () => number): SessionEvent[] {
  const known = boardIn(state.boards, board);
  if (known?.revealed) return [];
  const kept = (known?.ideas ?? []).filter((idea) => idea.state === 'kept').map(({ id }) => id);
  return [{ type: 'board.revealed', board, order: shuffled(kept, random) }];
}
