import type { PlaceId } from '@ruta/contracts/consultation/contribution';
import type { PhaseId, ThemeId } from '@ruta/contracts/protocol/ids';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { ContributionCard } from './contribution-card.tsx';
import { isNarrowed, type ContributionSearch } from './contribution-search.ts';
import { contributionsQuery } from './consultation-queries.ts';
import styles from './contributions.module.css';
import { Filters } from './filters.tsx';
import { PlaceMap } from './place-map.tsx';
import { ThemeOverview } from './theme-overview.tsx';
import { FindOwn } from './find-own.tsx';
import { TimeOverview } from './time-overview.tsx';

/** Everything that was said, to search and narrow down; each one with what became of it. */
export function ContributionsPage() {
  const { t } = useTranslation('consultation');
  const entity = useEntity();
  const search = useSearch({ from: '/$entity/_pages/aportes' });
  usePageTitle(`${t('list.title')}, ${entity.name}`);
  return (
    <div className="wrap">
      <h1>{t('list.title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('list.lead')}
      </p>
      <div className={styles.layout}>
        <div className={styles.side}>
          <FindOwn />
          <Filters search={search} />
          <Link to="/$entity/encuestas" params={{ entity: entity.slug }}>
            {t('list.surveys')}
          </Link>
        </div>
        <Results search={search} />
      </div>
    </div>
  );
}

/** The address may hold more than what narrows the list down. */
const queryOf = ({ phase, theme, place, channel, outcome, q, sort }: ContributionSearch) => ({
  phase: phase as PhaseId | undefined,
  theme: theme as ThemeId | undefined,
  place: place as PlaceId | undefined,
  channel,
  outcome,
  q,
  sort: sort ?? ('newest' as const),
});

function Results({ search }: { search: ContributionSearch }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const list = useInfiniteQuery(contributionsQuery(slug, queryOf(search)));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  if (list.isPending) return <Loading lines={5} height="9rem" />;
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className={styles.results}>
      {!isNarrowed(search) && <ThemeOverview />}
      {!isNarrowed(search) && <PlaceMap />}
      {!isNarrowed(search) && <TimeOverview />}
      <p className="small" role="status" aria-live="polite">
        {t('list.total', { count: total })}
      </p>
      {items.length === 0 ? (
        isNarrowed(search) ? (
          <EmptyState title={t('list.none-title')}>{t('list.none')}</EmptyState>
        ) : (
          <EmptyState icon={MessageSquareText} title={t('list.empty-title')}>
            {t('list.empty')}
          </EmptyState>
        )
      ) : (
        <ul className={styles.list}>
          {items.map((contribution) => (
            <li key={contribution.id}>
              <ContributionCard contribution={contribution} />
            </li>
          ))}
        </ul>
      )}
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
