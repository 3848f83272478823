import type { PhaseChangeView } from '@ruta/contracts/route/phase';
import type { RouteId } from '@ruta/contracts/protocol/ids';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { More } from '../../shared/design/more.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './route.module.css';
import { historyQuery } from './route-queries.ts';

/** What changed, when, by whom and why: the same that the public sees. */
export function HistoryCard({ routeId }: { routeId: RouteId }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const history = useInfiniteQuery(historyQuery(slug, routeId));
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card as="section" aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      {history.isPending && <Loading lines={4} />}
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      <ol className={styles.history}>
        {items.map((change) => (
          <li key={change.id}>
            <Change change={change} />
          </li>
        ))}
      </ol>
      <More
        hasMore={history.hasNextPage}
        isLoading={history.isFetchingNextPage}
        onMore={() => void history.fetchNextPage()}
      />
    </Card>
  );
}

function Change({ change }: { change: PhaseChangeView }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const sentence = () => {
    if (change.calendar)
      return t('history.calendar', {
        phase: change.phaseTitle,
        was: format.range(change.calendar.wasOpensOn, change.calendar.wasClosesOn),
        now: format.range(change.calendar.opensOn, change.calendar.closesOn),
      });
    if (change.what === 'content') return t('history.content', { phase: change.phaseTitle });
    return t(change.early ? 'history.state-early' : 'history.state', {
      phase: change.phaseTitle,
      state: t(`state.${change.to}`),
    });
  };
  const { reason, resolution, byName } = change;
  return (
    <>
      <p>{sentence()}</p>
      {reason && <blockquote>{reason}</blockquote>}
      <p className="small">
        {[
          format.date(change.at, 'day-time'),
          byName ?? t('history.somebody'),
          ...(resolution ? [t('history.resolution', { number: resolution })] : []),
        ].join(' · ')}
      </p>
    </>
  );
}
