import { createRoute } from '@tanstack/react-router';
import { plainRoute } from './frames.tsx';
import { page } from './page.tsx';

/** The public portal. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const portalRoutes = {
  bare: [],
  plain: [
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/diseno',
      component: page(
        async () => (await import('../features/gallery/gallery-page.tsx')).GalleryPage,
        ['design'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/privacidad',
      component: page(
        async () => (await import('../features/about/privacy-page.tsx')).PrivacyPage,
        ['about'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/accesibilidad',
      component: page(
        async () => (await import('../features/about/accessibility-page.tsx')).AccessibilityPage,
        ['about'],
      ),
    }),
  ],
  entity: [],
  pages: [],
} as const;
