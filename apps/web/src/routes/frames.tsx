import { createRoute, Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { entityQuery } from '../shared/entity/entity.ts';
import { useMe } from '../shared/identity/me.ts';
import { AccountLink } from './account-link.tsx';
import { EntityFrame } from './entity-frame.tsx';
import { EntityScope } from './entity-scope.tsx';
import { BrokenPage, NotFoundState, rootRoute, WaitingPage } from './root.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page shows facts of real places, also in a demonstration. */
    factual?: boolean;
  }
}

function PlainFrame() {
  const { t } = useTranslation('shared');
  const me = useMe();
  const factual = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.factual) });
  return (
    <PageFrame name={t('product')} home="/" nav={[]} account={<AccountLink />} demo={me?.demo && !factual}>
      <Outlet />
    </PageFrame>
  );
}

/** Parent of pages that belong to no entity and are read: head and foot of the product. */
export const plainRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_plain',
  component: PlainFrame,
});

/** Parent of everything of one entity: knows its name and time zone, draws nothing. Full-screen surfaces hang here. */
export const entityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$entity',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(entityQuery(params.entity)),
  component: EntityScope,
  pendingComponent: WaitingPage,
  errorComponent: BrokenPage,
});

/** Parent of an entity's pages that are read: its head, navigation and foot. */
export const entityPagesRoute = createRoute({
  getParentRoute: () => entityRoute,
  id: '_pages',
  component: EntityFrame,
  pendingComponent: WaitingPage,
  notFoundComponent: NotFoundState,
});
