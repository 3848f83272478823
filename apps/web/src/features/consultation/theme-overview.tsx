import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { barsPart, pictureOf } from '../../shared/chart/picture.ts';
import { TakeAway } from '../../shared/chart/take-away.tsx';
import { useChartSource } from '../../shared/chart/use-chart-source.ts';
import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { summaryQuery } from './consultation-queries.ts';
import styles from './contributions.module.css';

/** What people talked about, as bars with their numbers; each theme leads to its page. */
export function ThemeOverview() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  const summary = useQuery(summaryQuery(slug));
  const sourceOf = useChartSource();
  const themes = (summary.data?.themes ?? [])
    .filter((theme) => theme.count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (themes.length < 2) return null;
  const most = Math.max(...themes.map((theme) => theme.count));
  const nameOf = ({ themeId, name }: (typeof themes)[number]) => (themeId ? name : t('overview.none'));
  return (
    <Card as="section" aria-labelledby="talked-about">
      <h2 id="talked-about" className={styles.sideTitle}>
        {t('overview.title')}
      </h2>
      <ul className={styles.overview}>
        {themes.map((theme) => (
          <li key={theme.themeId ?? 'none'}>
            {theme.themeId ? (
              <Link to="/$entity/temas/$theme" params={{ entity: slug, theme: theme.themeId }}>
                {theme.name}
              </Link>
            ) : (
              <span>{t('overview.none')}</span>
            )}
            <span className={styles.bar}>
              <i aria-hidden style={{ width: `calc((100% - 3em) * ${theme.count / most})` }} />
              <b>{format.number(theme.count)}</b>
            </span>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <TakeAway
          name={t('overview.file')}
          of={t('overview.title')}
          table={() => [
            [t('overview.theme'), t('overview.contributions')],
            ...themes.map((theme) => [nameOf(theme), String(theme.count)]),
          ]}
          picture={() =>
            pictureOf({
              title: t('overview.title'),
              sentence: t('overview.sum', { count: themes.reduce((sum, { count }) => sum + count, 0) }),
              chart: barsPart(
                themes.map((theme) => ({
                  label: nameOf(theme),
                  share: theme.count / most,
                  note: format.number(theme.count),
                })),
              ),
              source: sourceOf(),
            })
          }
        />
      </div>
    </Card>
  );
}
