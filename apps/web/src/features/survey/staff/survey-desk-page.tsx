import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/design/button.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { Tabs } from '../../../shared/design/tabs.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useMay } from '../../../shared/identity/me.ts';
import { OnlyFor } from '../../../shared/identity/only-for.tsx';
import { questionnaireQuery } from '../survey-queries.ts';
import styles from '../survey.module.css';
import { BatchForm } from './batch-form.tsx';
import { AssistedForm } from './assisted-form.tsx';
import { Composer } from './composer.tsx';
import { Invitations } from './invitations.tsx';
import { WordsQueue } from './words-queue.tsx';

/** One survey as staff work on it: what it asks, what is entered for others, what was written, who is invited. */
export function SurveyDeskPage() {
  const { t } = useTranslation('survey');
  const { slug, id, name } = useEntity();
  const { phase } = useParams({ from: '/$entity/_coordination/coordinacion/encuestas/$phase' });
  const survey = useQuery(questionnaireQuery(slug, phase));
  const [composes, moderates] = [useMay('survey.compose', id), useMay('survey.moderate', id)];
  const [tab, setTab] = useState<string | null>(null);
  usePageTitle(survey.data && `${survey.data.title}, ${name}`);
  const view = survey.data;
  const takes = view && view.version > 0 && (view.state === 'open' || view.state === 'closed');
  const none = <EmptyState title={t('entry.none-title')}>{t('entry.none')}</EmptyState>;
  const tabs = view
    ? [
        ...(composes
          ? [
              {
                id: 'questions',
                label: t('tab.questions'),
                content: <Composer key={view.rev} survey={view} />,
              },
            ]
          : []),
        { id: 'assisted', label: t('tab.assisted'), content: takes ? <AssistedForm survey={view} /> : none },
        { id: 'paper', label: t('tab.paper'), content: takes ? <BatchForm survey={view} /> : none },
        ...(moderates
          ? [{ id: 'words', label: t('tab.words'), content: <WordsQueue phaseId={phase} /> }]
          : []),
        ...(view.byInvitation
          ? [{ id: 'invitations', label: t('tab.invitations'), content: <Invitations survey={view} /> }]
          : []),
      ]
    : [];
  return (
    <OnlyFor operation="survey.enter-for-others">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          {survey.isPending && <Loading lines={5} height="4rem" />}
          {!view && survey.error && <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />}
          {view && (
            <>
              <div>
                <h1>{view.title}</h1>
                <div className="row" style={{ marginTop: 14 }}>
                  <LinkButton variant="quiet" to="/$entity/encuestas/$phase" params={{ entity: slug, phase }}>
                    {t('desk.as-seen')}
                  </LinkButton>
                  <LinkButton
                    variant="quiet"
                    to="/$entity/encuestas/$phase/resultados"
                    params={{ entity: slug, phase }}
                  >
                    {t('see-results')}
                  </LinkButton>
                </div>
              </div>
              <Tabs label={view.title} selected={tab ?? tabs[0]?.id ?? ''} onSelect={setTab} tabs={tabs} />
            </>
          )}
        </div>
      </div>
    </OnlyFor>
  );
}
