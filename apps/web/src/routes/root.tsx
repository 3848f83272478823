import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  Outlet,
  useMatches,
  type ErrorComponentProps,
  useRouter,
} from '@tanstack/react-router';
import { TrainTrack } from 'lucide-react';
import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shared/design/button.tsx';
import { OfflineBar } from '../shared/design/offline-bar.tsx';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { EmptyState, ErrorState, Loading } from '../shared/design/states.tsx';
import { ToastRegion } from '../shared/design/toast.tsx';
import { RefusedError } from '../shared/http/failures.ts';
import { fetchLostPages } from './page.tsx';

function Root() {
  const tellsOwnLine = useMatches({ select: (all) => all.some((match) => match.staticData.tellsOwnLine) });
  return (
    <>
      {!tellsOwnLine && <OfflineBar />}
      <Suspense fallback={<WaitingPage />}>
        <Outlet />
      </Suspense>
      <ToastRegion />
    </>
  );
}

export function Waiting() {
  return (
    <div className="wrap" style={{ paddingBlock: 'var(--s-7)', minHeight: '100dvh' }}>
      <Loading lines={4} height="1.6em" />
    </div>
  );
}

/** The same where there is no frame around it yet: a page in its own right, also for who hears it. */
export function WaitingPage() {
  const { t } = useTranslation('shared');
  return (
    <main aria-busy="true">
      <h1 className="visually-hidden">{t('loading')}</h1>
      <Waiting />
    </main>
  );
}

/** What stands where a page broke or could not be fetched. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shared');
  const missing = error instanceof RefusedError && error.status === 404;
  const router = useRouter();
  const again = useCallback(async () => {
    // Some browsers keep the failure of a script as long as the page: then only a new page asks for it again.
    if (!(await fetchLostPages()) && navigator.onLine) return window.location.reload();
    await router.invalidate();
    reset();
  }, [router, reset]);
  return (
    <PageFrame name={t('product')} home="/" nav={[]}>
      <div className="wrap">
        {missing ? (
          <NotFoundState />
        ) : (
          <ErrorState
            whole
            error={error}
            onRetry={() => void again()}
            action={
              <LinkButton to="/" variant="quiet">
                {t('not-found.home')}
              </LinkButton>
            }
          />
        )}
      </div>
    </PageFrame>
  );
}

export function NotFoundState() {
  const { t } = useTranslation('shared');
  return (
    <div className="wrap">
      <EmptyState
        whole
        icon={TrainTrack}
        title={t('not-found.title')}
        action={<LinkButton to="/">{t('not-found.home')}</LinkButton>}
      >
        {t('not-found.text')}
      </EmptyState>
    </div>
  );
}

function NotFoundPage() {
  const { t } = useTranslation('shared');
  return (
    <PageFrame name={t('product')} home="/" nav={[]}>
      <NotFoundState />
    </PageFrame>
  );
}

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  errorComponent: BrokenPage,
  notFoundComponent: NotFoundPage,
});
