import { z } from 'zod';
import { AnswerId, Outcome } from '../consultation/answer.ts';
import { ModerationReason, SignatureView } from '../consultation/moderation.ts';
import { Signature } from '../consultation/signature.ts';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { VersionRef } from '../drafting/commitment.ts';
import { ClauseId } from '../drafting/origin.ts';
import { CommentId, CommitmentId, OpId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** A comment is shown at once; a moderator may hide it with a reason, which is shown in its place. */
export const CommentState = z.enum(['admitted', 'hidden']);
export type CommentState = z.infer<typeof CommentState>;

/** Code points, counted after trimming. */
export const commentLength = { min: 3, max: 2000 } as const;

const words = (min: number, max: number) =>
  plainText(2 * max).refine((value) => [...value].length >= min && [...value].length <= max);

/** Bound to the version it was written on; `hash` says which text the writer had before them. */
export const WriteComment = VersionRef.extend({
  opId: OpId,
  clause: ClauseId,
  body: words(commentLength.min, commentLength.max),
  signature: Signature.nullable().default(null),
});
export type WriteComment = z.infer<typeof WriteComment>;

export const CommentAnswer = z.object({
  id: AnswerId,
  outcome: Outcome,
  text: z.string(),
  /** `null` once erased. */
  byName: z.string().nullable(),
  byPost: z.string(),
  at: Instant,
  deferredUntil: Day.nullable(),
  /** Number of the comment, in the same commitment, that speaks for both. */
  twinNumber: z.int().positive().nullable(),
});
export type CommentAnswer = z.infer<typeof CommentAnswer>;

export const CommentView = z.object({
  id: CommentId,
  /** Counts up within the commitment; the public name of the comment. */
  number: z.int().positive(),
  version: z.int().positive(),
  clause: ClauseId,
  state: CommentState,
  hiddenFor: ModerationReason.nullable(),
  /** `null` where it is hidden or was erased. */
  body: z.string().nullable(),
  /** The name it is signed with, where one is shown. */
  signature: z.string().nullable(),
  /** For its author and the moderators: the name, shown or not. */
  ownSignature: SignatureView.nullable(),
  mine: z.boolean(),
  at: Instant,
  answer: CommentAnswer.nullable(),
});
export type CommentView = z.infer<typeof CommentView>;

export const CommentQuery = z.object({
  version: z.coerce.number().int().positive().optional(),
  clause: ClauseId.optional(),
  waiting: z.stringbool().default(false),
  after: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type CommentQuery = z.infer<typeof CommentQuery>;

export const CommentPage = z.object({
  items: z.array(CommentView),
  next: z.int().nullable(),
  total: z.int(),
  waiting: z.int(),
});
export type CommentPage = z.infer<typeof CommentPage>;

export const ModerateComment = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('hide'),
    reason: ModerationReason,
    note: plainText(500).default(''),
  }),
  z.object({ action: z.literal('admit'), note: plainText(500, 3) }),
  /** The name it is signed with, and nothing else of it. */
  z.object({ action: z.literal('hide-name'), reason: ModerationReason, note: plainText(500).default('') }),
  z.object({ action: z.literal('show-name'), note: plainText(500, 3) }),
]);
export type ModerateComment = z.infer<typeof ModerateComment>;

/** One row per comment, though several may share a text. An answer given again replaces the last one, which is kept. */
export const AnswerComments = z
  .object({
    opId: OpId,
    commentIds: z.array(CommentId).min(1).max(200),
    outcome: Outcome,
    text: words(10, 4000),
    byPost: plainText(160).default(''),
    deferredUntil: Day.nullable().default(null),
    twinNumber: z.int().positive().nullable().default(null),
  })
  .refine((given) => (given.outcome === 'deferred') === (given.deferredUntil !== null), {
    path: ['deferredUntil'],
  })
  .refine((given) => (given.outcome === 'duplicate') === (given.twinNumber !== null), {
    path: ['twinNumber'],
  });
export type AnswerComments = z.infer<typeof AnswerComments>;
export const CommentsAnswered = z.object({ answered: z.int(), stillWaiting: z.int() });
export type CommentsAnswered = z.infer<typeof CommentsAnswered>;

/** A comment in the organiser's list of what is owed an answer. */
export const DueComment = CommentView.extend({
  commitmentId: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  /** The paragraph it is about, shortened. */
  about: z.string(),
});
export type DueComment = z.infer<typeof DueComment>;
export const DueComments = z.object({ items: z.array(DueComment), total: z.int() });
export type DueComments = z.infer<typeof DueComments>;

/** How many comments each paragraph of a version has, and how many of them wait for an answer. */
export const ClauseCounts = z.object({
  version: z.int().positive(),
  clauses: z.array(z.object({ clause: ClauseId, comments: z.int(), waiting: z.int() })),
});
export type ClauseCounts = z.infer<typeof ClauseCounts>;
