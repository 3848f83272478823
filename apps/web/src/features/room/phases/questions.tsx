import { orderedQuestions } from '@ruta/domain/questions/order-questions';
import { QuestionId } from '@ruta/contracts/protocol/ids';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { randomId } from '../../../shared/live/op-id.ts';
import { questionsOf } from '../../../shared/session/reading.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { keepDraft, keptDraft } from './idea-draft.ts';
import { ownQuestionsHere, type OwnQuestionsHere } from './own-questions.ts';
import styles from './phase.module.css';
import { QuestionCard, UnshownCard } from './question-card.tsx';

/** Asking, and saying which questions of others matter. */
export function Questions({ item, content }: PhaseProps<'questions'>) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const mine = ownQuestionsHere(item.id, session.own, posted.things);
  const questions = orderedQuestions(questionsOf(session.view, item), content.order);
  const waiting = questions.filter(({ answer }) => !answer);
  const answered = questions.filter(({ answer }) => answer);
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <AskForm item={item} content={content} mine={mine} />
      {mine.unshown.length > 0 && (
        <ul className={styles.list}>
          {mine.unshown.map((question) => (
            <UnshownCard key={question.id} question={question} />
          ))}
        </ul>
      )}
      <h2 className={styles.heading}>{t('questions.waiting', { count: waiting.length })}</h2>
      <ul className={styles.list}>
        {waiting.map((question) => (
          <QuestionCard key={question.id} question={question} mine={mine} />
        ))}
      </ul>
      {answered.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('questions.answered', { count: answered.length })}</h2>
          <ul className={styles.list}>
            {answered.map((question) => (
              <QuestionCard key={question.id} question={question} mine={mine} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function AskForm({ item, content, mine }: PhaseProps<'questions'> & { mine: OwnQuestionsHere }) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const [text, setText] = useState(() => keptDraft(item.id));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => keepDraft(item.id, text), [item.id, text]);
  const left = content.perPerson === null ? null : Math.max(0, content.perPerson - mine.counted);

  function submit(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return form.current?.querySelector('textarea')?.focus();
    posted.post({
      type: 'question.ask',
      itemId: item.id,
      questionId: QuestionId.parse(randomId()),
      text: written,
    });
    setText('');
  }

  return (
    <form ref={form} onSubmit={submit} className={styles.form}>
      <TextArea
        label={t('questions.yours')}
        hint={t(content.anonymous ? 'questions.anonymous' : 'questions.named')}
        value={text}
        onChange={setText}
        maxLength={400}
        rows={2}
        isDisabled={left === 0 || session.own === null}
      />
      <Button type="submit" wide colour="var(--seguimiento)" isDisabled={left === 0}>
        {t('questions.ask')}
      </Button>
      {left !== null && (
        <p className="small">{t(left === 0 ? 'questions.full' : 'questions.left', { count: left })}</p>
      )}
    </form>
  );
}
