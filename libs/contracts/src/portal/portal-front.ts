import { z } from 'zod';
import { EntitySummary } from '../entity/entity.ts';
import { PhaseView } from '../route/phase.ts';

/** A stop of a route, with what a small picture of the line says of it. */
export const FrontStop = PhaseView.pick({
  kind: true,
  title: true,
  state: true,
  opensOn: true,
  closesOn: true,
});
export type FrontStop = z.infer<typeof FrontStop>;

export const FrontEntity = EntitySummary.extend({
  /** Of the newest plan whose route is announced, without drafts, in their order; `null` where there is none. */
  route: z.object({ plan: z.string(), stops: z.array(FrontStop) }).nullable(),
});
export type FrontEntity = z.infer<typeof FrontEntity>;

/** Answer of `GET /api/portal`: the product's own front page, public, with an ETag. By name. */
export const PortalFront = z.object({ items: z.array(FrontEntity) });
export type PortalFront = z.infer<typeof PortalFront>;
