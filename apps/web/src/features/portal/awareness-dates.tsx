import type { PhaseView } from '@ruta/contracts/route/phase';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { awarenessQuery } from './portal-queries.ts';
import styles from './stop.module.css';

/** Where and when people were told, whom, and with what. */
export function AwarenessDates({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  const { data, error, isPending, refetch } = useQuery(awarenessQuery(slug, phase.id));
  if (isPending) return <Loading lines={3} height="4rem" />;
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const held = data.items.toSorted((one, other) => one.day.localeCompare(other.day));
  const planned = phase.plannedCount;
  return (
    <Card as="section" aria-labelledby="dates">
      <h2 id="dates">{t('awareness.title')}</h2>
      <p className="small">
        {t('awareness.held', { count: held.length })}
        {planned !== null && ` ${t('awareness.planned', { count: planned })}`}
      </p>
      <ol className={styles.list}>
        {held.map(({ id, day, place, audience, materials, attendance }) => (
          <li key={id}>
            <div>
              <b>{place}</b>
              <p className="small">{[format.date(day, 'day-year'), audience].filter(Boolean).join(' · ')}</p>
              {materials && <p className="small">{t('awareness.materials', { materials })}</p>}
            </div>
            {attendance !== null && (
              <span>{t('count.people', { count: attendance, number: format.number(attendance) })}</span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
