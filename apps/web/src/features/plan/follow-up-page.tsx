import type { PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { Evaluations } from './evaluations.tsx';
import styles from './plan.module.css';
import { plansQuery, publicationQuery } from './plan-queries.ts';

/** What became of each published commitment, newest plan first, on its three scales. */
export function FollowUpPage() {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const plans = useQuery(plansQuery(slug));
  const publications = useQueries({
    queries: (plans.data?.items ?? [])
      .filter((plan) => plan.state !== 'formulating')
      .map((plan) => publicationQuery(slug, plan.number)),
  });
  usePageTitle(t('follow.title'));
  const waiting = plans.isPending || publications.some((publication) => publication.isPending);
  const published = publications.flatMap(({ data }) => data ?? []);
  return (
    <div className="wrap">
      <h1>{t('follow.title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('follow.lead')}
      </p>
      {waiting && <Loading lines={4} height="7rem" />}
      {plans.error && !plans.data && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {!waiting && plans.data && published.length === 0 && (
        <EmptyState icon={Flag} title={t('follow.none-title')}>
          {t('follow.none')}
        </EmptyState>
      )}
      {published.map((plan) => (
        <PlanFollowUp
          key={plan.number}
          plan={plan}
          state={plans.data?.items.find((item) => item.number === plan.number)?.state ?? 'implementing'}
        />
      ))}
    </div>
  );
}

interface PlanFollowUpProps {
  plan: PublishedPlan;
  state: 'formulating' | 'implementing' | 'evaluating' | 'concluded';
}

function PlanFollowUp({ plan, state }: PlanFollowUpProps) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  return (
    <section className={styles.followed} aria-labelledby={`follow-${plan.number}`}>
      <div className="row">
        <h2 id={`follow-${plan.number}`}>{plan.title}</h2>
        <Chip colour="var(--seguimiento)">{t(`state.${state}`)}</Chip>
      </div>
      <ol className={styles.followList}>
        {plan.commitments.map((commitment) => (
          <li key={commitment.id}>
            <Card as="article">
              <h3 className={styles.followTitle}>
                <Link
                  to="/$entity/plan/$number/compromisos/$key"
                  params={{ entity: slug, number: String(plan.number), key: commitment.key }}
                >
                  {commitment.title}
                </Link>
              </h3>
              <p className="small" style={{ margin: '6px 0 14px' }}>
                {commitment.lead.institution} ·{' '}
                {t('milestones-done', {
                  done: commitment.milestones.done,
                  count: commitment.milestones.total,
                })}
              </p>
              <Evaluations evaluations={commitment.progress?.evaluations ?? []} />
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
}
