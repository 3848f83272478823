import { z } from 'zod';
import { Outcome } from '../consultation/answer.ts';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { CommitmentStage } from '../drafting/commitment.ts';
import { CommitmentId, PhaseId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { PlanView } from '../route/plan.ts';
import { RouteView } from '../route/route.ts';
import { SessionHeader } from '../session/http.ts';

/** A commitment on its way, as a card shows it. */
export const PortalCommitment = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  /** Plain summary, as it stands in the newest version or draft; may still be empty. */
  summary: z.string(),
  stage: CommitmentStage,
  /** Somebody can write on it right now: its table is live. */
  live: z.boolean(),
  phaseId: PhaseId.nullable(),
  /** Different contributions and ideas it says it comes from. */
  contributions: z.int(),
  ideas: z.int(),
  comments: z.int(),
  /** Of the last vote on one of its versions: for and against, or the two largest counts; `null` before any vote. */
  vote: z.tuple([z.int(), z.int()]).nullable(),
  signatures: z.object({ signed: z.int(), seats: z.int() }).nullable(),
  feedbackClosesAt: Instant.nullable(),
});
export type PortalCommitment = z.infer<typeof PortalCommitment>;

export const PortalSession = SessionHeader.extend({
  /** People who joined, from the first to now. */
  participants: z.int(),
  /** One registers for it, and still can. */
  registers: z.boolean(),
  calledOff: z.boolean(),
});
export type PortalSession = z.infer<typeof PortalSession>;

/** Answer of `GET /api/entities/:entity/portal`: an entity's front page in one request, public, with an ETag. */
export const PortalHome = z.object({
  /** `null` before the first route is composed. A route that is not announced yet comes without phases. */
  route: RouteView.nullable(),
  /** Newest first. */
  plans: z.array(PlanView),
  contributions: z.object({
    admitted: z.int(),
    waiting: z.int(),
    outcomes: z.record(Outcome, z.int()),
  }),
  /** Live ones first, then those to come, soonest first; then those that are over, newest first. */
  sessions: z.array(PortalSession),
  /** Of the newest plan, those furthest from done first. */
  commitments: z.array(PortalCommitment),
});
export type PortalHome = z.infer<typeof PortalHome>;
