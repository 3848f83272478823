import { z } from 'zod';
import { OptionId, ParticipantId, RoundId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { Choice } from './ballot.ts';

/** `votes` are papers for single choice, approvals for approval, dots for dots. `voters` are papers that name it. */
export const OptionTally = z.object({ optionId: OptionId, votes: z.int(), voters: z.int() });
export type OptionTally = z.infer<typeof OptionTally>;

/** What a method makes of the papers. `leading` are the options with most votes (several on a tie, none without votes). */
export const Tally = z.object({
  method: z.enum(['single', 'approval', 'dots']),
  papers: z.int(),
  options: z.array(OptionTally),
  leading: z.array(OptionId),
});
export type Tally = z.infer<typeof Tally>;

/** Papers by the ground of the right to vote: a guest is unique per device only, and the result says so. */
export const PapersBy = z.object({ account: z.int(), guest: z.int(), assisted: z.int(), seat: z.int() });
export type PapersBy = z.infer<typeof PapersBy>;

export const RoundResult = z.object({ eligible: z.int(), papersBy: PapersBy, tally: Tally });
export type RoundResult = z.infer<typeof RoundResult>;

/** What a voter keeps. `code` is on the published paper after the close; `leaf` is its hash in the Merkle tree. */
export const Receipt = z.object({
  roundId: RoundId,
  code: z.string(),
  leaf: z.string(),
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** One published paper. `by` only where the round was named. */
export const PublishedPaper = z.object({
  code: z.string(),
  choice: Choice,
  by: ParticipantId.nullable(),
});
export type PublishedPaper = z.infer<typeof PublishedPaper>;

export const OwnVote = z.object({ roundId: RoundId, choice: Choice, receipt: Receipt });
export type OwnVote = z.infer<typeof OwnVote>;
