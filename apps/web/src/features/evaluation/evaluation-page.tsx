import type { EvaluatedCommitment, PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import type { Evaluation } from '@ruta/contracts/plan/progress';
import { kindOf } from '@ruta/domain/evaluation/evaluator';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Flag, MessageSquareX, PenLine, Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { Details } from '../../shared/design/details.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { followUpAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useActor, useMay } from '../../shared/identity/me.ts';
import { Evaluations } from '../../shared/plan/evaluations.tsx';
import { ContestDialog } from './contest-dialog.tsx';
import { evaluationQuery } from './evaluation-queries.ts';
import styles from './evaluation.module.css';
import { RecommendationList } from './recommendation-list.tsx';
import { StarReasons } from './star.tsx';

/** How a plan was judged: what is starred and why, both evaluations of each commitment, what was recommended. */
export function EvaluationPage() {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/plan/$number/evaluacion' });
  const page = useQuery(evaluationQuery(slug, Number(number)));
  usePageTitle(page.data && t('title', { plan: page.data.title }));
  if (page.isPending)
    return (
      <div className="wrap">
        <Loading lines={6} height="4rem" />
      </div>
    );
  if (!page.data) return <ErrorState whole error={page.error} onRetry={() => void page.refetch()} />;
  return <Page plan={page.data} />;
}

function Page({ plan }: { plan: PlanEvaluation }) {
  const { t } = useTranslation('evaluation');
  const { slug, id } = useEntity();
  const writes = kindOf(useActor(), id) !== null;
  return (
    <div className={`wrap ${styles.page}`}>
      <header className={styles.head}>
        <h1>{t('title', { plan: plan.title })}</h1>
        <p className="lead">{t('lead')}</p>
        <p className="row">
          <Link to="/$entity/plan/$number" params={{ entity: slug, number: String(plan.number) }}>
            {t('plan')}
          </Link>
          {writes && (
            <LinkButton
              to="/$entity/plan/$number/evaluar"
              params={{ entity: slug, number: String(plan.number) }}
              icon={PenLine}
            >
              {t('write')}
            </LinkButton>
          )}
        </p>
      </header>
      <Starred plan={plan} />
      <Overall plan={plan} />
      <section className={styles.section} aria-labelledby="judged">
        <h2 id="judged">{t('commitments')}</h2>
        <p>{t('scales')}</p>
        <ol className={styles.list}>
          {plan.commitments.map((commitment) => (
            <Judged key={commitment.id} plan={plan} commitment={commitment} />
          ))}
        </ol>
      </section>
      <RecommendationList plan={plan} />
    </div>
  );
}

/** What to look at first: the stars, and where there is none the reform to follow. */
function Starred({ plan }: { plan: PlanEvaluation }) {
  const { t } = useTranslation('evaluation');
  const starred = plan.commitments.filter(({ star }) => star.starred);
  if (starred.length > 0)
    return (
      <Notice icon={Star} colour="var(--seguimiento)">
        <p>
          <b>{t('stars', { count: starred.length })}</b>{' '}
          {starred.map(({ key, title }) => `${key} ${title}`).join('; ')}
        </p>
      </Notice>
    );
  if (!plan.notable) return null;
  const { key, title, reason } = plan.notable;
  return (
    <Notice icon={Flag} colour="var(--seguimiento)">
      <p>
        <b>{t('notable', { key, title })}</b> {reason}
      </p>
      <p className="small">{t('notable-hint')}</p>
    </Notice>
  );
}

function Overall({ plan: { overall } }: { plan: PlanEvaluation }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return (
    <section className={styles.section} aria-labelledby="overall">
      <h2 id="overall">{t('overall')}</h2>
      {overall.length === 0 && <p>{t('overall-none')}</p>}
      <div className={styles.columns}>
        {overall.map(({ kind, version, summary, correction, by, on }) => (
          <Card as="section" key={kind}>
            <div className={styles.card}>
              <h3>{t(`kind.${kind}`)}</h3>
              <p className="small">{[by, format.date(on, 'day-year')].filter(Boolean).join(', ')}</p>
              <p className={styles.words}>{summary}</p>
              {version > 1 && <p className="small">{t('corrected', { version, reason: correction })}</p>}
            </div>
          </Card>
        ))}
      </div>
    </section>
  );
}

function Judged({ plan, commitment }: { plan: PlanEvaluation; commitment: EvaluatedCommitment }) {
  const { t } = useTranslation('evaluation');
  const { slug, id } = useEntity();
  const mayContest = useMay('evaluation.contest', id);
  const [contested, setContested] = useState<Evaluation | null>(null);
  const { key, title, evaluations, earlier, star } = commitment;
  return (
    <Card as="li">
      <div className={styles.card}>
        <h3>
          <Link to={followUpAddress(slug, key)}>
            {key} {title}
          </Link>
        </h3>
        <StarReasons star={star} />
        <Evaluations evaluations={evaluations} />
        {mayContest && evaluations.length > 0 && (
          <div className="row">
            {evaluations.map((evaluation) => (
              <Button
                key={evaluation.id}
                size="small"
                variant="plain"
                icon={MessageSquareX}
                onPress={() => setContested(evaluation)}
              >
                {t(`contest.${evaluation.kind}`)}
              </Button>
            ))}
          </div>
        )}
        {earlier.length > 0 && (
          <Details summary={t('earlier', { count: earlier.length })} size="small">
            <Evaluations evaluations={earlier} />
          </Details>
        )}
      </div>
      {contested && (
        <ContestDialog plan={plan.number} evaluation={contested} onClose={() => setContested(null)} />
      )}
    </Card>
  );
}
