import { createRoute } from '@tanstack/react-router';
import { commitmentQuery } from '../features/drafting/desk-queries.ts';
import { entityPagesRoute, entityRoute } from './frames.tsx';
import { page } from './page.tsx';

/** Drafting, versions and feedback. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const deskRoutes = {
  bare: [],
  plain: [],
  entity: [
    createRoute({
      getParentRoute: () => entityRoute,
      path: '/mesa/$commitment',
      loader: ({ context, params }) =>
        void context.queryClient.prefetchQuery(commitmentQuery(params.entity, params.commitment)),
      component: page(
        async () => (await import('../features/drafting/desk-page.tsx')).DeskPage,
        ['desk', 'commitment'],
      ),
    }),
  ],
  pages: [
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/mesa',
      component: page(
        async () => (await import('../features/drafting/commitments-page.tsx')).CommitmentsPage,
        ['desk', 'commitment'],
      ),
    }),
  ],
} as const;
