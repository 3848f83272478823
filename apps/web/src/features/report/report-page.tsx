import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { DocumentFiles, printedFormats } from '../../shared/document/document-files.tsx';
import { DocumentContents, DocumentView } from '../../shared/document/document-view.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './report.module.css';
import { reportFile, reportQuery } from './report-queries.ts';

/** A published report of activities, for anybody. */
export function ReportPage() {
  const { t, i18n } = useTranslation('report');
  const { slug } = useEntity();
  const { id } = useParams({ from: '/$entity/_pages/informes/$id' });
  const report = useQuery(reportQuery(slug, id, i18n.language));
  usePageTitle(report.data?.document.title);
  if (report.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={8} height="2.4rem" />
      </div>
    );
  if (!report.data) return <ErrorState whole error={report.error} onRetry={() => void report.refetch()} />;
  const { document } = report.data;
  return (
    <article className={`wrap wrap-narrow ${styles.page}`}>
      <p className="no-print">
        <Link to="/$entity/informes" params={{ entity: slug }}>
          {t('all')}
        </Link>
      </p>
      <p className="eyebrow">{document.genre}</p>
      <h1>{document.title}</h1>
      <p className="lead">{document.subtitle}</p>
      <Notice icon={CircleCheck} colour="var(--ok)">
        {document.standing.text}
      </Notice>
      <DocumentFiles
        formats={printedFormats}
        address={(format) => reportFile(slug, id, format, i18n.language)}
      />
      <DocumentContents blocks={document.blocks} label={t('contents')} />
      <DocumentView blocks={document.blocks} />
    </article>
  );
}
