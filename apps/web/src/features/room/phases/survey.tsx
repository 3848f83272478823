import { SurveyAnswerId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { RadioCards } from '../../../shared/design/choice.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { SaveState } from '../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { randomId } from '../../../shared/live/op-id.ts';
import { scaleLabel } from '../../../shared/session/answers/answer-words.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { lastAnswer } from './own-answers.ts';
import styles from './phase.module.css';

/** A few questions on leaving; each answer goes out by itself. */
export function Survey({ item, content }: PhaseProps<'survey'>) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const survey = session.view.parts.surveys.find(({ id }) => id === item.id);
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <p className="small">
        {survey?.closed ? t('survey.closed') : t('survey.promise', { count: content.atLeast })}
      </p>
      {content.questions.map((question) => (
        <section key={question.id} className={styles.group}>
          <Answer item={item} question={question} closed={survey?.closed ?? false} />
        </section>
      ))}
      {!survey?.closed && <p className="small">{t('survey.count', { count: survey?.respondents ?? 0 })}</p>}
    </>
  );
}

interface AnswerProps {
  item: AgendaItem;
  question: SurveyQuestion;
  closed: boolean;
}

function Answer({ item, question, closed }: AnswerProps) {
  const { session, posted } = useRoom();
  const refusal = useRefusalSentence();
  const mine = lastAnswer(item.id, question.id, session.own, posted.things);
  const disabled = closed || session.own === null;
  const give = (value: number | null, text: string | null) =>
    posted.post(
      {
        type: 'survey.answer',
        itemId: item.id,
        questionId: question.id,
        answerId: SurveyAnswerId.parse(randomId()),
        value,
        text,
      },
      `survey:${question.id}`,
    );
  return (
    <>
      {question.form === 'text' ? (
        <Words
          question={question.text}
          text={mine?.text ?? ''}
          disabled={disabled}
          onText={(text) => give(null, text)}
        />
      ) : (
        <RadioCards
          label={question.text}
          isDisabled={disabled}
          value={mine?.value === undefined || mine.value === null ? null : String(mine.value)}
          onChange={(value) => give(Number(value), null)}
          choices={
            question.form === 'scale'
              ? [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: scaleLabel(question, step) }))
              : question.options.map((label, index) => ({ value: String(index), label }))
          }
        />
      )}
      {mine && (
        <SaveState
          state={mine.state === 'waiting' ? 'kept' : mine.state}
          words={mine.refusal ? refusal(mine.refusal) : undefined}
        />
      )}
    </>
  );
}

interface WordsProps {
  question: string;
  text: string;
  disabled: boolean;
  onText: (text: string) => void;
}

function Words({ question, text, disabled, onText }: WordsProps) {
  const { t } = useTranslation('room');
  const [typed, setTyped] = useState(text);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() !== '') onText(typed.trim());
  }

  return (
    <form onSubmit={submit} className={styles.form}>
      <TextArea
        label={question}
        hint={t('survey.words')}
        value={typed}
        onChange={setTyped}
        maxLength={400}
        rows={2}
        isDisabled={disabled}
      />
      {!disabled && typed.trim() !== text && (
        <Button type="submit" variant="quiet" wide isDisabled={typed.trim() === ''}>
          {t('survey.save')}
        </Button>
      )}
    </form>
  );
}
