import type { FollowUpBoard, Light } from '@ruta/contracts/follow-up/follow-up';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { plansQuery } from '../../shared/entity/entity-queries.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { DayChoice } from './day-choice.tsx';
import { FollowedCard } from './followed-card.tsx';
import { boardQuery } from './follow-up-queries.ts';
import styles from './follow-up.module.css';
import { LightFilter } from './light-filter.tsx';
import { spanOf } from './timeline.ts';

/** What became of each published commitment, newest plan first: milestones in time, and how they were judged. */
export function FollowUpPage() {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const today = useToday();
  const search = useSearch({ from: '/$entity/_pages/seguimiento' });
  const { dia, luz } = search;
  const day = dia !== undefined && dia < today ? dia : undefined;
  const plans = useQuery(plansQuery(slug));
  const running = (plans.data?.items ?? []).filter((plan) => plan.state !== 'formulating');
  const boards = useQueries({
    queries: running.map((plan) => ({
      ...boardQuery(slug, plan.number, day),
      placeholderData: keepPreviousData,
    })),
  });
  usePageTitle(t('title'));
  const waiting = plans.isPending || boards.some((board) => board.isPending);
  const published = boards.flatMap(({ data }) => data ?? []);
  const failed = boards.find((board) => board.error && !board.data);
  const since = published.map((board) => board.since).toSorted()[0];
  const shown = published.filter((board) => day === undefined || board.since <= day);
  return (
    <div className="wrap">
      <h1>{t('title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('lead')}
      </p>
      {since && <DayChoice since={since} today={today} day={day} search={search} />}
      {waiting && <Loading lines={4} height="7rem" />}
      {plans.error && !plans.data && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!waiting && plans.data && !failed && published.length === 0 && (
        <EmptyState icon={Flag} title={t('none-title')}>
          {t('none')}
        </EmptyState>
      )}
      {shown.length > 0 && <LightFilter boards={shown} search={search} />}
      {shown.map((board) => (
        <PlanFollowUp key={board.number} board={board} light={luz} />
      ))}
    </div>
  );
}

function PlanFollowUp({ board, light }: { board: FollowUpBoard; light: Light | undefined }) {
  const { t } = useTranslation('plan');
  const { t: f } = useTranslation('follow-up');
  const span = spanOf(board);
  const commitments = board.commitments.filter(
    ({ milestones }) => light === undefined || milestones.some((milestone) => milestone.light === light),
  );
  return (
    <section className={styles.plan} aria-labelledby={`follow-${board.number}`}>
      <div className="row">
        <h2 id={`follow-${board.number}`}>{board.title}</h2>
        {board.on === board.today && <Chip colour="var(--seguimiento)">{t(`state.${board.state}`)}</Chip>}
      </div>
      {commitments.length === 0 && <p>{f('filter.none')}</p>}
      <ol className={styles.list}>
        {commitments.map((commitment) => (
          <FollowedCard
            key={commitment.id}
            commitment={commitment}
            light={light}
            span={span}
            today={board.on}
          />
        ))}
      </ol>
    </section>
  );
}
