import { z } from 'zod';
import { CommitmentKey } from '../drafting/commitment-form.ts';
import { CommitmentStage } from '../drafting/commitment.ts';
import { CommitmentId, RouteId, SessionId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { PhaseView } from '../route/phase.ts';
import { PlanView } from '../route/plan.ts';
import { SessionStatus } from '../session/view.ts';

/** A session that was planned or held at a stop. */
export const StopSession = z.object({
  id: SessionId,
  code: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  startsAt: Instant,
  status: SessionStatus,
  calledOff: z.boolean(),
  /** Of a body, which signs what was written of it. */
  formal: z.boolean(),
  /** People who joined, from the first to the last. */
  participants: z.int(),
  /** Its minutes are published. */
  minutes: z.boolean(),
});
export type StopSession = z.infer<typeof StopSession>;

/** A commitment that was born at a stop; at a feedback round, one that was commented on. */
export const StopCommitment = z.object({
  id: CommitmentId,
  key: CommitmentKey,
  title: z.string(),
  stage: CommitmentStage,
  /** It stands in the published plan. */
  published: z.boolean(),
  comments: z.int(),
  /** Comments with an answer. */
  answered: z.int(),
});
export type StopCommitment = z.infer<typeof StopCommitment>;

/**
 * Answer of `GET /api/entities/:entity/stops/:phase`: one stop of an announced route of whatever plan, with what it
 * left behind. Findings of a focus group and dates of awareness have addresses of their own.
 */
export const PortalStop = z.object({
  routeId: RouteId,
  plan: PlanView,
  phase: PhaseView,
  sessions: z.array(StopSession),
  commitments: z.array(StopCommitment),
  /** A questionnaire was answered here whose results may be seen. */
  results: z.boolean(),
});
export type PortalStop = z.infer<typeof PortalStop>;
