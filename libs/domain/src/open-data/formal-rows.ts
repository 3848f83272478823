import { rollOf } from '../formal/quorum.ts';
import type { MinutesFromState } from '../session/minutes.ts';
import { type FinishedSession, momentOf, type Row, type RowsOf } from './finished-session.ts';

const sectorOf = ({ parts }: MinutesFromState, seatId: string): string | undefined => {
  const roll = rollOf({ parts });
  const sectorId = roll?.seats.find(({ id }) => id === seatId)?.sectorId;
  return roll?.sectors.find(({ id }) => id === sectorId)?.name;
};

const rolls = ({ id, told }: FinishedSession): Row[] => {
  const roll = rollOf(told);
  return (roll?.seats ?? []).map((seat) => ({
    session_id: id,
    seat_id: seat.id,
    seat: seat.label,
    sector: sectorOf(told, seat.id),
    attended: seat.attended !== null,
    capacity: seat.attended?.capacity,
    call: roll?.call,
  }));
};

/** Minutes do not keep the order in which motions were brought in; their numbers do. */
const inOrder = ({ parts }: MinutesFromState) =>
  parts.motions.toSorted((one, other) => one.number - other.number);

const motions = ({ id, told }: FinishedSession): Row[] =>
  inOrder(told).map((motion) => ({
    session_id: id,
    motion: motion.number,
    seat_id: motion.seatId,
    text: motion.text,
    state: motion.state,
    responsible: motion.charge.responsible,
    due_on: motion.charge.dueOn,
    route_id: motion.charge.subject?.routeId,
    seconders: motion.seconders,
    amendments: motion.amendments.map(({ seatId, state, text }) => ({ seatId, state, text })),
    rule: motion.rule,
    lapsed: motion.lapsed,
    unheard: motion.unheard,
    resolution: motion.resolution && `${motion.resolution.number}/${motion.resolution.year}`,
    at: momentOf(motion.at),
  }));

const votes = ({ id, told }: FinishedSession): Row[] =>
  inOrder(told).flatMap((motion) =>
    (motion.votes?.seats ?? []).map(({ seatId, choice }) => ({
      session_id: id,
      motion: motion.number,
      seat_id: seatId,
      sector: sectorOf(told, seatId),
      choice,
      dissent: motion.dissents.find((one) => one.seatId === seatId)?.text,
    })),
  );

/** D11: what formal sessions leave, seat by seat and no person. */
export const formalRows: Readonly<Record<'rolls' | 'motions' | 'motion-votes', RowsOf>> = {
  rolls,
  motions,
  'motion-votes': votes,
};
