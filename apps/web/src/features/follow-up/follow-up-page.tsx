import type { FollowUpBoard } from '@ruta/contracts/follow-up/follow-up';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { plansQuery } from '../../shared/entity/entity-queries.ts';
import { FollowedCard } from './followed-card.tsx';
import { boardQuery } from './follow-up-queries.ts';
import styles from './follow-up.module.css';
import { LightChip, lightLooks } from './light.tsx';
import { spanOf } from './timeline.ts';

const lights = Object.keys(lightLooks) as (keyof typeof lightLooks)[];

/** What became of each published commitment, newest plan first: milestones in time, and how they were judged. */
export function FollowUpPage() {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const plans = useQuery(plansQuery(slug));
  const running = (plans.data?.items ?? []).filter((plan) => plan.state !== 'formulating');
  const boards = useQueries({ queries: running.map((plan) => boardQuery(slug, plan.number)) });
  usePageTitle(t('title'));
  const waiting = plans.isPending || boards.some((board) => board.isPending);
  const published = boards.flatMap(({ data }) => data ?? []);
  return (
    <div className="wrap">
      <h1>{t('title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('lead')}
      </p>
      {waiting && <Loading lines={4} height="7rem" />}
      {plans.error && !plans.data && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {!waiting && plans.data && published.length === 0 && (
        <EmptyState icon={Flag} title={t('none-title')}>
          {t('none')}
        </EmptyState>
      )}
      {published.length > 0 && (
        <ul className={styles.legend} aria-label={t('legend')}>
          {lights.map((light) => (
            <li key={light}>
              <LightChip light={light} />
            </li>
          ))}
        </ul>
      )}
      {published.map((board) => (
        <PlanFollowUp
          key={board.number}
          board={board}
          state={running.find((plan) => plan.number === board.number)?.state ?? 'implementing'}
        />
      ))}
    </div>
  );
}

interface PlanFollowUpProps {
  board: FollowUpBoard;
  state: 'formulating' | 'implementing' | 'evaluating' | 'concluded';
}

function PlanFollowUp({ board, state }: PlanFollowUpProps) {
  const { t } = useTranslation('plan');
  const span = spanOf(board);
  return (
    <section className={styles.plan} aria-labelledby={`follow-${board.number}`}>
      <div className="row">
        <h2 id={`follow-${board.number}`}>{board.title}</h2>
        <Chip colour="var(--seguimiento)">{t(`state.${state}`)}</Chip>
      </div>
      <ol className={styles.list}>
        {board.commitments.map((commitment) => (
          <FollowedCard key={commitment.id} commitment={commitment} span={span} today={board.today} />
        ))}
      </ol>
    </section>
  );
}
