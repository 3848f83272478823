import { createRoute } from '@tanstack/react-router';
import { entityRoute } from './frames.tsx';
import { page } from './page.tsx';

const frameRoute = createRoute({
  getParentRoute: () => entityRoute,
  id: '_secretariat',
  component: page(async () => (await import('./secretariat-frame.tsx')).SecretariatFrame, ['back-office']),
});

/** The secretariat. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const secretariatRoutes = {
  bare: [],
  plain: [],
  entity: [
    frameRoute.addChildren([
      createRoute({
        getParentRoute: () => frameRoute,
        path: '/secretariado',
        component: page(
          async () => (await import('./secretariat-screen.tsx')).SecretariatScreen,
          ['secretariat'],
        ),
      }),
    ]),
  ],
  pages: [],
} as const;
