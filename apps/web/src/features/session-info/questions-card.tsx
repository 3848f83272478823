import type { SessionMinutes } from '@ruta/contracts/session/http';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import styles from './session.module.css';

/** What the room asked in one phase, what most people shared first, each with its answer. */
export function QuestionsCard({
  item,
  minutes,
}: {
  item: SessionMinutes['agenda'][number];
  minutes: SessionMinutes;
}) {
  const { t } = useTranslation('session');
  const nameOf = usePersonName(new Map(minutes.names.map((card) => [card.id, card])));
  const questions = minutes.parts.questions
    .filter(({ itemId }) => itemId === item.id)
    .toSorted((one, other) => other.votes - one.votes || one.at - other.at);
  if (questions.length === 0) return null;
  const answered = questions.filter(({ answer }) => answer).length;
  return (
    <Card as="section">
      <h3 className={styles.question}>
        {item.content?.kind === 'questions' ? item.content.question : item.title}
      </h3>
      <p className="small">
        {t('minutes.questions', { count: questions.length })} {t('minutes.answered', { count: answered })}
      </p>
      <ul className={styles.asked}>
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              {question.text ?? <em>{t('minutes.erased')}</em>}{' '}
              <span className="small">
                {question.author && `${nameOf(question.author)} · `}
                {t('minutes.shares', { count: question.votes })}
              </span>
            </p>
            {question.answer && (
              <p className={styles.answer}>
                {question.answer.written
                  ? (question.answer.text ?? t('minutes.erased'))
                  : t('minutes.spoken')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
