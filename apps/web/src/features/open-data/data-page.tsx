import { OpenDataIndex } from '@ruta/contracts/open-data/open-data';
import type { TableWords } from '@ruta/domain/open-data/dictionary';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Download, FileJson, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Details } from '../../shared/design/details.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { TextField } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import styles from './data.module.css';
import { tablesFor } from './tables-for.ts';

const indexQuery = (slug: string) =>
  queryOptions({
    queryKey: ['open-data', slug],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/open-data`, OpenDataIndex, { signal }),
  });

/** Everything public, to take along: the whole as one archive, or table by table, each with its dictionary. */
export function DataPage() {
  const { t } = useTranslation('open-data');
  const entity = useEntity();
  const index = useQuery(indexQuery(entity.slug));
  usePageTitle(`${t('title')}, ${entity.name}`);
  return (
    <div className="wrap wrap-narrow">
      <h1>{t('title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('lead')}
      </p>
      <div className={styles.whole}>
        <ButtonAnchor icon={Download} href={`/api/entities/${entity.slug}/open-data.zip`} download>
          {t('whole')}
        </ButtonAnchor>
        <p className="small">
          {t('licence')}{' '}
          <Link to="/$entity/registro" params={{ entity: entity.slug }}>
            {t('record')}
          </Link>
        </p>
      </div>
      <h2>{t('tables')}</h2>
      {index.isPending && <Loading lines={6} height="4rem" />}
      {index.error && !index.data && <ErrorState error={index.error} onRetry={() => void index.refetch()} />}
      {index.data && <Topics tables={index.data.tables} />}
    </div>
  );
}

/** Topics are the contents of the page; one opens its tables, and so does what is searched for or linked to. */
function Topics({ tables }: Pick<OpenDataIndex, 'tables'>) {
  const { t, i18n } = useTranslation('open-data');
  const [typed, setTyped] = useState('');
  const language = i18n.language === 'en' ? 'en' : 'es';
  const linked = useLocation({ select: ({ hash }) => hash });
  const rows = new Map(tables.map((table) => [table.name, table.rows]));
  const found = tablesFor(typed, language);
  const searching = typed.trim() !== '';
  const count = found.reduce((sum, topic) => sum + topic.tables.length, 0);
  return (
    <>
      <div className={styles.search}>
        <TextField label={t('search')} hint={t('search-hint')} value={typed} onChange={setTyped} />
        <p className="small" role="status">
          {searching && (count === 0 ? t('found-none') : t('found', { count }))}
        </p>
      </div>
      <ul className={styles.topics}>
        {found.map((topic) => (
          <Card as="li" key={`${topic.key} ${searching}`}>
            <Details
              id={topic.key}
              size="strong"
              open={searching || linked === topic.key}
              summary={
                <>
                  {topic.title[language]}{' '}
                  <span className={styles.count}>{t('count', { count: topic.tables.length })}</span>
                </>
              }
            >
              <ul className={styles.tables}>
                {topic.tables.map((words) => (
                  <TableLine key={words.name} words={words} rows={rows.get(words.name) ?? 0} />
                ))}
              </ul>
            </Details>
          </Card>
        ))}
      </ul>
    </>
  );
}

const monoName = ({ name }: { name: string }) => <span className="mono">{name}</span>;

function TableLine({ words, rows }: { words: TableWords; rows: number }) {
  const { t, i18n } = useTranslation('open-data');
  const { slug } = useEntity();
  const language = i18n.language === 'en' ? 'en' : 'es';
  const file = (format: 'csv' | 'json') => `/api/entities/${slug}/open-data/${words.name}.${format}`;
  return (
    <li>
      <div className={styles.table}>
        <div>
          <h3>{words.title[language]}</h3>
          <p className="small">
            <span className="mono">{words.name}</span> · {t('rows', { count: rows })}
          </p>
        </div>
        <div className="row">
          <ButtonAnchor variant="quiet" size="small" icon={FileSpreadsheet} href={file('csv')} download>
            CSV<span className="visually-hidden"> {words.title[language]}</span>
          </ButtonAnchor>
          <ButtonAnchor variant="quiet" size="small" icon={FileJson} href={file('json')} download>
            JSON<span className="visually-hidden"> {words.title[language]}</span>
          </ButtonAnchor>
        </div>
      </div>
      <Details size="small" summary={t('dictionary', { count: words.columns.length })}>
        <Table
          caption={words.title[language]}
          captionHidden
          rows={words.columns}
          rowKey={(column) => column.name}
          columns={[
            { key: 'name', head: t('column'), cell: monoName },
            { key: 'type', head: t('type'), cell: (column) => t(`type.${column.type}`) },
            { key: 'what', head: t('meaning'), cell: (column) => column[language] },
          ]}
        />
      </Details>
    </li>
  );
}
