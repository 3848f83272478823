import { createRoute, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { page } from './page.tsx';
import { rootRoute } from './root.tsx';

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
            <ScreenPage claim={entidad && sesion ? { entity: entidad, sessionId: sesion } : undefined} />
          );
        };
      }, ['screen', 'live', 'contest']),
    }),
  ],
  plain: [],
  entity: [],
  pages: [],
} as const;
