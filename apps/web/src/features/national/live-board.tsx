import { LiveEntities, type LiveEntity } from '@ruta/contracts/national/live-entities';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table } from '../../shared/design/table.tsx';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { Counters } from './counters.tsx';
import styles from './national.module.css';

const liveQuery = queryOptions({
  queryKey: ['national', 'entities'],
  queryFn: ({ signal }) => http.get('/api/national/entities', LiveEntities, { signal }),
});

/** What runs on this platform, as it stands now. */
export function LiveBoard() {
  const { t } = useTranslation('national');
  const format = useFormat();
  const live = useQuery(liveQuery);
  if (live.isPending) return <Loading lines={4} height="3rem" />;
  if (!live.data) return <ErrorState error={live.error} onRetry={() => void live.refetch()} />;
  const { items } = live.data;
  if (items.length === 0) {
    return (
      <EmptyState icon={Landmark} title={t('live.none-title')}>
        {t('live.none')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.cut}>
      <p className="small">{t('source.live', { at: format.date(live.dataUpdatedAt, 'day-year') })}</p>
      <Totals items={items} />
      <LiveTable items={items} />
    </div>
  );
}

function Totals({ items }: { items: LiveEntity[] }) {
  const { t } = useTranslation('national');
  const sum = (of: (item: LiveEntity) => number) => items.reduce((total, item) => total + of(item), 0);
  const admitted = sum((item) => item.admitted);
  const secretariats = items.filter((item) => item.installedOn).length;
  const plans = sum((item) => item.plans.filter(({ state }) => state !== 'formulating').length);
  const commitments = sum((item) => item.plans.reduce((total, plan) => total + plan.commitments, 0));
  return (
    <Counters
      counters={[
        { label: t('counter.entities', { count: items.length }), counted: items.length },
        { label: t('counter.secretariats', { count: secretariats }), counted: secretariats },
        { label: t('counter.plans-2020', { count: plans }), counted: plans },
        { label: t('counter.commitments', { count: commitments }), counted: commitments },
        { label: t('counter.admitted', { count: admitted }), counted: admitted },
      ]}
    />
  );
}

function LiveTable({ items }: { items: LiveEntity[] }) {
  const { t } = useTranslation('national');
  const format = useFormat();
  return (
    <Table
      caption={t('live.table')}
      rows={items}
      rowKey={({ entity }) => entity.id}
      columns={[
        {
          key: 'entity',
          head: t('col.state'),
          cell: ({ entity }) => (
            <>
              <Link to="/$entity" params={{ entity: entity.slug }}>
                {entity.name}
              </Link>
              {entity.demo && <span className="small"> ({t('live.demo')})</span>}
            </>
          ),
        },
        {
          key: 'secretariat',
          head: t('col.secretariat'),
          cell: ({ installedOn }) =>
            installedOn
              ? t('live.installed', { day: format.date(installedOn, 'day-year') })
              : t('live.not-installed'),
        },
        {
          key: 'plans',
          head: t('col.plans'),
          cell: ({ plans }) => (plans.length === 0 ? t('nothing') : <Plans plans={plans} />),
        },
        {
          key: 'contributions',
          head: t('col.contributions'),
          number: true,
          cell: ({ admitted }) => format.number(admitted),
        },
      ]}
    />
  );
}

function Plans({ plans }: { plans: LiveEntity['plans'] }) {
  const { t } = useTranslation('national');
  return (
    <ul className={styles.plans}>
      {plans.map((plan) => (
        <li key={plan.number}>
          {t('live.plan', { title: plan.title, state: t(`plan.${plan.state}`) })}
          {plan.commitments > 0 && (
            <span className="small">
              {' · '}
              {t('live.commitments', { count: plan.commitments })}
              {' · '}
              {t('live.milestones', { done: plan.done, count: plan.milestones })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
