import { z } from 'zod';
import { BodyId, OpId, PhaseId, PlanId, ResolutionId, RouteId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { PhaseChangeView, PhasePlan, PhaseView } from './phase.ts';
import { PlanView } from './plan.ts';

export const RouteSettings = z.object({
  /** Days between the announcement and the first opening. */
  noticeDays: z.int().min(0).max(120).default(14),
});
export type RouteSettings = z.infer<typeof RouteSettings>;

export const TemplateId = z.enum(['mexico-third-plan', 'oaxaca', 'uruguay', 'chile', 'sierra-leone']);
export type TemplateId = z.infer<typeof TemplateId>;

export const RouteView = z.object({
  id: RouteId,
  plan: PlanView,
  bodyId: BodyId,
  /** `null` where it was composed from nothing. */
  templateId: TemplateId.nullable(),
  settings: RouteSettings,
  /** Counts every change of the route; a write says which one it saw. */
  rev: z.int(),
  announcedAt: Instant.nullable(),
  resolution: z.object({ id: ResolutionId, number: z.string(), text: z.string() }).nullable(),
  phases: z.array(PhaseView),
});
export type RouteView = z.infer<typeof RouteView>;

/** `null` where the entity has no route yet. */
export const CurrentRoute = z.object({ route: RouteView.nullable() });
export type CurrentRoute = z.infer<typeof CurrentRoute>;

/** Answer of `GET …/routes`: every announced route as anybody sees it, that of the newest plan first. */
export const RouteList = z.object({ items: z.array(RouteView) });
export type RouteList = z.infer<typeof RouteList>;

export const RouteHistory = z.object({ items: z.array(PhaseChangeView), next: z.string().nullable() });
export type RouteHistory = z.infer<typeof RouteHistory>;

export const CreateRoute = z.object({
  opId: OpId,
  planId: PlanId,
  bodyId: BodyId,
  templateId: TemplateId.nullable(),
  startsOn: Day,
  /** Adds the secretariat's approval and the year of follow-up after the template's own phases. */
  withClosing: z.boolean().default(true),
});
export type CreateRoute = z.infer<typeof CreateRoute>;

const seen = { expectedRev: z.int() };
const reason = plainText(1000, 10);

export const AddPhase = z.object({ ...seen, opId: OpId, at: z.int().min(0), phase: PhasePlan });
export type AddPhase = z.infer<typeof AddPhase>;
/** An announced phase changes only with a reason, which is published. */
export const EditPhase = z.object({ ...seen, phase: PhasePlan, reason: reason.nullable().default(null) });
export type EditPhase = z.infer<typeof EditPhase>;
export const RemovePhase = z.object(seen);
export type RemovePhase = z.infer<typeof RemovePhase>;
export const OrderPhases = z.object({ ...seen, phaseIds: z.array(PhaseId).min(1).max(40) });
export type OrderPhases = z.infer<typeof OrderPhases>;
export const UpdateRouteSettings = z.object({ ...seen, settings: RouteSettings });
export type UpdateRouteSettings = z.infer<typeof UpdateRouteSettings>;
export const AnnounceRoute = z.object({ ...seen, resolutionId: ResolutionId });
export type AnnounceRoute = z.infer<typeof AnnounceRoute>;

/** The next step of one phase. Before its day it asks for a reason, which is published. */
export const AdvancePhase = z.object({
  ...seen,
  to: z.enum(['open', 'closed', 'synthesised', 'answered']),
  reason: reason.nullable().default(null),
});
export type AdvancePhase = z.infer<typeof AdvancePhase>;
