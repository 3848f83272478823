import { createRoute, useParams } from '@tanstack/react-router';
import { entityRoute } from './frames.tsx';
import { DeskSlotProvider } from '../shared/session/desk-slot.ts';
import { page } from './page.tsx';
import { sessionDesk } from './session-desk.tsx';

const topics = ['console', 'composer', 'live', 'contest', 'formal'];

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
          return (
            <DeskSlotProvider value={sessionDesk}>
              <ConsolePage key={id} entity={entity} id={id} />
            </DeskSlotProvider>
          );
        };
      }, topics),
    }),
  ],
  pages: [],
} as const;
