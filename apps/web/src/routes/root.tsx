import { createRootRoute, Link, Outlet, type ErrorComponentProps } from '@tanstack/react-router';
import { TrainTrack } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shared/design/button.tsx';
import { OfflineBar } from '../shared/design/offline-bar.tsx';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { EmptyState, ErrorState, Loading } from '../shared/design/states.tsx';
import { ToastRegion } from '../shared/design/toast.tsx';

function Root() {
  return (
    <>
      <OfflineBar />
      <Suspense fallback={<Waiting />}>
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

/** Standing alone: it must show even when nothing else does. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shared');
  return (
    <main className="wrap">
      <ErrorState error={error} onRetry={reset} action={<Link to="/">{t('not-found.home')}</Link>} />
    </main>
  );
}

export function NotFoundState() {
  const { t } = useTranslation('shared');
  return (
    <div className="wrap">
      <EmptyState
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

export const rootRoute = createRootRoute({
  component: Root,
  errorComponent: BrokenPage,
  notFoundComponent: NotFoundPage,
});
