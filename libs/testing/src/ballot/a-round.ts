import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { item } from '../session/a-session.ts';
import { fixedId } from '../session/fixed-id.ts';

/** A round that is over, with these papers of nine people who could have voted. */
export const closedRound = (
  spec: BallotSpec,
  papers: readonly Choice[],
  more: Partial<RoundView> = {},
): RoundView => ({
  id: fixedId<RoundId>('round'),
  itemId: item('ballot'),
  number: 1,
  spec,
  subject: null,
  status: 'closed',
  openedAt: 1,
  closesAt: null,
  closedAt: 2,
  released: false,
  root: '0'.repeat(64),
  result: {
    eligible: 9,
    papersBy: { account: 0, guest: 9, assisted: 0, seat: 0, paper: 0, hands: 0 },
    tally: tallyOf(spec, papers),
    batches: [],
    uncounted: 0,
  },
  batches: [],
  hiddenReasons: [],
  ...more,
});
