import { z } from 'zod';
import { CommitmentKey, RowId } from '../drafting/commitment-form.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { PlanState } from '../route/plan.ts';

/** What keeps a plan from its next state. */
export const ClosingObstacle = z.enum([
  'wrong-step',
  'not-over-yet',
  'milestones-open',
  'evaluation-missing',
  'remarks-waiting',
  'amendment-under-way',
]);
export type ClosingObstacle = z.infer<typeof ClosingObstacle>;

/** A step of a plan that was taken, for everybody to read. */
export const PlanStep = z.object({
  to: z.enum(['evaluating', 'concluded']),
  reason: z.string(),
  /** Why it was concluded without an evaluation, where it was. */
  absence: z.string(),
  at: Instant,
});
export type PlanStep = z.infer<typeof PlanStep>;

/** Answer of `GET /api/entities/:entity/plans/:number/closing`: what is done, and what the next state still asks for. */
export const PlanClosing = z.object({
  number: z.int().positive(),
  state: PlanState,
  today: Day,
  endsOn: Day.nullable(),
  /** Null where the plan is not running, or concluded. */
  next: z.enum(['evaluating', 'concluded']).nullable(),
  milestones: z.object({
    all: z.int(),
    final: z.int(),
    open: z.array(z.object({ key: CommitmentKey, milestoneId: RowId, activity: z.string() })),
  }),
  evaluation: z.object({ commitments: z.int(), judged: z.int(), overall: z.boolean() }),
  remarks: z.object({ waiting: z.int() }),
  obstacles: z.array(ClosingObstacle),
  steps: z.array(PlanStep),
});
export type PlanClosing = z.infer<typeof PlanClosing>;

/** `reason` where it comes before the plan's last day; `absence` where there is no independent evaluation. */
export const MovePlanState = z.object({
  to: z.enum(['evaluating', 'concluded']),
  reason: plainText(1000).default(''),
  absence: plainText(1000).default(''),
});
export type MovePlanState = z.infer<typeof MovePlanState>;
