import { z } from 'zod';
import { Outcome } from '../consultation/answer.ts';
import { CommitmentForm, CommitmentKey } from '../drafting/commitment-form.ts';
import { CommitmentStage, VersionRef } from '../drafting/commitment.ts';
import { ClauseId } from '../drafting/origin.ts';
import { ClauseOrigins } from '../drafting/provenance.ts';
import {
  CommitmentId,
  ContributionId,
  OpId,
  PlanId,
  RecommendationId,
  ResolutionId,
} from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { PlanState } from '../route/plan.ts';
import { plainText } from '../protocol/text.ts';
import { AmendmentKind } from './amendment.ts';
import { DetachedFacts } from './detached-signature.ts';
import { CommitmentProgress } from './progress.ts';

/** Versions of a plan: 1 is the plan, later ones are amendments with a reason. */
export const PlanVersionState = z.enum(['assembled', 'approved', 'published']);
export type PlanVersionState = z.infer<typeof PlanVersionState>;

const PlanHash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the plan's hash is taken over, in canonical JSON: the plan and the hash of each commitment in it. */
export const PlanForm = z.object({
  form: z.literal(1),
  plan: z.int().positive(),
  version: z.int().positive(),
  title: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  commitments: z.array(VersionRef.extend({ id: CommitmentId, key: CommitmentKey })),
});
export type PlanForm = z.infer<typeof PlanForm>;

/** Named reasons why the plan cannot go on yet. */
export const PlanObstacle = z.enum([
  'no-commitments',
  'no-days',
  'gates-not-met',
  'contributions-unanswered',
  'comments-unanswered',
  'nothing-new',
  'resolution-needed',
  'changed-since',
  'quorum-missing',
  'objections-stand',
  'majority-missing',
  'sector-missing',
]);
export type PlanObstacle = z.infer<typeof PlanObstacle>;

/** The organiser's view: what is ready, what is not, and what the plan would be. */
export const PlanAssembly = z.object({
  planId: PlanId,
  state: PlanState,
  number: z.int().positive(),
  title: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  commitmentTarget: z.int(),
  commitments: z.array(
    z.object({
      id: CommitmentId,
      key: CommitmentKey,
      title: z.string(),
      proactive: z.boolean(),
      stage: CommitmentStage,
      approved: VersionRef.nullable(),
      signed: z.int(),
      seats: z.int(),
    }),
  ),
  contributions: z.object({ admitted: z.int(), unanswered: z.int() }),
  comments: z.object({ admitted: z.int(), unanswered: z.int() }),
  obstacles: z.array(PlanObstacle),
  /** The newest plan version, published or on its way there. */
  current: z
    .object({
      version: z.int().positive(),
      hash: PlanHash,
      state: PlanVersionState,
      assembledAt: Instant,
      approvedAt: Instant.nullable(),
      publishedAt: Instant.nullable(),
    })
    .nullable(),
});
export type PlanAssembly = z.infer<typeof PlanAssembly>;

/**
 * `reason` is asked for from the second version on: it is what the amendment's history shows. `resolutionId` where a
 * commitment leaves the plan, and where the body resolved on an amendment anyway.
 */
export const AssemblePlan = z.object({
  opId: OpId,
  reason: plainText(1000).default(''),
  amendment: AmendmentKind.default('correction'),
  recommendationId: RecommendationId.nullable().default(null),
  resolutionId: ResolutionId.nullable().default(null),
});
export type AssemblePlan = z.infer<typeof AssemblePlan>;
/** Approves or publishes exactly the version whose hash is named. */
export const MovePlan = z.object({ version: z.int().positive(), hash: PlanHash });
export type MovePlan = z.infer<typeof MovePlan>;

/** A signature as a reader finds it: by seat, and what was checked of the one made outside, where there is one. */
export const PublicSignature = z.object({
  seat: z.string(),
  institution: z.string(),
  sector: z.string(),
  /** Under which the office is published; `null` once erased. */
  name: z.string().nullable(),
  at: Instant,
  detached: DetachedFacts.nullable(),
});
export type PublicSignature = z.infer<typeof PublicSignature>;

export const PublishedCommitmentSummary = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  summary: z.string(),
  proactive: z.boolean(),
  version: z.int().positive(),
  hash: PlanHash,
  lead: z.object({ institution: z.string(), post: z.string() }),
  /** Different contributions that a clause comes from. */
  contributions: z.int(),
  /** `done`: reported done, with evidence. */
  milestones: z.object({ total: z.int(), done: z.int() }),
  progress: CommitmentProgress.nullable(),
});
export type PublishedCommitmentSummary = z.infer<typeof PublishedCommitmentSummary>;

/** Answer of `GET /api/entities/:entity/plans/:number/publication`. */
export const PublishedPlan = z.object({
  planId: PlanId,
  state: PlanState,
  number: z.int().positive(),
  title: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  version: z.int().positive(),
  hash: PlanHash,
  publishedAt: Instant,
  commitments: z.array(PublishedCommitmentSummary),
  /** How many admitted contributions had each outcome. */
  outcomes: z.record(Outcome, z.int()),
  contributions: z.int(),
  /** Of the plan as a whole, under exactly this version; each commitment has its own. */
  signatures: z.array(PublicSignature),
  history: z.array(
    z.object({ version: z.int().positive(), hash: PlanHash, publishedAt: Instant, reason: z.string() }),
  ),
});
export type PublishedPlan = z.infer<typeof PublishedPlan>;

/** Answer of `GET …/plans/:number/commitments/:key`: every clause with where it came from. */
export const PublishedCommitment = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  planNumber: z.int().positive(),
  planVersion: z.int().positive(),
  version: z.int().positive(),
  hash: PlanHash,
  approvedAt: Instant,
  form: CommitmentForm,
  origins: z.array(ClauseOrigins),
  signatures: z.array(PublicSignature),
  progress: CommitmentProgress,
});
export type PublishedCommitment = z.infer<typeof PublishedCommitment>;

/** One admitted contribution and what became of it, answer of `GET …/plans/:number/outcomes`. */
export const ContributionOutcome = z.object({
  contributionId: ContributionId,
  number: z.int().positive(),
  /** `null` where it was hidden or erased. */
  excerpt: z.string().nullable(),
  theme: z.string().nullable(),
  outcome: Outcome.nullable(),
  reason: z.string().nullable(),
  clauses: z.array(
    z.object({ commitmentId: CommitmentId, key: CommitmentKey, title: z.string(), clause: ClauseId }),
  ),
});
export type ContributionOutcome = z.infer<typeof ContributionOutcome>;
export const ContributionOutcomes = z.object({
  items: z.array(ContributionOutcome),
  next: z.int().nullable(),
});
export type ContributionOutcomes = z.infer<typeof ContributionOutcomes>;
export const OutcomeQuery = z.object({
  outcome: Outcome.optional(),
  /** Public number after which the page starts. */
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OutcomeQuery = z.infer<typeof OutcomeQuery>;
