import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { SessionState } from '../session/state.ts';
import { boardIn } from './board.ts';

/** Shows all ideas in an order that tells nothing about who wrote when. Nothing, if they are shown already. */
export function reveal(state: SessionState, board: AgendaItemId, random: () => number): SessionEvent[] {
  const known = boardIn(state.boards, board);
  if (known?.revealed) return [];
  const kept = (known?.ideas ?? []).filter((idea) => idea.state === 'kept').map(({ id }) => id);
  return [{ type: 'board.revealed', board, order: shuffled(kept, random) }];
}

/** Fisher and Yates' shuffle. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [mixed[last] as Item, mixed[other] as Item];
    mixed[last] = b;
    mixed[other] = a;
  }
  return mixed;
}
