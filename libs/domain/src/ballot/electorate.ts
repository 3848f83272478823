import type { Electorate } from '@ruta/contracts/ballot/ballot';

/** Somebody who takes part, as the right to vote sees them. */
export interface Elector {
  basis: 'account' | 'guest' | 'assisted';
  seatId: string | null;
  facilitates: boolean;
}

/** Does whoever leads the session vote too? In a ballot of the members they may, for the seat they hold. */
export const facilitatorsMayVote = (electorate: Electorate): boolean =>
  electorate === 'everyone' || electorate === 'members';

export function hasPaper({ basis, seatId, facilitates }: Elector, electorate: Electorate): boolean {
  if (facilitates && !facilitatorsMayVote(electorate)) return false;
  if (electorate === 'members') return seatId !== null;
  return electorate !== 'accounts' || basis === 'account';
}
