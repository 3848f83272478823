import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './report.module.css';
import { reportsQuery } from './report-queries.ts';

/** The published reports of activities. */
export function ReportsPage() {
  const { t } = useTranslation('report');
  const entity = useEntity();
  const format = useFormat();
  const reports = useQuery(reportsQuery(entity.slug));
  usePageTitle(`${t('title')}, ${entity.name}`);
  return (
    <div className="wrap wrap-narrow">
      <h1>{t('title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('lead')}
      </p>
      {reports.isPending && <Loading lines={3} height="5rem" />}
      {reports.error && !reports.data && (
        <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
      )}
      {reports.data?.items.length === 0 && (
        <EmptyState icon={FileText} title={t('none-title')}>
          {t('none')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {reports.data?.items.map(({ id, title, from, to, hash, at }) => (
          <li key={id}>
            <Card as="article">
              <h2>
                <Link to="/$entity/informes/$id" params={{ entity: entity.slug, id }}>
                  {title}
                </Link>
              </h2>
              <p>{t('period', { from: format.date(from, 'day-year'), to: format.date(to, 'day-year') })}</p>
              <p className="small">{t('published-on', { date: format.date(at, 'day-year') })}</p>
              <code className={styles.hash}>{hash}</code>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
