import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Details } from '../../shared/design/details.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './archive.module.css';
import { retentionQuery } from './archive-queries.ts';

/** How long things are kept and what says so, for everybody. */
export function Retention() {
  const { t } = useTranslation('archive');
  const { slug } = useEntity();
  const format = useFormat();
  const { data } = useQuery(retentionQuery(slug));
  if (!data) return null;
  return (
    <div className={styles.retention}>
      <Details summary={t('retention.title')}>
        <p className="small">{t('retention.text')}</p>
        <Table
          caption={t('retention.title')}
          captionHidden
          rows={data.classes}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: t('retention.class'), cell: ({ name }) => name },
            {
              key: 'kinds',
              head: t('retention.kinds'),
              cell: ({ kinds }) => format.list(kinds.map((kind) => t(`kinds.${kind}`))),
            },
            {
              key: 'years',
              head: t('retention.term'),
              cell: ({ years }) =>
                years === null ? t('retention.always') : t('retention.years', { count: years }),
            },
            { key: 'basis', head: t('retention.basis'), cell: ({ basis }) => basis },
          ]}
        />
      </Details>
    </div>
  );
}
