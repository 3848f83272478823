import { type RecordEntry, RecordSubject } from '@ruta/contracts/evidence/record';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from '../../shared/design/details.tsx';
import { Select } from '../../shared/design/field.tsx';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useRecordWords } from './record-words.ts';
import { recordQuery } from './record-queries.ts';
import styles from './record.module.css';
import { VerifyCard } from './verify-card.tsx';

/** Every decision of an entity, in the order it was taken, chained so that none can be changed unseen. */
export function RecordPage() {
  const { t } = useTranslation('record');
  const entity = useEntity();
  const [about, setAbout] = useState<RecordSubject | null>(null);
  const record = useInfiniteQuery(recordQuery(entity.slug, about));
  const entries = record.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(`${t('title')}, ${entity.name}`);
  return (
    <div className="wrap wrap-narrow">
      <h1>{t('title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('lead')}
      </p>
      <VerifyCard />
      <div className={styles.filter}>
        <Select
          label={t('about')}
          value={about ?? ''}
          onChange={(value) => setAbout(RecordSubject.safeParse(value).data ?? null)}
          choices={[
            { value: '', label: t('about.all') },
            ...RecordSubject.options.map((value) => ({ value, label: t(`about.${value}`) })),
          ]}
        />
      </div>
      {record.isPending && <Loading lines={6} height="4rem" />}
      {record.error && !record.data && (
        <ErrorState error={record.error} onRetry={() => void record.refetch()} />
      )}
      {record.data && entries.length === 0 && <EmptyState title={t('none-title')}>{t('none')}</EmptyState>}
      {record.data && entries.length > 0 && (
        <p className="small">{t('total', { count: record.data.pages[0]?.total ?? 0 })}</p>
      )}
      <ol className={styles.chain} reversed>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
      <More
        hasMore={record.hasNextPage}
        isLoading={record.isFetchingNextPage}
        onMore={() => void record.fetchNextPage()}
      />
    </div>
  );
}

function Entry({ entry }: { entry: RecordEntry }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const words = useRecordWords();
  return (
    <li className={styles.entry} id={`entrada-${entry.seq}`}>
      <div className={styles.what}>
        <b>{words(entry)}</b>
        <span className="small num">{t('seq', { seq: entry.seq })}</span>
      </div>
      <p className={styles.when}>
        {format.date(entry.at, 'day-year')}, {format.date(entry.at, 'time')}
        <span className="mono">{entry.hash.slice(0, 8)}</span>
      </p>
      <Details size="small" summary={t('details')}>
        <dl className={styles.details}>
          <dt>{t('kind')}</dt>
          <dd className="mono">{entry.kind}</dd>
          {entry.subjectId && (
            <>
              <dt>{t('subject')}</dt>
              <dd className="mono">{entry.subjectId}</dd>
            </>
          )}
          <dt>{t('payload')}</dt>
          <dd>
            <pre className="mono">{JSON.stringify(entry.payload, null, 2)}</pre>
          </dd>
          <dt>{t('hash')}</dt>
          <dd className="mono">{entry.hash}</dd>
        </dl>
      </Details>
    </li>
  );
}
