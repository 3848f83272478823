import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@ruta/contracts/route/outreach';
import { Chip } from '../../shared/design/chip.tsx';
import { Details } from '../../shared/design/details.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { outreachQuery } from './portal-queries.ts';
import styles from './stop.module.css';

interface OutreachProps {
  routeId: string;
  /** Folded away, where several routes stand below each other. */
  folded?: boolean;
}

/** How people were to get to know of a route, and what of that was done. */
export function Outreach({ routeId, folded }: OutreachProps) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const heading = useId();
  const actions = useQuery(outreachQuery(slug, routeId)).data?.items ?? [];
  if (actions.length === 0) return null;
  if (folded)
    return (
      <Details summary={t('outreach.title')}>
        <Actions actions={actions} />
      </Details>
    );
  return (
    <section className={styles.outreach} aria-labelledby={heading}>
      <h2 id={heading}>{t('outreach.title')}</h2>
      <p className="small">{t('outreach.lead')}</p>
      <Actions actions={actions} />
    </section>
  );
}

function Actions({ actions }: { actions: readonly OutreachView[] }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const today = useToday();
  return (
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
              <Chip>{t(fromDay <= today ? 'outreach.going-on' : 'outreach.planned')}</Chip>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
