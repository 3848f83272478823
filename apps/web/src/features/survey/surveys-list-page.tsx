import type { SurveyList } from '@ruta/contracts/survey/results';
import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { KindBadge } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { surveysQuery } from './survey-queries.ts';
import styles from './survey.module.css';

/** Every survey there was, of every plan, with the way to what came out of it. */
export function SurveysListPage() {
  const { t } = useTranslation('survey');
  const { slug, name } = useEntity();
  const list = useQuery(surveysQuery(slug));
  usePageTitle(`${t('list.title')}, ${name}`);
  return (
    <div className="wrap wrap-narrow">
      <h1>{t('list.title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('list.lead')}
      </p>
      {list.isPending && <Loading lines={3} height="7rem" />}
      {!list.data && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <EmptyState icon={ChartColumn} title={t('list.none-title')}>
          {t('list.none')}
        </EmptyState>
      )}
      <div className={styles.results}>
        {list.data?.items.map((survey) => (
          <SurveyCard key={survey.phaseId} survey={survey} />
        ))}
      </div>
    </div>
  );
}

function SurveyCard({ survey }: { survey: SurveyList['items'][number] }) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const format = useFormat();
  const { phaseId, kind, state, title, question, planNumber, opensOn, closesOn, resultsPublic } = survey;
  const params = { entity: slug, phase: phaseId };
  const about = [title, format.range(opensOn, closesOn), t('list.plan', { number: planNumber })];
  return (
    <Card as="article">
      <KindBadge kind={kind} />
      <h2 className={styles.asked} style={{ margin: '10px 0 6px' }}>
        {question || title}
      </h2>
      <p className="small">{about.join(' · ')}</p>
      <div className="row" style={{ marginTop: 14 }}>
        {state === 'open' && kind === 'survey' && (
          <LinkButton to="/$entity/encuestas/$phase" params={params}>
            {t('list.answer')}
            <span className="visually-hidden">: {title}</span>
          </LinkButton>
        )}
        {kind === 'focus-group' && (
          <LinkButton variant="quiet" to="/$entity/paradas/$phase" params={params}>
            {t('list.findings')}
            <span className="visually-hidden">: {title}</span>
          </LinkButton>
        )}
        {resultsPublic ? (
          <LinkButton variant="quiet" to="/$entity/encuestas/$phase/resultados" params={params}>
            {t('see-results')}
            <span className="visually-hidden">: {title}</span>
          </LinkButton>
        ) : (
          kind === 'survey' && <span className="small">{t('results.later-title')}</span>
        )}
      </div>
    </Card>
  );
}
