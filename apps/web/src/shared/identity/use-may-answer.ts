import type { SeatId } from '@ruta/contracts/protocol/ids';
import { holds } from '@ruta/domain/policy/policy';
import { useEntity } from '../entity/entity.ts';
import { useActor } from './me.ts';

/** U17: whether who looks holds one of the seats that answer for it, or coordinates. */
export function useMayAnswer(seats: readonly SeatId[]): boolean {
  const { id } = useEntity();
  const actor = useActor();
  if (holds(actor, 'organiser', id)) return true;
  return actor.kind === 'account' && actor.seats.some(({ seatId }) => seats.includes(seatId));
}
