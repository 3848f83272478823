import { overTime } from '@ruta/domain/consultation/over-time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Columns } from '../../shared/chart/columns.tsx';
import { columnsPart, pictureOf } from '../../shared/chart/picture.ts';
import { TakeAway } from '../../shared/chart/take-away.tsx';
import { useChartSource } from '../../shared/chart/use-chart-source.ts';
import { Details } from '../../shared/design/details.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { summaryQuery } from './consultation-queries.ts';

/** So many labels fit below the columns of a phone. */
const LABELS = 4;

/** When people said it, week by week, or month by month where it was long. */
export function TimeOverview() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  const sourceOf = useChartSource();
  const { by, columns } = overTime(useQuery(summaryQuery(slug)).data?.days ?? []);
  if (columns.length < 2) return null;
  const each = Math.ceil(columns.length / LABELS);
  const shown = columns.map(({ from, count }, at) => ({
    key: from,
    label: format.date(from, by === 'week' ? 'day-short' : 'month-year'),
    note: format.number(count),
    count,
    marked: at % each === 0,
  }));
  const sentence = t(`over-time.sum-${by}`, {
    count: columns.reduce((sum, { count }) => sum + count, 0),
    most: format.number(Math.max(...columns.map(({ count }) => count))),
  });
  return (
    <Details summary={t('over-time.title')}>
      <p className="small">{sentence}</p>
      <Columns columns={shown} />
      <div className="row no-print">
        <TakeAway
          name={t('over-time.file')}
          of={t('over-time.title')}
          table={() => [
            [t(`over-time.${by}`), t('overview.contributions')],
            ...columns.map(({ from, count }) => [from, String(count)]),
          ]}
          picture={() =>
            pictureOf({
              title: t('over-time.title'),
              sentence,
              chart: columnsPart(shown),
              source: sourceOf(),
            })
          }
        />
      </div>
    </Details>
  );
}
