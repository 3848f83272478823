import { QuestionId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem, PhaseContent } from '@ruta/contracts/session/agenda';
import { orderedQuestions } from '@ruta/domain/questions/order-questions';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/choice.tsx';
import { TextArea } from '../../design/field.tsx';
import { randomId } from '../../live/op-id.ts';
import { questionsOf } from '../reading.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

interface AssistedQuestionsProps {
  item: AgendaItem;
  content: Extract<PhaseContent, { kind: 'questions' }>;
  tools: AssistedTools;
}

/** Asking for somebody, and saying which questions of others matter to them. */
export function AssistedQuestions({ item, content, tools }: AssistedQuestionsProps) {
  const { t } = useTranslation('live');
  const { session, seat, name, enter } = tools;
  const { asked, upvoted } = seat.standing;
  const others = orderedQuestions(questionsOf(session.view, item), content.order).filter(
    ({ id, answer, hidden }) => !answer && !hidden && !asked.includes(id),
  );
  return (
    <>
      <AskFor item={item} tools={tools} />
      {others.length > 0 && (
        <fieldset className="stack">
          <legend>{t('assisted.questions', { name })}</legend>
          {others.map(({ id, text, votes }) => (
            <Checkbox
              key={id}
              isSelected={upvoted.includes(id)}
              onChange={(up) =>
                void enter(
                  { type: 'question.vote', questionId: id, up },
                  t(up ? 'assisted.upvoted' : 'assisted.unvoted', { name }),
                )
              }
            >
              {text ?? t('erased')} <small className="num">({votes})</small>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}

function AskFor({ item, tools }: { item: AgendaItem; tools: AssistedTools }) {
  const { t } = useTranslation('live');
  const { name, enter } = tools;
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);

  async function ask(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return form.current?.querySelector('textarea')?.focus();
    const questionId = QuestionId.parse(randomId());
    const taken = await enter(
      { type: 'question.ask', itemId: item.id, questionId, text: written },
      t('assisted.question-asked', { name }),
    );
    if (taken) setText('');
  }

  return (
    <form ref={form} onSubmit={(event) => void ask(event)} className="stack">
      <TextArea label={t('assisted.question')} value={text} onChange={setText} maxLength={400} rows={2} />
      <Button type="submit" wide>
        {t('assisted.ask')}
      </Button>
    </form>
  );
}
