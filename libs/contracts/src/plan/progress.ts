import { z } from 'zod';
import { RowId } from '../drafting/commitment-form.ts';
import { Potential } from '../evaluation/ratings.ts';
import { AttachEvidence, EvidenceFile, MOST_EVIDENCE_FILES } from '../follow-up/evidence-file.ts';
import { SeatId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { cleanText, plainText } from '../protocol/text.ts';

/** Three scales that are never mixed: whether the work runs, how much of it is there, and whether government opened. */
export const Activity = z.enum(['not-started', 'in-progress', 'done']);
export type Activity = z.infer<typeof Activity>;
export const Completion = z.enum(['no-evidence', 'not-started', 'limited', 'substantial', 'complete']);
export type Completion = z.infer<typeof Completion>;
export const OpenedGovernment = z.enum(['worsened', 'no-change', 'marginal', 'major', 'outstanding']);
export type OpenedGovernment = z.infer<typeof OpenedGovernment>;

export const MilestoneProgress = z.object({
  /** Row id of the milestone in the commitment's form. */
  milestoneId: RowId,
  activity: Activity,
  /** The last day of the plan it speaks of. */
  asOf: Day,
  note: z.string(),
  evidence: z.url().nullable(),
  files: z.array(EvidenceFile),
  /** The office in whose function it was reported; null where the coordination entered it. */
  seat: z.string().nullable(),
  at: Instant,
});
export type MilestoneProgress = z.infer<typeof MilestoneProgress>;

export const EvaluationKind = z.enum(['internal', 'independent']);
export type EvaluationKind = z.infer<typeof EvaluationKind>;
export const EvaluationId = z.uuid().brand<'EvaluationId'>();
export type EvaluationId = z.infer<typeof EvaluationId>;

/**
 * One published judgement of one commitment; internal and independent ones stand side by side. Those written before
 * the form asked for them say nothing of `verifiable`, `relevant` and `potential`.
 */
export const Evaluation = z.object({
  id: EvaluationId,
  kind: EvaluationKind,
  /** Above 1 it corrects an earlier one. */
  version: z.int().positive(),
  activity: Activity,
  completion: Completion,
  verifiable: z.boolean().nullable(),
  relevant: z.boolean().nullable(),
  potential: Potential.nullable(),
  openedGovernment: OpenedGovernment,
  note: z.string(),
  correction: z.string(),
  /** What seats do not agree with in it, oldest first; null is a counterpart without a seat. */
  objections: z.array(z.object({ seatId: SeatId.nullable(), seat: z.string().nullable(), text: z.string() })),
  by: z.string().nullable(),
  on: Day,
});
export type Evaluation = z.infer<typeof Evaluation>;

export const CommitmentProgress = z.object({
  milestones: z.array(MilestoneProgress),
  evaluations: z.array(Evaluation),
});
export type CommitmentProgress = z.infer<typeof CommitmentProgress>;

export const ReportMilestone = z.object({
  activity: Activity,
  asOf: Day,
  note: plainText(1000).default(''),
  evidence: z
    .url({ protocol: /^https?$/ })
    .overwrite(cleanText)
    .max(500)
    .nullable()
    .default(null),
  files: z.array(AttachEvidence).max(MOST_EVIDENCE_FILES).default([]),
});
export type ReportMilestone = z.infer<typeof ReportMilestone>;
