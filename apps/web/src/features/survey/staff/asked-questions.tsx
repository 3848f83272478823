import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../shared/design/card.tsx';
import styles from '../survey.module.css';

/** What was asked, to read: with how it was answered and what there was to choose. */
export function AskedQuestions({ questions }: { questions: readonly AskedQuestion[] }) {
  const { t } = useTranslation('survey');
  return (
    <ol className={styles.questions}>
      {questions.map((question, at) => (
        <li key={question.id}>
          <Card>
            <h2 className={styles.asked}>
              {at + 1}. {question.text}
            </h2>
            <p className="small">
              {t(`form.${question.form}`)}
              {question.required && ` · ${t('compose.required')}`}
            </p>
            <Choices question={question} />
          </Card>
        </li>
      ))}
    </ol>
  );
}

function Choices({ question }: { question: AskedQuestion }) {
  if (question.form === 'short' || question.form === 'long') return null;
  if (question.form === 'scale')
    return (
      <p>
        1 · {question.low}, 5 · {question.high}
      </p>
    );
  const choices = question.form === 'ranking' ? question.themes.map((theme) => theme.name) : question.options;
  return (
    <ul className={styles.words}>
      {choices.map((choice) => (
        <li key={choice}>{choice}</li>
      ))}
    </ul>
  );
}
