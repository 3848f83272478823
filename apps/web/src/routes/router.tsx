import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './account.routes.tsx';
import { backOfficeRoutes } from './back-office.routes.tsx';
import { consoleRoutes } from './console.routes.tsx';
import { deskRoutes } from './desk.routes.tsx';
import { entityPagesRoute, entityRoute, plainRoute } from './frames.tsx';
import { portalRoutes } from './portal.routes.tsx';
import { roomRoutes } from './room.routes.tsx';
import { rootRoute, Waiting } from './root.tsx';
import { screenRoutes } from './screen.routes.tsx';
import { secretariatRoutes } from './secretariat.routes.tsx';

const routeTree = rootRoute.addChildren([
  ...portalRoutes.bare,
  ...roomRoutes.bare,
  ...consoleRoutes.bare,
  ...screenRoutes.bare,
  ...deskRoutes.bare,
  ...secretariatRoutes.bare,
  ...backOfficeRoutes.bare,
  ...accountRoutes.bare,
  plainRoute.addChildren([
    ...portalRoutes.plain,
    ...roomRoutes.plain,
    ...consoleRoutes.plain,
    ...screenRoutes.plain,
    ...deskRoutes.plain,
    ...secretariatRoutes.plain,
    ...backOfficeRoutes.plain,
    ...accountRoutes.plain,
  ]),
  entityRoute.addChildren([
    ...portalRoutes.entity,
    ...roomRoutes.entity,
    ...consoleRoutes.entity,
    ...screenRoutes.entity,
    ...deskRoutes.entity,
    ...secretariatRoutes.entity,
    ...backOfficeRoutes.entity,
    ...accountRoutes.entity,
    entityPagesRoute.addChildren([
      ...portalRoutes.pages,
      ...roomRoutes.pages,
      ...consoleRoutes.pages,
      ...screenRoutes.pages,
      ...deskRoutes.pages,
      ...secretariatRoutes.pages,
      ...backOfficeRoutes.pages,
      ...accountRoutes.pages,
    ]),
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultPendingMs: 400,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page shows the state of its connection itself, so that the bar for all pages stays away. */
    tellsOwnLine?: boolean;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
