import type { PlanView } from '@ruta/contracts/route/plan';
import { lastsOneYear } from '@ruta/domain/route/plan-year';
import { CalendarRange } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { PlanDialog } from './plan-dialog.tsx';
import styles from './route.module.css';

/** What the plan sets out to be: its year and how many commitments; changed until it is published. */
export function PlanCard({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { startsOn, endsOn } = plan;
  const days = startsOn && endsOn ? { startsOn, endsOn } : null;
  return (
    <Card as="section" aria-labelledby="plan">
      <div className={styles.form}>
        <h2 id="plan">{t('plan.title')}</h2>
        <p>
          {days
            ? t('plan.days', {
                from: format.date(days.startsOn, 'day-year'),
                to: format.date(days.endsOn, 'day-year'),
              })
            : t('plan.no-days')}
        </p>
        <p>{t('plan.target', { count: plan.commitmentTarget })}</p>
        {days && !lastsOneYear(days) && <Notice icon={CalendarRange}>{t('plan.not-a-year')}</Notice>}
        {plan.state === 'formulating' ? (
          <div>
            <Button variant="quiet" size="small" onPress={() => setAsking(true)}>
              {t('plan.edit')}
            </Button>
          </div>
        ) : (
          <p className="small">{t('plan.stands')}</p>
        )}
      </div>
      {asking && <PlanDialog plan={plan} onClose={() => setAsking(false)} />}
    </Card>
  );
}
