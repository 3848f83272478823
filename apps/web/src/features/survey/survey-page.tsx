import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CircleCheckBig, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { SurveyForm } from './survey-form.tsx';
import { questionnaireQuery } from './survey-queries.ts';

/** A survey, to be answered on a phone without an account. */
export function SurveyPage() {
  const { slug, name } = useEntity();
  const { phase } = useParams({ from: '/$entity/_pages/encuestas/$phase' });
  const { invitacion } = useSearch({ from: '/$entity/_pages/encuestas/$phase' });
  const survey = useQuery(questionnaireQuery(slug, phase));
  usePageTitle(survey.data && `${survey.data.title}, ${name}`);
  return (
    <div className="wrap wrap-narrow">
      {survey.isPending && <Loading lines={6} height="3rem" />}
      {!survey.data && survey.error && (
        <ErrorState whole error={survey.error} onRetry={() => void survey.refetch()} />
      )}
      {survey.data && <Survey survey={survey.data} invitation={invitacion ?? null} />}
    </div>
  );
}

function Survey({ survey, invitation }: { survey: QuestionnaireView; invitation: string | null }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const { open, mine, title, question, purpose, closesOn, questions, minimumCell } = survey;
  return (
    <>
      <p className="eyebrow">{open ? t('until', { title, date: format.date(closesOn) }) : title}</p>
      <h1 style={{ marginTop: 8 }}>{question || title}</h1>
      {purpose && (
        <p className="lead" style={{ marginTop: 12 }}>
          {purpose}
        </p>
      )}
      {open && !mine && (
        <p className="small" style={{ marginTop: 12 }}>
          {t('questions', { count: questions.length })} {t('promise', { count: minimumCell })}
        </p>
      )}
      <SurveyForm
        key={survey.phaseId}
        survey={survey}
        invitation={invitation}
        otherwise={<NotNow survey={survey} />}
      />
    </>
  );
}

/** What stands where the questions would be: it was answered already, is not open, or asks for an invitation. */
function NotNow({ survey }: { survey: QuestionnaireView }) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const format = useFormat();
  const { mine, open, state, phaseId } = survey;
  const over = state === 'closed' || state === 'synthesised' || state === 'answered';
  const results = (over || survey.resultsFrom === 'start') && (
    <LinkButton to="/$entity/encuestas/$phase/resultados" params={{ entity: slug, phase: phaseId }}>
      {t('see-results')}
    </LinkButton>
  );
  if (mine)
    return (
      <div className="stack" style={{ marginTop: 24 }}>
        <Notice icon={CircleCheckBig} colour="var(--ok)">
          {t('already', { date: format.date(mine.receivedAt, 'day-year') })}
        </Notice>
        {mine.folio && (
          <p>
            {t('your-folio')}{' '}
            <Link to="/$entity/encuestas/folio/$folio" params={{ entity: slug, folio: mine.folio }}>
              <b className="mono">{mine.folio}</b>
            </Link>
          </p>
        )}
        {results && <div className="row">{results}</div>}
      </div>
    );
  if (!open)
    return (
      <EmptyState title={t(over ? 'closed-title' : 'not-yet-title')} action={results || undefined}>
        {t(over ? 'closed' : 'not-yet')}
      </EmptyState>
    );
  return (
    <div style={{ marginTop: 24 }}>
      <Notice icon={Lock}>{t('by-invitation')}</Notice>
    </div>
  );
}
