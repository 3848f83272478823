import { createRoute } from '@tanstack/react-router';
import { entityPagesRoute } from './frames.tsx';
import { page } from './page.tsx';

/** The secretariat. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const secretariatRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/secretariado',
      component: page(
        async () => (await import('./secretariat-screen.tsx')).SecretariatScreen,
        ['secretariat', 'signature', 'desk-comments', 'formal'],
      ),
    }),
  ],
} as const;
