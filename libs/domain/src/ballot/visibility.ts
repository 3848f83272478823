import type { RoundView } from '@ruta/contracts/ballot/round';
import type { Audience } from '@ruta/contracts/session/view';

/** May the result be read by everybody? Until it may, nobody reads it, the facilitator included. */
export const resultIsPublic = (round: RoundView): boolean =>
  round.status === 'closed' && (round.spec.visibility !== 'on-release' || round.released);

/** May numbers be seen while the round is open, by somebody who has voted or not? */
export const mayWatchNumbers = (round: RoundView, hasVoted: boolean): boolean => {
  if (round.status === 'closed') return resultIsPublic(round);
  return round.spec.visibility === 'while' || (round.spec.visibility === 'after-own-vote' && hasVoted);
};

/** The console also sees the batches, which facilitators enter and confirm. */
export const viewRound = (round: RoundView, audience: Audience = 'phone'): RoundView => ({
  ...round,
  result: resultIsPublic(round) ? round.result : null,
  batches: audience === 'console' ? round.batches : [],
});
