import type { QuestionView } from '@ruta/contracts/questions/view';
import { Pin, ThumbsUp, Undo2 } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { SaveState, type Saving } from '../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useRoom } from '../room-context.ts';
import type { OwnQuestionsHere, UnshownQuestion } from './own-questions.ts';
import styles from './phase.module.css';

/** A question of the room: how many share it, and what was answered. */
export function QuestionCard({ question, mine }: { question: QuestionView; mine: OwnQuestionsHere }) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const nameOf = usePersonName(session.names);
  const own = mine.mine.has(question.id);
  return (
    <li className={styles.idea} data-pinned={question.pinned || undefined}>
      {question.pinned && (
        <span className={styles.pinned}>
          <Pin aria-hidden />
          {t('questions.now')}
        </span>
      )}
      <span>{question.text ?? t('idea.erased')}</span>
      {question.answer && (
        <p className={styles.answer}>
          {question.answer.written ? (question.answer.text ?? t('idea.erased')) : t('questions.spoken')}
        </p>
      )}
      <div className={styles.state}>
        <span className="small">
          {own ? t('questions.own') : question.author ? nameOf(question.author) : ''}
        </span>
        <span className={styles.tools}>
          {own && !question.answer && (
            <Button
              variant="plain"
              size="small"
              round
              icon={Undo2}
              aria-label={t('questions.withdraw')}
              onPress={() => posted.post({ type: 'question.withdraw', questionId: question.id })}
            />
          )}
          <Upvote question={question} mine={mine} disabled={own || question.answer !== null} />
        </span>
      </div>
    </li>
  );
}

interface UpvoteProps {
  question: QuestionView;
  mine: OwnQuestionsHere;
  disabled: boolean;
}

/** The count already holds one's own vote where the room has it; what is on its way is added here. */
function Upvote({ question, mine, disabled }: UpvoteProps) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const counted = session.own?.parts.questions.upvoted.includes(question.id) ?? false;
  const up = mine.upvoted.has(question.id);
  const votes = question.votes + (up ? 1 : 0) - (counted ? 1 : 0);
  return (
    <ToggleButton
      className={styles.upvote ?? ''}
      isSelected={up}
      isDisabled={disabled || session.own === null}
      onChange={(wanted) =>
        posted.post(
          { type: 'question.vote', questionId: question.id, up: wanted },
          `question-vote:${question.id}`,
        )
      }
    >
      <ThumbsUp aria-hidden />
      <b>{votes}</b>
      <span className="visually-hidden">
        {t('questions.vote', { count: votes, text: question.text ?? '' })}
      </span>
    </ToggleButton>
  );
}

const savingOf: Record<UnshownQuestion['state'], Saving> = {
  waiting: 'kept',
  sending: 'sending',
  refused: 'refused',
  hidden: 'refused',
};

/** One's own that the room does not show (yet), and why. */
export function UnshownCard({ question }: { question: UnshownQuestion }) {
  const { t } = useTranslation('room');
  const { posted } = useRoom();
  const refusal = useRefusalSentence();
  const { opId } = question;
  return (
    <li className={`${styles.idea} ${styles.dashed}`}>
      <span>{question.text ?? t('idea.erased')}</span>
      <div className={styles.state}>
        <SaveState
          state={savingOf[question.state]}
          words={
            question.refusal
              ? refusal(question.refusal)
              : t(`idea.${question.state}`, { reason: question.reason ?? '' })
          }
        />
        {question.refusal && opId && (
          <Button variant="plain" size="small" onPress={() => posted.discard(opId)}>
            {t('idea.discard')}
          </Button>
        )}
      </div>
    </li>
  );
}
