import { createRoute, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { DeskSlotProvider } from '../shared/session/desk-slot.ts';
import { page } from './page.tsx';
import { rootRoute } from './root.tsx';
import { sessionDesk } from './session-desk.tsx';

const Search = z.object({
  entidad: z.string().optional().catch(undefined),
  sesion: z.string().optional().catch(undefined),
});

/** The projector. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const screenRoutes = {
  bare: [
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/pantalla',
      staticData: { tellsOwnLine: true },
      validateSearch: Search,
      component: page(async () => {
        const { ScreenPage } = await import('../features/screen/screen-page.tsx');
        return function ProjectorPage() {
          const { entidad, sesion } = useSearch({ from: '/pantalla' });
          return (
            <DeskSlotProvider value={sessionDesk}>
              <ScreenPage claim={entidad && sesion ? { entity: entidad, sessionId: sesion } : undefined} />
            </DeskSlotProvider>
          );
        };
      }, ['screen', 'live', 'contest', 'formal']),
    }),
  ],
  plain: [],
  entity: [],
  pages: [],
} as const;
