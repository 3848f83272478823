import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import type { OwnReply } from '@ruta/contracts/survey/reply';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { scaleLabel } from '../../shared/session/answers/answer-words.ts';
import type { Value } from './paper.ts';
import styles from './survey.module.css';
import { ownReplyQuery } from './survey-queries.ts';

/** A reply as whoever holds its folio sees it again. */
export function OwnReplyPage() {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const { folio } = useParams({ from: '/$entity/_pages/encuestas/folio/$folio' });
  const reply = useQuery(ownReplyQuery(slug, folio));
  usePageTitle(reply.data && t('own.title'));
  return (
    <div className="wrap wrap-narrow">
      {reply.isPending && <Loading lines={6} height="3rem" />}
      {!reply.data && reply.error && (
        <ErrorState whole error={reply.error} onRetry={() => void reply.refetch()} />
      )}
      {reply.data && <Reply reply={reply.data} folio={folio} />}
    </div>
  );
}

function Reply({ reply, folio }: { reply: OwnReply; folio: string }) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const format = useFormat();
  return (
    <>
      <p className="eyebrow mono">{folio.toUpperCase()}</p>
      <h1>{t('own.title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('own.received', { title: reply.title, date: format.date(reply.receivedAt, 'day-year') })}{' '}
        {t(`channel.${reply.channel}`)}.
      </p>
      <dl className={styles.own}>
        {reply.questions.map((question) => {
          const given = reply.answers.find(({ questionId }) => questionId === question.id);
          return (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd>
                {given ? wordsOf(question, given.value) : <em>{t('own.nothing')}</em>}
                {reply.hidden.includes(question.id) && <p className="small">{t('own.hidden')}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
      <LinkButton
        to="/$entity/encuestas/$phase/resultados"
        params={{ entity: slug, phase: reply.phaseId }}
        variant="quiet"
      >
        {t('see-results')}
      </LinkButton>
    </>
  );
}

function wordsOf(question: AskedQuestion, value: Value): React.ReactNode {
  if (typeof value === 'string') return <span style={{ whiteSpace: 'pre-line' }}>{value}</span>;
  if (question.form === 'scale' && typeof value === 'number') return scaleLabel(question, value);
  if (question.form === 'choice' && typeof value === 'number') return question.options[value];
  const places = Array.isArray(value) ? value : [];
  if (question.form === 'ranking')
    return (
      <ol>
        {places.map((place) => (
          <li key={place}>{question.themes[place]?.name}</li>
        ))}
      </ol>
    );
  return question.form === 'several' ? (
    <ul>
      {places.map((place) => (
        <li key={place}>{question.options[place]}</li>
      ))}
    </ul>
  ) : null;
}
