import { z } from 'zod';
import { OpId, PhaseId, RouteId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

export const OutreachMedium = z.enum([
  'radio',
  'television',
  'press',
  'forum',
  'university',
  'social-network',
  'street',
  'other',
]);
export type OutreachMedium = z.infer<typeof OutreachMedium>;

export const OutreachId = z.uuid().brand<'OutreachId'>();
export type OutreachId = z.infer<typeof OutreachId>;

export const WriteOutreach = z.object({
  medium: OutreachMedium,
  title: plainText(160, 1),
  audience: plainText(200).default(''),
  responsible: plainText(160).default(''),
  fromDay: Day,
  untilDay: Day.nullable().default(null),
  done: z.boolean().default(false),
  /** People reached, as far as it is known. */
  reach: z.int().min(0).nullable().default(null),
});
export type WriteOutreach = z.infer<typeof WriteOutreach>;
export const OutreachView = WriteOutreach.extend({ id: OutreachId, routeId: RouteId });
export type OutreachView = z.infer<typeof OutreachView>;
export const OutreachPlan = z.object({ items: z.array(OutreachView) });
export type OutreachPlan = z.infer<typeof OutreachPlan>;

export const AwarenessId = z.uuid().brand<'AwarenessId'>();
export type AwarenessId = z.infer<typeof AwarenessId>;

/** One date of awareness: where, for whom, with what. */
export const WriteAwareness = z.object({
  opId: OpId.optional(),
  day: Day,
  place: plainText(160, 1),
  audience: plainText(200, 1),
  attendance: z.int().min(0).nullable().default(null),
  materials: plainText(500).default(''),
});
export type WriteAwareness = z.infer<typeof WriteAwareness>;
export const AwarenessView = WriteAwareness.omit({ opId: true }).extend({
  id: AwarenessId,
  phaseId: PhaseId,
});
export type AwarenessView = z.infer<typeof AwarenessView>;
export const AwarenessList = z.object({ items: z.array(AwarenessView) });
export type AwarenessList = z.infer<typeof AwarenessList>;
