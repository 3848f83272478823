import type { ParticipantId, SeatId } from '@ruta/contracts/protocol/ids';
import type { RollSeat, RollView } from '@ruta/contracts/formal/roll';
import { votesNeeded } from '../secretariat/resolve.ts';

export interface SectorPresence {
  id: string;
  name: string;
  present: number;
  seats: number;
}

export interface Quorum {
  present: number;
  seats: number;
  needed: number;
  sectors: SectorPresence[];
  /** Sectors of which nobody is here although the rules ask for one. */
  missing: string[];
  met: boolean;
}

type Counted = Pick<RollView, 'quorum' | 'secondQuorum' | 'everySector' | 'call' | 'sectors' | 'seats'>;

/** V4, V5: the quorum of a roll as it stands, in seats and by sector. */
export function quorumOf(roll: Counted): Quorum {
  const sectors = roll.sectors.map(({ id, name }) => {
    const seats = roll.seats.filter(({ sectorId }) => sectorId === id);
    return { id, name, seats: seats.length, present: seats.filter(isPresent).length };
  });
  const present = roll.seats.filter(isPresent).length;
  const share = roll.call === 1 ? roll.quorum : roll.secondQuorum;
  const needed = Math.max(1, votesNeeded(roll.seats.length, share));
  const missing =
    roll.everySector && roll.call === 1
      ? sectors.filter((sector) => sector.seats > 0 && sector.present === 0).map(({ name }) => name)
      : [];
  const met = present >= needed && missing.length === 0;
  return { present, seats: roll.seats.length, needed, sectors, missing, met };
}

const isPresent = ({ sitting }: RollSeat): boolean => sitting !== null;

/** The seat in which somebody sits now. */
export const seatOf = (roll: Pick<RollView, 'seats'> | undefined, id: ParticipantId): SeatId | null =>
  roll?.seats.find(({ sitting }) => sitting?.participantId === id)?.id ?? null;

interface WithRolls {
  parts: { rolls: readonly RollView[] };
}

/** A session has one roll, or none. */
export const rollOf = ({ parts }: WithRolls): RollView | undefined => parts.rolls[0];

/** V6: true where there is a roll and it has no quorum: then nothing of the members is voted on. */
export function lacksQuorum(state: WithRolls): boolean {
  const roll = rollOf(state);
  return roll !== undefined && !quorumOf(roll).met;
}
