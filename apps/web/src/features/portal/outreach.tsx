import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { outreachQuery } from './portal-queries.ts';
import styles from './stop.module.css';

/** How people were to get to know of a route, and what of that was done. */
export function Outreach({ routeId }: { routeId: string }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  const heading = useId();
  const plan = useQuery(outreachQuery(slug, routeId));
  const actions = plan.data?.items ?? [];
  if (actions.length === 0) return null;
  return (
    <section className={styles.outreach} aria-labelledby={heading}>
      <h2 id={heading}>{t('outreach.title')}</h2>
      <p className="small">{t('outreach.lead')}</p>
      <ul className={styles.list}>
        {actions.map(({ id, title, medium, fromDay, untilDay, audience, reach, done }) => (
          <li key={id}>
            <div>
              <b>{title}</b>
              <p className="small">
                {[
                  t(`medium.${medium}`),
                  untilDay ? format.range(fromDay, untilDay, 'day-year') : format.date(fromDay, 'day-year'),
                  audience,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <div className="row">
              {reach !== null && (
                <span className="small">
                  {t('count.people', { count: reach, number: format.number(reach) })}
                </span>
              )}
              {done ? (
                <Chip icon={Check} colour="var(--ok)">
                  {t('outreach.done')}
                </Chip>
              ) : (
                <Chip>{t('outreach.planned')}</Chip>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
