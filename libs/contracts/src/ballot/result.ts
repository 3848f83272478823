import { z } from 'zod';
import { OptionId, ParticipantId, RoundId, SeatId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { Choice } from './ballot.ts';
import { BatchId, BatchKind, HandMark } from './batch.ts';

/**
 * What one option got. `votes`: papers for single choice, approvals, dots, the sum of scores, first preferences of a
 * ranked ballot, support of a gradient, consents. `voters` are papers that mark it at all. `levels` counts its marks
 * from the first level to the last: scores 0 to max, steps of a gradient, stances of consent.
 */
export const OptionTally = z.object({
  optionId: OptionId,
  votes: z.int(),
  voters: z.int(),
  levels: z.array(z.int()).optional(),
});
export type OptionTally = z.infer<typeof OptionTally>;

/**
 * One count of an instant run-off: the papers each option that is still in holds, those that name none of them any
 * more, who goes out and where their papers go (`to` null: nowhere). `tie` says how one of several last was chosen:
 * by an earlier count, or by a lot that anybody can draw again.
 */
export const Stage = z.object({
  votes: z.array(z.object({ optionId: OptionId, votes: z.int() })),
  exhausted: z.int(),
  out: z.array(OptionId),
  tie: z.object({ among: z.array(OptionId), by: z.enum(['earlier', 'lot']) }).nullable(),
  moves: z.array(z.object({ from: OptionId, to: OptionId.nullable(), papers: z.int() })),
});
export type Stage = z.infer<typeof Stage>;

/**
 * What a method makes of the papers. `blank` are papers that abstain. `leading` are the options that come first by
 * the method's own rule (several on a tie, none without votes). `stages` are those of a ranked ballot.
 */
export const Tally = z.object({
  method: z.enum(['single', 'approval', 'dots', 'score', 'ranked', 'gradient', 'consent']),
  papers: z.int(),
  blank: z.int().default(0),
  options: z.array(OptionTally),
  leading: z.array(OptionId),
  stages: z.array(Stage).optional(),
});
export type Tally = z.infer<typeof Tally>;

/**
 * Papers by the ground of the right to vote: a guest is unique per device only, and the result says so. `paper` were
 * cast on paper, `hands` are people whose raised hands were counted.
 */
export const PapersBy = z.object({
  account: z.int(),
  guest: z.int(),
  assisted: z.int(),
  seat: z.int(),
  paper: z.int().default(0),
  hands: z.int().default(0),
});
export type PapersBy = z.infer<typeof PapersBy>;

/** What one counted batch brought, apart from the rest. */
export const BatchResult = z.object({
  batchId: BatchId,
  kind: BatchKind,
  label: z.string(),
  papers: z.int(),
  blank: z.int(),
  options: z.array(OptionTally),
});
export type BatchResult = z.infer<typeof BatchResult>;

/** `eligible` had a paper in this session; batches come on top. `uncounted` batches were never confirmed. */
export const RoundResult = z.object({
  eligible: z.int(),
  papersBy: PapersBy,
  tally: Tally,
  batches: z.array(BatchResult).default([]),
  uncounted: z.int().default(0),
  /** What each seat voted, where the members voted by name. */
  seats: z.array(z.object({ seatId: SeatId, choice: Choice })).optional(),
});
export type RoundResult = z.infer<typeof RoundResult>;

/** What a voter keeps. `code` is on the published paper after the close; `leaf` is its hash in the Merkle tree. */
export const Receipt = z.object({
  roundId: RoundId,
  code: z.string(),
  leaf: z.string(),
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** Words of a paper with the salt of its seal, so that anybody can see that they belong together. */
export const PaperWords = z.object({ salt: z.string(), text: z.string() });
export type PaperWords = z.infer<typeof PaperWords>;

/** One published paper. `by` only where the round was named; `words` null where there are none, or none any more. */
export const PublishedPaper = z.object({
  code: z.string(),
  choice: Choice,
  by: ParticipantId.nullable(),
  words: PaperWords.nullable().default(null),
});
export type PublishedPaper = z.infer<typeof PublishedPaper>;

/** A batch of raised hands as it was counted: what stands for it in the Merkle tree beside the papers. */
export const CountedHands = z.object({ batchId: BatchId, people: z.int(), marks: z.array(HandMark) });
export type CountedHands = z.infer<typeof CountedHands>;

export const OwnVote = z.object({
  roundId: RoundId,
  choice: Choice,
  words: z.string().nullable().default(null),
  receipt: Receipt,
});
export type OwnVote = z.infer<typeof OwnVote>;
