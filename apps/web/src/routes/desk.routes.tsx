import { createRoute } from '@tanstack/react-router';
import { openDesk } from '../features/drafting/kept-desk.ts';
import { entityPagesRoute, entityRoute } from './frames.tsx';
import { page } from './page.tsx';

const deskPage = page(
  async () => (await import('../features/drafting/desk-page.tsx')).DeskPage,
  ['desk', 'desk-comments', 'moderation', 'commitment', 'glossary'],
);

/** Drafting, versions and feedback. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const deskRoutes = {
  bare: [],
  plain: [],
  entity: [
    createRoute({
      getParentRoute: () => entityRoute,
      path: '/mesa/$commitment',
      beforeLoad: ({ context, params }) => {
        void deskPage.preload().catch(() => undefined);
        return openDesk(context.queryClient, params.entity, params.commitment);
      },
      component: deskPage,
    }),
  ],
  pages: [
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/mesa',
      component: page(
        async () => (await import('../features/drafting/commitments-page.tsx')).CommitmentsPage,
        ['desk', 'desk-comments', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/mesa/$commitment/historial',
      component: page(
        async () => (await import('../features/drafting/history-page.tsx')).HistoryPage,
        ['desk', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/retroalimentacion',
      component: page(
        async () => (await import('../features/feedback/rounds-page.tsx')).RoundsPage,
        ['feedback'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/retroalimentacion/$key',
      component: page(
        async () => (await import('../features/feedback/feedback-page.tsx')).FeedbackPage,
        ['feedback', 'moderation', 'commitment', 'glossary'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/firma',
      component: page(
        async () => (await import('../features/sign-off/signatures-page.tsx')).SignaturesPage,
        ['signature'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/firma/$key',
      component: page(
        async () => (await import('../features/sign-off/sign-off-page.tsx')).SignOffPage,
        ['signature', 'commitment', 'glossary'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/firma/plan/$number',
      component: page(
        async () => (await import('../features/sign-off/plan-sign-off-page.tsx')).PlanSignOffPage,
        ['signature'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/coordinacion/plan/$number',
      component: page(
        async () => (await import('../features/sign-off/assembly-page.tsx')).AssemblyPage,
        ['signature'],
      ),
    }),
  ],
} as const;
