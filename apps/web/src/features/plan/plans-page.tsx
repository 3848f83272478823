import type { PlanView } from '@ruta/contracts/route/plan';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { Tabs } from '../../shared/design/tabs.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { plansQuery } from '../../shared/entity/entity-queries.ts';
import { PlanView as Plan } from './plan-view.tsx';

/** The newest plan; the ones before it are a tab away. */
export function PlansPage() {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const plans = useQuery(plansQuery(slug));
  usePageTitle(t('title'));
  if (plans.isPending)
    return (
      <div className="wrap">
        <Loading lines={5} height="3rem" />
      </div>
    );
  if (plans.error && !plans.data)
    return <ErrorState whole error={plans.error} onRetry={() => void plans.refetch()} />;
  const items = plans.data?.items ?? [];
  const [newest] = items;
  if (!newest)
    return (
      <EmptyState whole title={t('none-title')}>
        {t('none')}
      </EmptyState>
    );
  return (
    <div className="wrap">
      {items.length === 1 ? (
        <Plan number={newest.number} />
      ) : (
        <Tabs
          label={t('tabs')}
          tabs={items.map((plan) => ({
            id: String(plan.number),
            label: tabLabel(plan),
            content: <Plan number={plan.number} />,
          }))}
        />
      )}
    </div>
  );

  function tabLabel(plan: PlanView): string {
    return t('tab', { title: plan.title, state: t(`state.${plan.state}`) });
  }
}
