import type { PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { PlanState } from '@ruta/contracts/route/plan';
import { useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { closingQuery } from './plan-queries.ts';
import styles from './plan.module.css';

/** A plan's life as a line of four stops, each with its day, and the reasons that were given on the way. */
export function PlanSteps({ plan }: { plan: PublishedPlan }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const format = useFormat();
  const steps = useQuery(closingQuery(slug, plan.number)).data?.steps ?? [];
  const published = plan.history.at(-1)?.publishedAt ?? plan.publishedAt;
  const since = (state: PlanState) =>
    state === 'implementing' ? published : steps.find(({ to }) => to === state)?.at;
  const here = PlanState.options.indexOf(plan.state);
  const told = steps.filter(({ reason, absence }) => reason || absence);
  return (
    <>
      <ol className={styles.life} aria-label={t('life')}>
        {PlanState.options.map((state, index) => {
          const at = since(state);
          return (
            <li
              key={state}
              data-state={index < here ? 'past' : index === here ? 'now' : 'next'}
              aria-current={index === here ? 'step' : undefined}
            >
              <b>{t(`state.${state}`)}</b>
              {at !== undefined && (
                <span className="small">{t('life-since', { date: format.date(at, 'day-year') })}</span>
              )}
            </li>
          );
        })}
      </ol>
      {told.length > 0 && (
        <Notice icon={Flag} colour="var(--seguimiento)">
          <ul>
            {told.map(({ to, reason, absence, at }) => (
              <li key={to}>
                <b>{t(`step.${to}`, { date: format.date(at, 'day-year') })}</b>{' '}
                {reason && t('step-reason', { reason })} {absence && t('step-absence', { absence })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
