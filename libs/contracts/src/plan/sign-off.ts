import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { CommitmentStage, VersionRef } from '../drafting/commitment.ts';
import { Gate } from '../drafting/gate.ts';
import { CommitmentId, OpId, SeatId, SectorId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { Capacity, DecisionRule, SectorKind } from '../secretariat/body.ts';

export const SignOffDecision = z.enum(['sign', 'object']);
export type SignOffDecision = z.infer<typeof SignOffDecision>;

/** An objection says why. Given again by the same seat it replaces the earlier decision, which is kept. */
export const SignOff = VersionRef.extend({
  opId: OpId,
  seatId: SeatId,
  decision: SignOffDecision,
  reason: plainText(2000).default(''),
}).refine((given) => given.decision === 'sign' || given.reason.length >= 10, { path: ['reason'] });
export type SignOff = z.infer<typeof SignOff>;

export const SeatSignature = z.object({
  seatId: SeatId,
  sectorId: SectorId,
  label: z.string(),
  institution: z.string(),
  /** `again`: the seat decided on an earlier version, which this one voids. `vacant`: nobody holds it. */
  state: z.enum(['signed', 'objected', 'waiting', 'again', 'vacant']),
  capacity: Capacity.nullable(),
  name: z.string().nullable(),
  reason: z.string().nullable(),
  at: Instant.nullable(),
  /** The version decided on: an earlier one than that of the sheet when `again`. */
  version: z.int().positive().nullable(),
});
export type SeatSignature = z.infer<typeof SeatSignature>;

/** Named reasons why a commitment cannot be approved yet. */
export const Obstacle = z.enum([
  'not-in-signature',
  'gates-not-met',
  'comments-unanswered',
  'quorum-missing',
  'objections-stand',
  'majority-missing',
  'sector-missing',
]);
export type Obstacle = z.infer<typeof Obstacle>;

export const SectorCount = z.object({
  sectorId: SectorId,
  kind: SectorKind,
  name: z.string(),
  seats: z.int(),
  signed: z.int(),
  objected: z.int(),
});
export type SectorCount = z.infer<typeof SectorCount>;

export const SignOffSheet = z.object({
  commitmentId: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  stage: CommitmentStage,
  /** What is signed; `null` while nothing is put up for signature. */
  signing: VersionRef.nullable(),
  /** Updates of the text since that version: what was written after it is not signed. */
  changesSince: z.int().nonnegative(),
  body: z.string(),
  rule: DecisionRule,
  quorum: z.number(),
  sectors: z.array(SectorCount),
  seats: z.array(SeatSignature),
  gates: z.array(Gate),
  comments: z.object({ admitted: z.int(), unanswered: z.int() }),
  obstacles: z.array(Obstacle),
  /** Seats the asker holds, and whether each may decide now; `other-holder` when incumbent or alternate already did. */
  mine: z.array(
    z.object({
      seatId: SeatId,
      capacity: Capacity,
      may: z.boolean(),
      why: z.enum(['other-holder', 'stage']).nullable(),
    }),
  ),
});
export type SignOffSheet = z.infer<typeof SignOffSheet>;

export const SignOffGiven = z.object({ at: Instant, version: z.int().positive(), hash: z.string() });
export type SignOffGiven = z.infer<typeof SignOffGiven>;

export const ApproveCommitment = VersionRef;
export type ApproveCommitment = z.infer<typeof ApproveCommitment>;

/** What waits for the asker's own signature. */
export const WaitingSignatures = z.object({
  items: z.array(
    VersionRef.extend({
      commitmentId: CommitmentId,
      key: CommitmentKey,
      title: z.string(),
      seatId: SeatId,
      seat: z.string(),
      capacity: Capacity,
      /** Signed before, and asked again because the text changed. */
      again: z.boolean(),
      since: Instant,
      signed: z.int(),
      seats: z.int(),
    }),
  ),
});
export type WaitingSignatures = z.infer<typeof WaitingSignatures>;
