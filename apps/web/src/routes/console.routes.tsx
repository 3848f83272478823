import { createRoute, useParams } from '@tanstack/react-router';
import { entityRoute } from './frames.tsx';
import { page } from './page.tsx';

const topics = ['console', 'composer', 'live', 'contest'];

/** The facilitator console. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const consoleRoutes = {
  bare: [],
  plain: [],
  entity: [
    createRoute({
      getParentRoute: () => entityRoute,
      path: '/sesiones/$id/consola',
      staticData: { tellsOwnLine: true },
      component: page(async () => {
        const { ConsolePage } = await import('../features/console/console-page.tsx');
        return function FacilitatorPage() {
          const { entity, id } = useParams({ from: '/$entity/sesiones/$id/consola' });
          return <ConsolePage key={id} entity={entity} id={id} />;
        };
      }, topics),
    }),
  ],
  pages: [],
} as const;
