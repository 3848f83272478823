import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { CommitmentStage, VersionRef } from '../drafting/commitment.ts';
import { Gate } from '../drafting/gate.ts';
import { CommitmentId, OpId, PlanId, SeatId, SectorId, SignOffId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { Capacity, DecisionRule, SectorKind } from '../secretariat/body.ts';
import { DetachedFacts } from './detached-signature.ts';
import { PlanObstacle, PlanVersionState } from './plan-publication.ts';

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

export const ObjectionAnswer = z.object({ text: z.string(), post: z.string(), at: Instant });
export type ObjectionAnswer = z.infer<typeof ObjectionAnswer>;

/** Given again it replaces the earlier answer, which is kept. */
export const AnswerObjection = z.object({
  opId: OpId,
  text: plainText(4000, 10),
  post: plainText(160).default(''),
});
export type AnswerObjection = z.infer<typeof AnswerObjection>;

export const SeatSignature = z.object({
  seatId: SeatId,
  sectorId: SectorId,
  label: z.string(),
  institution: z.string(),
  /** `again`: what the seat decided on says something else now, which leaves it void. `vacant`: nobody holds it. */
  state: z.enum(['signed', 'objected', 'waiting', 'again', 'vacant']),
  capacity: Capacity.nullable(),
  name: z.string().nullable(),
  reason: z.string().nullable(),
  at: Instant.nullable(),
  /** The version decided on. When `again`, an earlier one than that of the sheet, or the same before its text changed. */
  version: z.int().positive().nullable(),
  /** The decision itself, where there is one. */
  signOffId: SignOffId.nullable(),
  /** What the coordination answers to an objection. */
  answer: ObjectionAnswer.nullable(),
  /** A signature made outside and handed in with the one given here; it stands and falls with it. */
  detached: DetachedFacts.nullable(),
});
export type SeatSignature = z.infer<typeof SeatSignature>;

/** Named reasons why a commitment cannot be approved yet. */
export const Obstacle = z.enum([
  'not-in-signature',
  'text-changed',
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

/** Who decides under which rule, and what each seat decided. */
export const SeatSheet = z.object({
  body: z.string(),
  rule: DecisionRule,
  quorum: z.number(),
  sectors: z.array(SectorCount),
  seats: z.array(SeatSignature),
  /** What is signed; `null` while nothing is put up for signature. */
  signing: VersionRef.nullable(),
  /** What is up says something else now: nobody's signature under it stands, and nobody signs it. */
  textChanged: z.boolean(),
  /** Seats the asker holds, and whether each may decide now; `other-holder` when incumbent or alternate already did. */
  mine: z.array(
    z.object({
      seatId: SeatId,
      capacity: Capacity,
      may: z.boolean(),
      why: z.enum(['other-holder', 'stage', 'text-changed']).nullable(),
    }),
  ),
});
export type SeatSheet = z.infer<typeof SeatSheet>;

export const SignOffSheet = SeatSheet.extend({
  commitmentId: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  stage: CommitmentStage,
  /** Updates of the text since that version, whatever they change. */
  changesSince: z.int().nonnegative(),
  gates: z.array(Gate),
  comments: z.object({ admitted: z.int(), unanswered: z.int() }),
  obstacles: z.array(Obstacle),
});
export type SignOffSheet = z.infer<typeof SignOffSheet>;

/** The plan as a whole, once it is assembled: which versions it is made of, and what its seats decided on exactly that. */
export const PlanSheet = SeatSheet.extend({
  planId: PlanId,
  number: z.int().positive(),
  title: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  state: PlanVersionState.nullable(),
  commitments: z.array(VersionRef.extend({ key: CommitmentKey, title: z.string() })),
  contributions: z.object({ admitted: z.int(), unanswered: z.int() }),
  comments: z.object({ admitted: z.int(), unanswered: z.int() }),
  obstacles: z.array(PlanObstacle),
});
export type PlanSheet = z.infer<typeof PlanSheet>;

export const SignOffGiven = z.object({ at: Instant, version: z.int().positive(), hash: z.string() });
export type SignOffGiven = z.infer<typeof SignOffGiven>;

export const ApproveCommitment = VersionRef;
export type ApproveCommitment = z.infer<typeof ApproveCommitment>;

const Waiting = VersionRef.extend({
  title: z.string(),
  seatId: SeatId,
  seat: z.string(),
  capacity: Capacity,
  /** Signed before, and asked again because the text changed. */
  again: z.boolean(),
  /** The text changed after it was put up: it can be signed once its newer version is. */
  textChanged: z.boolean(),
  since: Instant,
  signed: z.int(),
  seats: z.int(),
});

/** What waits for the asker's own signature. */
export const WaitingSignature = z.discriminatedUnion('of', [
  Waiting.extend({ of: z.literal('commitment'), commitmentId: CommitmentId, key: CommitmentKey }),
  Waiting.extend({ of: z.literal('plan'), planId: PlanId, number: z.int().positive() }),
]);
export type WaitingSignature = z.infer<typeof WaitingSignature>;

export const WaitingSignatures = z.object({ items: z.array(WaitingSignature) });
export type WaitingSignatures = z.infer<typeof WaitingSignatures>;

/** Plans whose newest version waits for signatures. */
export const PlansUp = z.object({
  items: z.array(VersionRef.extend({ number: z.int().positive(), title: z.string() })),
});
export type PlansUp = z.infer<typeof PlansUp>;
