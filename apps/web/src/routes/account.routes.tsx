import { createRoute } from '@tanstack/react-router';
import { plainRoute } from './frames.tsx';
import { page } from './page.tsx';

const topics = ['account'];

/** Signing in, account, privacy. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const accountRoutes = {
  bare: [],
  plain: [
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/entrar',
      component: page(async () => (await import('../features/identity/sign-in-page.tsx')).SignInPage, topics),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/entrar/$token',
      component: page(
        async () => (await import('../features/identity/confirm-link-page.tsx')).ConfirmLinkPage,
        topics,
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/inscripcion/$token',
      component: page(
        async () => (await import('../features/session-info/own-registration-page.tsx')).OwnRegistrationPage,
        ['calendar'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/mi-cuenta',
      component: page(
        async () => (await import('../features/identity/account-page.tsx')).AccountPage,
        topics,
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/correo-demo',
      component: page(
        async () => (await import('../features/identity/demo-mail-page.tsx')).DemoMailPage,
        topics,
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/administradores',
      component: page(
        async () => (await import('../features/identity/administrators-page.tsx')).AdministratorsPage,
        topics,
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/nueva-entidad',
      component: page(
        async () => (await import('../features/entity/new-entity-page.tsx')).NewEntityPage,
        ['account', 'portal'],
      ),
    }),
  ],
  entity: [],
  pages: [],
} as const;
