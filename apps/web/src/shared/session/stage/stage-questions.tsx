import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { QuestionView } from '@ruta/contracts/questions/view';
import { orderedQuestions } from '@ruta/domain/questions/order-questions';
import { ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '../reading.ts';
import { usePersonName } from '../use-person-name.ts';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

const onWall = 6;

/** The question that is answered now, alone and large; while there is none, those that most people share. */
export function StageQuestions(
  props: StageProps & { item: AgendaItem; order: 'votes' | 'newest'; question: string },
) {
  const { t } = useTranslation('live');
  const { view, item, names, order, question } = props;
  const nameOf = usePersonName(names);
  const questions = orderedQuestions(questionsOf(view, item), order);
  const pinned = questions.find((candidate) => candidate.pinned);
  const waiting = questions.filter((candidate) => !candidate.answer && !candidate.pinned);
  const answered = questions.filter((candidate) => candidate.answer).length;
  if (pinned) {
    return (
      <>
        <StageTitle
          text={pinned.text ?? t('erased')}
          note={pinned.author && t('stage.asks', { name: nameOf(pinned.author) })}
        />
        <Votes question={pinned} large />
        <p className={styles.note}>{t('stage.questions-wait', { count: waiting.length })}</p>
      </>
    );
  }
  if (waiting.length === 0) {
    return (
      <StageTitle
        text={question}
        note={answered > 0 ? t('stage.questions-done', { count: answered }) : t('stage.questions-none')}
      />
    );
  }
  return (
    <>
      <StageTitle text={question} compact />
      <StagePages>
        <ol className={styles.asked}>
          {waiting.slice(0, onWall).map((candidate) => (
            <li key={candidate.id}>
              <Votes question={candidate} />
              <span>{candidate.text ?? t('erased')}</span>
            </li>
          ))}
        </ol>
      </StagePages>
      {waiting.length > onWall && (
        <p className={styles.note}>{t('stage.questions-more', { count: waiting.length - onWall })}</p>
      )}
    </>
  );
}

function Votes({ question, large }: { question: QuestionView; large?: boolean }) {
  const { t } = useTranslation('live');
  return (
    <span className={styles.votes} data-large={large}>
      <ThumbsUp aria-hidden />
      <b>{question.votes}</b>
      <span className={large ? '' : 'visually-hidden'}>{t('stage.shares', { count: question.votes })}</span>
    </span>
  );
}
