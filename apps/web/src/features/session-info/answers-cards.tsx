import type { SessionMinutes } from '@ruta/contracts/session/http';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { barsOf, meanOf, useMoodWords } from '../../shared/session/answers/answer-words.ts';
import { ValueBars } from '../../shared/session/answers/value-bars.tsx';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import styles from './session.module.css';

interface CardProps {
  item: SessionMinutes['agenda'][number];
  minutes: SessionMinutes;
}

/** How people arrived. What was never shown in the room is not shown here either. */
export function CheckInCard({ item, minutes }: CardProps) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const nameOf = usePersonName(new Map(minutes.names.map((card) => [card.id, card])));
  const moods = useMoodWords();
  const ask = item.content?.kind === 'check-in' ? item.content.ask : null;
  const replies = minutes.parts.replies.filter(({ itemId, shown }) => itemId === item.id && shown);
  if (!ask || replies.length === 0) return null;
  const counts = moods.map((_, index) => replies.filter(({ mood }) => mood === index + 1).length);
  return (
    <Card as="section">
      <h3 className={styles.question}>{ask.question}</h3>
      <p className="small">
        {t('minutes.replies', { count: replies.length })}{' '}
        {ask.form === 'mood' && t('minutes.mean', { mean: format.number(meanOf(counts) ?? 0, 1) })}
      </p>
      {ask.form === 'mood' ? (
        <div className={styles.values}>
          <ValueBars bars={moods.map((label, index) => ({ label, count: counts[index] ?? 0 }))} />
        </div>
      ) : (
        <ul className={styles.asked}>
          {replies.map(({ id, text, author }) => (
            <li key={id}>
              {text ?? <em>{t('minutes.erased')}</em>}{' '}
              {author && <span className="small">{nameOf(author)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What people said on leaving, in sums. */
export function SurveyCard({ item, minutes }: CardProps) {
  const { t } = useTranslation('session');
  const content = item.content?.kind === 'survey' ? item.content : null;
  const survey = minutes.parts.surveys.find(({ id }) => id === item.id);
  if (!content || !survey?.results) return null;
  return (
    <Card as="section">
      <h3 className={styles.question}>{content.question}</h3>
      <p className="small">
        {t('minutes.respondents', { count: survey.respondents })}{' '}
        {t('minutes.at-least', { count: content.atLeast })}
      </p>
      {content.questions.map((question) => {
        const result = survey.results?.find(({ questionId }) => questionId === question.id);
        const bars = result && barsOf(question, result);
        return (
          <div key={question.id} className={styles.values}>
            <h4>
              {question.text} <span className="small num">{result?.answers ?? 0}</span>
            </h4>
            {bars && <ValueBars bars={bars} />}
            {result?.texts && (
              <ul className={styles.asked}>
                {result.texts.map(({ id, text }) => (
                  <li key={id}>{text ?? <em>{t('minutes.erased')}</em>}</li>
                ))}
              </ul>
            )}
            {!bars && !result?.texts && <p>{t('minutes.too-few')}</p>}
          </div>
        );
      })}
    </Card>
  );
}
