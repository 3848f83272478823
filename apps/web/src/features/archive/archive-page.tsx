import type { ArchiveItem, ArchivePage as Page } from '@ruta/contracts/archive/archive';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Archive as ArchiveIcon, FileDown, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './archive.module.css';
import { archiveQuery } from './archive-queries.ts';
import type { ArchiveSearch } from './archive-search.ts';
import { Retention } from './retention-view.tsx';

/** Everything that was published, to be found again. */
export function ArchivePage() {
  const { t } = useTranslation('archive');
  const entity = useEntity();
  const search = useSearch({ from: '/$entity/_pages/acervo' });
  const list = useInfiniteQuery(archiveQuery(entity.slug, search));
  usePageTitle(`${t('title')}, ${entity.name}`);
  const first = list.data?.pages[0];
  return (
    <div className="wrap wrap-narrow">
      <h1>{t('title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('lead')}
      </p>
      <p style={{ marginTop: 8 }}>
        <Link to="/$entity/informes" params={{ entity: entity.slug }}>
          {t('reports')}
        </Link>
      </p>
      <Filters search={search} counts={first} />
      {list.isPending && <Loading lines={5} height="6rem" />}
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {first && (
        <>
          <p className="small" role="status" aria-live="polite">
            {t('total', { count: first.total })}
          </p>
          {first.total === 0 &&
            (Object.values(search).some((asked) => asked !== undefined) ? (
              <EmptyState title={t('none-title')}>{t('none')}</EmptyState>
            ) : (
              <EmptyState icon={ArchiveIcon} title={t('empty-title')}>
                {t('empty')}
              </EmptyState>
            ))}
          <ul className={styles.items}>
            {list.data?.pages
              .flatMap(({ items }) => items)
              .map((item) => (
                <li key={`${item.kind} ${item.id}`}>
                  <Item item={item} />
                </li>
              ))}
          </ul>
          <More
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
      <Retention />
    </div>
  );
}

const ALL = '';

function Filters({ search, counts }: { search: ArchiveSearch; counts: Page | undefined }) {
  const { t } = useTranslation('archive');
  const navigate = useNavigate();
  const [q, setQ] = useState(search.q ?? '');
  const narrow = (change: ArchiveSearch) =>
    void navigate({ to: '.', search: { ...search, ...change }, replace: true });
  const choices = (all: string, named: { value: string; label: string }[]) => [
    { value: ALL, label: all },
    ...named,
  ];
  return (
    <search>
      <form
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault();
          narrow({ q: q.trim() || undefined });
        }}
      >
        <div className={styles.words}>
          <TextField
            label={t('search')}
            hint={t('search-hint')}
            value={q}
            onChange={setQ}
            maxLength={200}
            type="search"
          />
          <Button type="submit" icon={Search}>
            {t('search-do')}
          </Button>
        </div>
        <Select
          label={t('kind')}
          value={search.kind ?? ALL}
          choices={choices(
            t('kind.all'),
            (counts?.kinds ?? []).map(({ kind, count }) => ({
              value: kind,
              label: t('counted', { name: t(`kinds.${kind}`), count }),
            })),
          )}
          onChange={(kind) => narrow({ kind: counts?.kinds.find((each) => each.kind === kind)?.kind })}
        />
        <Select
          label={t('year')}
          value={String(search.year ?? ALL)}
          choices={choices(
            t('year.all'),
            (counts?.years ?? []).map(({ year, count }) => ({
              value: String(year),
              label: t('counted', { name: year, count }),
            })),
          )}
          onChange={(year) => narrow({ year: year === ALL ? undefined : Number(year) })}
        />
        <Select
          label={t('plan')}
          value={String(search.plan ?? ALL)}
          choices={choices(
            t('plan.all'),
            (counts?.plans ?? []).map(({ plan, count }) => ({
              value: String(plan),
              label: t('counted', { name: t('plan.number', { plan }), count }),
            })),
          )}
          onChange={(plan) => narrow({ plan: plan === ALL ? undefined : Number(plan) })}
        />
      </form>
    </search>
  );
}

function Item({ item }: { item: ArchiveItem }) {
  const { t } = useTranslation('archive');
  const { slug } = useEntity();
  const format = useFormat();
  const day = format.date(item.day, 'day-year');
  return (
    <Card as="article">
      <div className="row between">
        <Chip colour="var(--stl)">{t(`kinds.${item.kind}`)}</Chip>
        <span className="small">{day}</span>
      </div>
      <h2 className={styles.title}>
        {item.page === null ? item.title : <a href={`/${slug}/${item.page}`}>{item.title}</a>}
      </h2>
      {item.excerpt.length > 0 && (
        <p className={styles.excerpt}>
          {item.excerpt.map(({ text, found }, at) =>
            // Pieces of one sentence have no other name than their place.
            found ? <mark key={`${at} ${text}`}>{text}</mark> : <span key={`${at} ${text}`}>{text}</span>,
          )}
        </p>
      )}
      <p className="small">
        {item.disposed
          ? t('disposed', { date: format.date(item.disposed.at, 'day-year'), reason: item.disposed.reason })
          : item.keptUntil === null
            ? t('kept-always')
            : t('kept-until', { date: format.date(item.keptUntil, 'day-year') })}
      </p>
      {item.hash && <code className={styles.hash}>{item.hash}</code>}
      {item.file !== null && (
        <p>
          <ButtonAnchor
            variant="quiet"
            size="small"
            icon={FileDown}
            href={`/api/entities/${slug}/${item.file}`}
          >
            {t('file')}
            <span className="visually-hidden"> {item.title}</span>
          </ButtonAnchor>
        </p>
      )}
    </Card>
  );
}
