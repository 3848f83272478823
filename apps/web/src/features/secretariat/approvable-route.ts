import type { RouteView } from '@ruta/contracts/route/route';

/** True of the route of a body that has parts to be announced, for which its resolution is needed (R4). */
export const awaitsApproval = (route: Pick<RouteView, 'bodyId' | 'phases'>, bodyId: string): boolean =>
  route.bodyId === bodyId && route.phases.some(({ state }) => state === 'draft');
