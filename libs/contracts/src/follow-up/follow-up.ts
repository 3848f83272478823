import { z } from 'zod';
import { ModerationReason, SignatureView } from '../consultation/moderation.ts';
import { Signature } from '../consultation/signature.ts';
import { CommitmentKey, RowId } from '../drafting/commitment-form.ts';
import { CommitmentId, OpId, RemarkId, SeatId } from '../protocol/ids.ts';
import { PlanState } from '../route/plan.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { cleanText, plainText } from '../protocol/text.ts';
import { Evaluation, MilestoneProgress } from '../plan/progress.ts';

/**
 * How a milestone stands: from its days, what was last reported, and whether there is evidence. `unproven` is reported
 * done without any, `soon` ends within a month and was not begun.
 */
export const Light = z.enum(['done', 'unproven', 'under-way', 'ahead', 'soon', 'late']);
export type Light = z.infer<typeof Light>;

export const FollowedMilestone = z.object({
  id: RowId,
  activity: z.string(),
  responsible: z.string(),
  product: z.string(),
  verification: z.string(),
  start: Day.nullable(),
  end: Day.nullable(),
  light: Light,
  /** Newest first. */
  reports: z.array(MilestoneProgress),
  /** Contrary reports on it that are shown. */
  contrary: z.int(),
  /** Seats that may report it: those of whoever leads the commitment or is named by the milestone. */
  seats: z.array(SeatId),
});
export type FollowedMilestone = z.infer<typeof FollowedMilestone>;

/** Remarks that are shown; `late` are those whose answer is overdue. */
export const RemarkCounts = z.object({ all: z.int(), waiting: z.int(), late: z.int() });

export const FollowedCommitment = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  lead: z.object({ institution: z.string(), post: z.string() }),
  milestones: z.array(FollowedMilestone),
  evaluations: z.array(Evaluation),
  remarks: RemarkCounts,
  /** Seats of whoever leads it, who answer for it. */
  seats: z.array(SeatId),
});
export type FollowedCommitment = z.infer<typeof FollowedCommitment>;

/** Of `GET /api/entities/:entity/plans/:number/follow-up`: how it stood at the end of a day; without one, how it stands. */
export const FollowUpQuery = z.object({ on: Day.optional() });
export type FollowUpQuery = z.infer<typeof FollowUpQuery>;

export const FollowUpBoard = z.object({
  number: z.int().positive(),
  title: z.string(),
  /** As it is today, whichever day is shown. */
  state: PlanState,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** The day the plan was published first; there is no board of an earlier one. */
  since: Day,
  /** The day that is shown, in the entity's time zone: from `since` to `today`. */
  on: Day,
  today: Day,
  commitments: z.array(FollowedCommitment),
});
export type FollowUpBoard = z.infer<typeof FollowUpBoard>;

/** A question to the responsible, or a report that what was reported is not so. Both are owed an answer. */
export const RemarkKind = z.enum(['question', 'contrary']);
export type RemarkKind = z.infer<typeof RemarkKind>;

export const RemarkAnswer = z.object({
  text: z.string(),
  byName: z.string().nullable(),
  byPost: z.string(),
  at: Instant,
  /** Whole days from the remark to its first answer. */
  days: z.int(),
});

export const RemarkView = z.object({
  id: RemarkId,
  /** Counts up within the commitment; the public name of the remark. */
  number: z.int().positive(),
  kind: RemarkKind,
  milestoneId: RowId.nullable(),
  state: z.enum(['admitted', 'hidden']),
  hiddenFor: ModerationReason.nullable(),
  /** Null where it is hidden or was erased. */
  text: z.string().nullable(),
  link: z.string().nullable(),
  /** The name it is signed with, where one is shown. Of a seat, under which its office is published. */
  signature: z.string().nullable(),
  /** For its author and the moderators: the name it was signed with, shown or not. */
  ownSignature: SignatureView.nullable(),
  /** The seat of the secretariat it was written for, where it was. */
  seat: z.string().nullable(),
  mine: z.boolean(),
  at: Instant,
  /** Until when an answer is due. */
  dueOn: Day,
  answer: RemarkAnswer.nullable(),
});
export type RemarkView = z.infer<typeof RemarkView>;

export const Remarks = z.object({ items: z.array(RemarkView) });
export type Remarks = z.infer<typeof Remarks>;

const address = z
  .url({ protocol: /^https?$/ })
  .overwrite(cleanText)
  .max(500);

export const WriteRemark = z.object({
  opId: OpId,
  kind: RemarkKind,
  milestoneId: RowId.nullable(),
  text: plainText(2000, 10),
  link: address.nullable().default(null),
  /** Of whoever speaks for themselves. */
  signature: Signature.nullable().default(null),
  /** Said in the function of a seat that its writer holds; then it is signed with the name of that office. */
  seatId: SeatId.nullable().default(null),
});
export type WriteRemark = z.infer<typeof WriteRemark>;

export const AnswerRemark = z.object({ opId: OpId, text: plainText(4000, 3), byPost: plainText(120, 2) });
export type AnswerRemark = z.infer<typeof AnswerRemark>;

export const ModerateRemark = z.discriminatedUnion('action', [
  z.object({ action: z.literal('hide'), reason: ModerationReason }),
  z.object({ action: z.literal('admit') }),
  /** The name it is signed with, and nothing else of it. */
  z.object({ action: z.literal('hide-name'), reason: ModerationReason }),
  z.object({ action: z.literal('show-name') }),
]);
export type ModerateRemark = z.infer<typeof ModerateRemark>;
