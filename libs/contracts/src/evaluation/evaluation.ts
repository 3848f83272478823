import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { Activity, Completion, Evaluation, EvaluationKind, OpenedGovernment } from '../plan/progress.ts';
import { CommitmentId, OpId, RecommendationId, SeatId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { PlanState } from '../route/plan.ts';
import { Potential, Star } from './ratings.ts';

/** A judgement as it is being written: what is not decided yet is null. */
export const JudgementDraft = z.object({
  activity: Activity.nullable().default(null),
  completion: Completion.nullable().default(null),
  verifiable: z.boolean().nullable().default(null),
  relevant: z.boolean().nullable().default(null),
  potential: Potential.nullable().default(null),
  openedGovernment: OpenedGovernment.nullable().default(null),
  note: plainText(4000).default(''),
});
export type JudgementDraft = z.infer<typeof JudgementDraft>;

/** What may be published of one commitment: every scale decided, and said why. */
export const Judgement = z.object({
  activity: Activity,
  completion: Completion,
  verifiable: z.boolean(),
  relevant: z.boolean(),
  potential: Potential,
  openedGovernment: OpenedGovernment,
  note: plainText(4000, 20),
});
export type Judgement = z.infer<typeof Judgement>;

/** The evaluation of the plan as a whole; `notable` is the reform to follow where no commitment is starred. */
export const OverallDraft = z.object({
  summary: plainText(8000).default(''),
  notable: z
    .object({ commitmentId: CommitmentId, reason: plainText(1000).default('') })
    .nullable()
    .default(null),
});
export type OverallDraft = z.infer<typeof OverallDraft>;

export const OverallJudgement = z.object({
  summary: plainText(8000, 40),
  notable: z.object({ commitmentId: CommitmentId, reason: plainText(1000, 10) }).nullable(),
});
export type OverallJudgement = z.infer<typeof OverallJudgement>;

/** From the second version on `correction` says why the earlier one is replaced. */
export const PublishEvaluation = z.object({ opId: OpId, correction: plainText(1000).default('') });
export type PublishEvaluation = z.infer<typeof PublishEvaluation>;

/** A seat of the secretariat does not agree with a published judgement. */
export const ContestEvaluation = z.object({ text: plainText(2000, 10) });
export type ContestEvaluation = z.infer<typeof ContestEvaluation>;

export const RecommendationAnswer = z.object({
  decision: z.enum(['accepted', 'partly', 'declined']),
  text: z.string(),
  byPost: z.string(),
  at: Instant,
  /** Whole days from the recommendation to its first answer. */
  days: z.int(),
});
export const Recommendation = z.object({
  id: RecommendationId,
  /** Counts up within the plan. */
  number: z.int().positive(),
  /** Null where it is about the plan as a whole. */
  commitmentId: CommitmentId.nullable(),
  text: z.string(),
  /** Until when an answer is due. */
  dueOn: Day,
  by: z.string().nullable(),
  at: Instant,
  answer: RecommendationAnswer.nullable(),
});
export type Recommendation = z.infer<typeof Recommendation>;

export const WriteRecommendation = z.object({
  opId: OpId,
  commitmentId: CommitmentId.nullable(),
  text: plainText(2000, 20),
  dueOn: Day,
});
export type WriteRecommendation = z.infer<typeof WriteRecommendation>;

export const AnswerRecommendation = z.object({
  opId: OpId,
  decision: RecommendationAnswer.shape.decision,
  text: plainText(4000, 10),
  byPost: plainText(120, 2),
});
export type AnswerRecommendation = z.infer<typeof AnswerRecommendation>;

export const OverallEvaluation = z.object({
  kind: EvaluationKind,
  version: z.int().positive(),
  summary: z.string(),
  correction: z.string(),
  by: z.string().nullable(),
  on: Day,
});
export type OverallEvaluation = z.infer<typeof OverallEvaluation>;

export const EvaluatedCommitment = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  /** The judgements in force, at most one of each kind. */
  evaluations: z.array(Evaluation),
  /** Those that a correction replaced, newest first. */
  earlier: z.array(Evaluation),
  /** By the independent evaluation in force. */
  star: Star,
  /** Seats of whoever leads it, who answer what is recommended of it. */
  seats: z.array(SeatId),
});
export type EvaluatedCommitment = z.infer<typeof EvaluatedCommitment>;

/** Answer of `GET /api/entities/:entity/plans/:number/evaluation`. */
export const PlanEvaluation = z.object({
  number: z.int().positive(),
  title: z.string(),
  state: PlanState,
  today: Day,
  overall: z.array(OverallEvaluation),
  commitments: z.array(EvaluatedCommitment),
  /** Only where no commitment is starred. */
  notable: z.object({ key: CommitmentKey, title: z.string(), reason: z.string() }).nullable(),
  recommendations: z.array(Recommendation),
});
export type PlanEvaluation = z.infer<typeof PlanEvaluation>;

/** What an evaluator has not published yet, answer of `GET …/plans/:number/evaluation/:kind/drafts`. */
export const EvaluationDrafts = z.object({
  overall: OverallDraft.nullable(),
  commitments: z.array(z.object({ id: CommitmentId, draft: JudgementDraft })),
});
export type EvaluationDrafts = z.infer<typeof EvaluationDrafts>;
