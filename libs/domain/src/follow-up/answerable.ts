import type { SeatId } from '@ruta/contracts/protocol/ids';
import { sameName } from '../secretariat/institution.ts';

/** A seat of the secretariat with the names it goes by: its office and the institution that sends it. */
export interface NamedSeat {
  seatId: SeatId;
  label: string;
  institution: string;
}

/** U17: the seats that speak for one of these institutions, in the order they are given. */
export const seatsFor = (seats: readonly NamedSeat[], institutions: readonly string[]): NamedSeat[] => {
  const named = institutions.filter((name) => name.trim() !== '');
  return seats.filter(({ label, institution }) =>
    named.some((name) => sameName(name, label) || sameName(name, institution)),
  );
};

/** Who answers for a milestone: whoever leads its commitment, and whoever it names itself. */
export const answerableFor = (
  lead: { institution: string },
  milestone: { responsible: string } | null,
): string[] => [lead.institution, ...(milestone ? [milestone.responsible] : [])];
