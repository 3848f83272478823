import { z } from 'zod';
import { OpId, ParticipantId, RoundId, SessionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import type { Ack } from '../protocol/refusal.ts';
import { FilledPaper } from './ballot.ts';
import { type Receipt, Tally } from './result.ts';

/**
 * A vote. Until the close it may be sent again with another `opId` and replaces the earlier one; with the same `opId`
 * it is answered with the same receipt. An objection without a reason is refused. `as` is for an assisted seat, by a
 * facilitator.
 */
export const CastVote = z.object({
  roundId: RoundId,
  opId: OpId,
  choice: FilledPaper,
  as: ParticipantId.optional(),
});
export type CastVote = z.infer<typeof CastVote>;

/**
 * At most four a second. `tally` is null for whoever may not see numbers yet; `papers` is always there, and on top
 * of it `batched`: the papers and hands of the batches that count.
 */
export const TallyTick = z.object({
  sessionId: SessionId,
  roundId: RoundId,
  at: Instant,
  papers: z.int(),
  batched: z.int().default(0),
  eligible: z.int(),
  tally: Tally.nullable(),
});
export type TallyTick = z.infer<typeof TallyTick>;

export type ClientToServerBallot = {
  'ballot.cast': (vote: CastVote, ack: (answer: Ack<Receipt>) => void) => void;
};
export type ServerToClientBallot = {
  'ballot.tally': (tick: TallyTick) => void;
};
