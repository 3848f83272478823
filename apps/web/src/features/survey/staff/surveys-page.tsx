import type { PhaseView } from '@ruta/contracts/route/phase';
import { asksPapers } from '@ruta/domain/survey/reply-intake';
import { useQuery } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { KindBadge } from '../../../shared/design/chip.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../../shared/entity/entity-queries.ts';
import { OnlyFor } from '../../../shared/identity/only-for.tsx';
import styles from '../survey.module.css';

/** The surveys of the route, and its closed groups, each with where it stands. */
export function SurveysPage() {
  const { t } = useTranslation('survey');
  const { slug, name } = useEntity();
  const route = useQuery(currentRouteQuery(slug));
  usePageTitle(`${t('desk.title')}, ${name}`);
  const phases = route.data?.route?.phases.filter(({ kind }) => asksPapers(kind)) ?? [];
  return (
    <OnlyFor operation="survey.enter-for-others">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('desk.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('desk.lead')}
            </p>
          </div>
          {route.isPending && <Loading lines={3} height="6rem" />}
          {route.error && <ErrorState error={route.error} onRetry={() => void route.refetch()} />}
          {route.data && phases.length === 0 && (
            <EmptyState
              icon={ClipboardList}
              title={t('desk.none-title')}
              action={
                <LinkButton to="/$entity/coordinacion/ruta" params={{ entity: slug }}>
                  {t('desk.to-route')}
                </LinkButton>
              }
            >
              {t('desk.none')}
            </EmptyState>
          )}
          {phases.map((phase) => (
            <SurveyCard key={phase.id} phase={phase} />
          ))}
        </div>
      </div>
    </OnlyFor>
  );
}

function SurveyCard({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const { questions, replies, pending } = phase.counts;
  const state = [
    t(`state.${phase.state}`),
    t('desk.questions', { count: questions }),
    t('desk.replies', { count: replies }),
    pending > 0 && t('desk.pending', { count: pending }),
  ];
  return (
    <Card as="article">
      <div className={styles.head}>
        <div>
          <KindBadge kind={phase.kind} />
          <h2 style={{ marginTop: 8 }}>{phase.title}</h2>
          <p className="small">{state.filter(Boolean).join(' · ')}</p>
        </div>
        <LinkButton to="/$entity/coordinacion/encuestas/$phase" params={{ entity: slug, phase: phase.id }}>
          {t('desk.open')}
          <span className="visually-hidden">: {phase.title}</span>
        </LinkButton>
      </div>
    </Card>
  );
}
