import { z } from 'zod';
import { CommitmentId, OpId, PhaseId, PlanId, SessionId, ThemeId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { CommitmentForm, CommitmentKey, CommitmentKind } from './commitment-form.ts';
import { Check, Gate, Reading } from './gate.ts';

/** Drafting goes on in `feedback` and `signing` too, as new versions; from `approved` on the text stands. */
export const CommitmentStage = z.enum(['drafting', 'feedback', 'signing', 'approved', 'withdrawn']);
export type CommitmentStage = z.infer<typeof CommitmentStage>;

/** Whom the desk lets write besides organiser, facilitators and members: nobody, or who joined its table. */
export const DeskDoor = z.enum(['staff', 'table']);
export type DeskDoor = z.infer<typeof DeskDoor>;

export const VersionRef = z.object({ version: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type VersionRef = z.infer<typeof VersionRef>;

export const CommitmentSummary = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  planId: PlanId,
  planNumber: z.int().positive(),
  themeId: ThemeId.nullable(),
  title: z.string(),
  kind: CommitmentKind,
  stage: CommitmentStage,
  door: DeskDoor,
  /** The working table's session whose participants may write, and where frozen versions are voted. */
  sessionId: SessionId.nullable(),
  phaseId: PhaseId.nullable(),
  latest: VersionRef.extend({ at: Instant }).nullable(),
  /** The version that is open to comments; its times bound the round. */
  feedback: VersionRef.extend({ opensAt: Instant, closesAt: Instant }).nullable(),
  signing: VersionRef.nullable(),
  approved: VersionRef.nullable(),
  changedAt: Instant,
});
export type CommitmentSummary = z.infer<typeof CommitmentSummary>;

export const CommitmentList = z.object({ items: z.array(CommitmentSummary) });
export type CommitmentList = z.infer<typeof CommitmentList>;

export const CommitmentQuery = z.object({
  plan: z.coerce.number().int().positive().optional(),
  stage: CommitmentStage.optional(),
});

export const CreateCommitment = z.object({
  opId: OpId,
  planId: PlanId,
  title: plainText(300, 3),
  themeId: ThemeId.nullable().default(null),
  sessionId: SessionId.nullable().default(null),
  phaseId: PhaseId.nullable().default(null),
  door: DeskDoor.default('staff'),
});
export type CreateCommitment = z.infer<typeof CreateCommitment>;

export const SetDesk = z.object({
  door: DeskDoor,
  sessionId: SessionId.nullable(),
  phaseId: PhaseId.nullable(),
});
export type SetDesk = z.infer<typeof SetDesk>;

/** Everything about the text as it stands this moment. */
export const DraftNow = z.object({
  seq: z.int().nonnegative(),
  hash: z.string(),
  form: CommitmentForm,
  gates: z.array(Gate),
  checks: z.array(Check),
  reading: Reading,
});
export type DraftNow = z.infer<typeof DraftNow>;

export const FreezeVersion = z.object({ opId: OpId, note: plainText(300).default('') });
export type FreezeVersion = z.infer<typeof FreezeVersion>;

export const VersionSummary = VersionRef.extend({
  /** The last update the version holds. */
  seq: z.int().nonnegative(),
  at: Instant,
  note: z.string(),
  /** `null` when the name was erased. */
  by: z.string().nullable(),
  gatesMet: z.boolean(),
  /** Suggestions that waited for a decision when it was frozen: the version does not have them. */
  pending: z.int().nonnegative(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;
export const VersionList = z.object({ items: z.array(VersionSummary) });
export type VersionList = z.infer<typeof VersionList>;

export const VersionContent = VersionRef.extend({
  commitmentId: CommitmentId,
  at: Instant,
  note: z.string(),
  form: CommitmentForm,
  gates: z.array(Gate),
  checks: z.array(Check),
  reading: Reading,
});
export type VersionContent = z.infer<typeof VersionContent>;

/** Puts a version up for comments or signature, takes it back to the desk, or ends the commitment. */
export const MoveStage = z.discriminatedUnion('to', [
  z.object({ to: z.literal('drafting'), reason: plainText(500, 3) }),
  VersionRef.extend({ to: z.literal('feedback'), opensAt: Instant, closesAt: Instant }),
  VersionRef.extend({ to: z.literal('signing') }),
  z.object({ to: z.literal('withdrawn'), reason: plainText(500, 3) }),
]);
export type MoveStage = z.infer<typeof MoveStage>;
