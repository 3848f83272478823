import { z } from 'zod';
import { PlanId, RouteId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** One entity runs plan after plan. */
export const PlanState = z.enum(['formulating', 'implementing', 'evaluating', 'concluded']);
export type PlanState = z.infer<typeof PlanState>;

export const PlanView = z.object({
  id: PlanId,
  /** 1 for the entity's first plan. */
  number: z.int().positive(),
  title: z.string(),
  state: PlanState,
  /** The plan's own year, in which its commitments are carried out. */
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** How many commitments it sets out to make; a default that warns. */
  commitmentTarget: z.int(),
  routeId: RouteId.nullable(),
});
export type PlanView = z.infer<typeof PlanView>;
export const PlanList = z.object({ items: z.array(PlanView) });
export type PlanList = z.infer<typeof PlanList>;

const daysInOrder = (plan: { startsOn: Day | null; endsOn: Day | null }): boolean =>
  !plan.startsOn || !plan.endsOn || plan.endsOn > plan.startsOn;

export const CreatePlan = z
  .object({
    title: plainText(160, 1),
    startsOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
    commitmentTarget: z.int().min(1).max(50).default(5),
  })
  .refine(daysInOrder, { path: ['endsOn'] });
export type CreatePlan = z.infer<typeof CreatePlan>;

/** As long as the plan is not published. */
export const EditPlan = z
  .object({
    title: plainText(160, 1),
    startsOn: Day,
    endsOn: Day,
    commitmentTarget: z.int().min(1).max(50),
  })
  .refine(daysInOrder, { path: ['endsOn'] });
export type EditPlan = z.infer<typeof EditPlan>;
