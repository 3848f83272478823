import { useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { closingQuery } from './plan-queries.ts';

/** Since when a plan is evaluated or concluded, with the reasons that were given. */
export function PlanSteps({ number }: { number: number }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const format = useFormat();
  const steps = useQuery(closingQuery(slug, number)).data?.steps ?? [];
  if (steps.length === 0) return null;
  return (
    <Notice icon={Flag} colour="var(--seguimiento)">
      <ul>
        {steps.map(({ to, reason, absence, at }) => (
          <li key={to}>
            <b>{t(`step.${to}`, { date: format.date(at, 'day-year') })}</b>{' '}
            {reason && t('step-reason', { reason })} {absence && t('step-absence', { absence })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
