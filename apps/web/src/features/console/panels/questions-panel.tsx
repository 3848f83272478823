import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { QuestionView } from '@ruta/contracts/questions/view';
import { orderedQuestions } from '@ruta/domain/questions/order-questions';
import { CheckCheck, Eye, EyeOff, MessageSquareReply, Pin, PinOff, RotateCcw, ThumbsUp } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { useFocusInside } from '../../../shared/design/use-focus-inside.ts';
import { questionsOf } from '../../../shared/session/reading.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './panels.module.css';

/** What the room asks: the one that is answered now goes large on the wall. */
export function QuestionsPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const order = item.content?.kind === 'questions' ? item.content.order : 'votes';
  const questions = orderedQuestions(questionsOf(session.view, item), order);
  const open = questions.filter(({ answer, hidden }) => !answer && !hidden).length;
  return (
    <>
      <div className="row between">
        <h3>{t('questions.open', { count: open })}</h3>
        <span className="small">{t(order === 'votes' ? 'questions.by-votes' : 'questions.by-time')}</span>
      </div>
      {questions.length === 0 && <p className="small">{t('questions.none')}</p>}
      <ol className={styles.questions}>
        {questions.map((question) => (
          <Row key={question.id} item={item} question={question} />
        ))}
      </ol>
    </>
  );
}

function Row({ item, question }: { item: AgendaItem; question: QuestionView }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const nameOf = usePersonName(session.names);
  const { answer, hidden, pinned, author } = question;
  return (
    <li className={styles.question} data-hidden={hidden !== null} data-pinned={pinned}>
      <span className={styles.votes}>
        <ThumbsUp aria-hidden />
        <b>{question.votes}</b>
        <span className="visually-hidden">{t('questions.votes', { count: question.votes })}</span>
      </span>
      <div>
        <span>{question.text ?? t('idea.erased')}</span>
        {author && <small>{nameOf(author)}</small>}
        {hidden && <small>{t('idea.hidden-because', { reason: hidden.reason ?? '' })}</small>}
        {answer && (
          <small>{answer.written ? (answer.text ?? t('idea.erased')) : t('questions.spoken')}</small>
        )}
      </div>
      <Tools item={item} question={question} />
    </li>
  );
}

function Tools({ item, question }: { item: AgendaItem; question: QuestionView }) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const [asking, setAsking] = useState<'hide' | 'answer' | null>(null);
  const may = session.mayLead && session.fresh;
  const { id: questionId, answer, hidden, pinned } = question;
  const tool = { variant: 'plain', size: 'small', round: true, isDisabled: !may } as const;
  if (hidden) {
    return (
      <Button
        {...tool}
        round={false}
        icon={Eye}
        onPress={() => void lead.send({ type: 'question.restore', questionId })}
      >
        {t('idea.restore')}
      </Button>
    );
  }
  return (
    <span className={styles.tools}>
      {answer ? (
        <Button
          {...tool}
          icon={RotateCcw}
          aria-label={t('questions.reopen')}
          onPress={() => void lead.send({ type: 'question.reopen', questionId })}
        />
      ) : (
        <>
          <Button
            {...tool}
            icon={pinned ? PinOff : Pin}
            aria-label={t(pinned ? 'questions.unpin' : 'questions.pin')}
            onPress={() =>
              void lead.send({
                type: 'question.pin',
                itemId: item.id,
                questionId: pinned ? null : questionId,
              })
            }
          />
          <Button
            {...tool}
            icon={CheckCheck}
            aria-label={t('questions.answered-aloud')}
            onPress={() => void lead.send({ type: 'question.answer', questionId, text: null })}
          />
        </>
      )}
      <Button
        {...tool}
        icon={MessageSquareReply}
        aria-label={t('questions.write')}
        onPress={() => setAsking('answer')}
      />
      <Button {...tool} icon={EyeOff} aria-label={t('questions.hide')} onPress={() => setAsking('hide')} />
      <ReasonDialog
        title={t('questions.hide')}
        text={t('questions.hide-text')}
        action={t('idea.hide')}
        isOpen={asking === 'hide'}
        onClose={() => setAsking(null)}
        onReason={(reason) => void lead.send({ type: 'question.hide', questionId, reason })}
      />
      <Dialog title={t('questions.write')} isOpen={asking === 'answer'} onClose={() => setAsking(null)}>
        <AnswerForm
          question={question}
          onAnswer={(text) => {
            void lead.send({ type: 'question.answer', questionId, text });
            setAsking(null);
          }}
        />
      </Dialog>
    </span>
  );
}

interface AnswerFormProps {
  question: QuestionView;
  onAnswer: (text: string) => void;
}

function AnswerForm({ question, onAnswer }: AnswerFormProps) {
  const { t } = useTranslation('console');
  const form = useFocusInside<HTMLFormElement>();
  const [text, setText] = useState(question.answer?.text ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text.trim());
  }

  return (
    <form ref={form} onSubmit={submit} className="stack">
      <p>{question.text}</p>
      <TextArea label={t('questions.answer')} value={text} onChange={setText} maxLength={2000} rows={4} />
      <Button type="submit" wide isDisabled={text.trim() === ''}>
        {t('questions.answer-save')}
      </Button>
    </form>
  );
}
