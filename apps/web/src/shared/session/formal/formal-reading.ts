import type { MotionView } from '@ruta/contracts/formal/motion';
import type { RollSeat, RollView } from '@ruta/contracts/formal/roll';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { OwnView, SessionView } from '@ruta/contracts/session/view';
import { rollOf, seatOf } from '@ruta/domain/formal/quorum';

/** How an office is called: its label, and the institution it stands for. */
export const officeOf = ({ label, institution }: Pick<RollSeat, 'label' | 'institution'>): string =>
  institution && institution !== label ? `${label}, ${institution}` : label;

export const seatName = (roll: RollView | undefined, id: string | null): string | null => {
  const seat = roll?.seats.find((one) => one.id === id);
  return seat ? officeOf(seat) : null;
};

export const motionsOf = (view: Pick<SessionView, 'parts'>, item: AgendaItem): MotionView[] =>
  view.parts.motions
    .filter(({ itemId }) => itemId === item.id)
    .toSorted((one, other) => one.number - other.number);

/**
 * The motion a room is at: the one being voted on, else what happened last, a vote that was counted or a motion that
 * was brought in. A result stays until somebody moves something new, also while other motions wait.
 */
export function motionAtHand(
  view: Pick<SessionView, 'parts' | 'rounds'>,
  item: AgendaItem,
): MotionView | undefined {
  const motions = motionsOf(view, item).filter(({ state }) => state !== 'withdrawn');
  const happened = ({ roundId, votes, at }: MotionView): Instant => {
    const round = votes && view.rounds.find(({ id }) => id === roundId);
    return Math.max(at, round?.closedAt ?? 0);
  };
  return (
    motions.find(({ state }) => state === 'voting') ??
    motions.toSorted((one, other) => happened(other) - happened(one))[0]
  );
}

export interface OwnSeat {
  /** One's own seat in the roll, by the account; whether somebody else sits there is in `sitting`. */
  held: RollSeat | null;
  /** The seat in which one sits now. */
  sits: RollSeat | null;
}

export function ownSeatIn(view: SessionView, own: OwnView | null, actor: Actor): OwnSeat {
  const roll = rollOf(view);
  const me = own?.participantId;
  const id = me ? seatOf(roll, me) : null;
  const seats = actor.kind === 'account' ? actor.seats : [];
  return {
    sits: roll?.seats.find((seat) => seat.id === id) ?? null,
    held: roll?.seats.find((seat) => seats.some(({ seatId }) => seatId === seat.id)) ?? null,
  };
}
