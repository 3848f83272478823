import { SurveyAnswerId, type AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { PhaseContent } from '@ruta/contracts/session/agenda';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { RadioCards } from '../../design/choice.tsx';
import { TextArea } from '../../design/field.tsx';
import { randomId } from '../../live/op-id.ts';
import { scaleLabel } from '../answers/answer-words.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

interface AssistedSurveyProps {
  itemId: AgendaItemId;
  content: Extract<PhaseContent, { kind: 'survey' }>;
  tools: AssistedTools;
}

/** Their answers on leaving, one question after the other. */
export function AssistedSurvey({ itemId, content, tools }: AssistedSurveyProps) {
  const { t } = useTranslation('live');
  const survey = tools.session.view.parts.surveys.find(({ id }) => id === itemId);
  if (survey?.closed) return <p>{t('assisted.survey-closed')}</p>;
  return content.questions.map((question) => (
    <Answer key={question.id} itemId={itemId} question={question} tools={tools} />
  ));
}

interface AnswerProps {
  itemId: AgendaItemId;
  question: SurveyQuestion;
  tools: AssistedTools;
}

function Answer({ itemId, question, tools }: AnswerProps) {
  const { t } = useTranslation('live');
  const { seat, name, enter } = tools;
  const [marked, setMarked] = useState<string | null>(null);
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const hint = seat.standing.answered.includes(question.id) ? t('assisted.answered') : undefined;

  const give = (value: number | null, words: string | null) =>
    enter(
      {
        type: 'survey.answer',
        itemId,
        questionId: question.id,
        answerId: SurveyAnswerId.parse(randomId()),
        value,
        text: words,
      },
      t('assisted.replied', { name }),
    );

  async function giveWords(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') form.current?.querySelector('textarea')?.focus();
    else if (await give(null, text.trim())) setText('');
  }

  if (question.form === 'text')
    return (
      <form ref={form} onSubmit={(event) => void giveWords(event)} className="stack">
        <TextArea
          label={question.text}
          hint={hint}
          value={text}
          onChange={setText}
          maxLength={400}
          rows={2}
        />
        <Button type="submit" variant="quiet">
          {t('assisted.save-answer')}
        </Button>
      </form>
    );
  return (
    <RadioCards
      label={question.text}
      hint={hint}
      value={marked}
      onChange={(value) => {
        setMarked(value);
        void give(Number(value), null);
      }}
      choices={
        question.form === 'scale'
          ? [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: scaleLabel(question, step) }))
          : question.options.map((label, index) => ({ value: String(index), label }))
      }
    />
  );
}
