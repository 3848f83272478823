import type { CheckInQuestion } from '@ruta/contracts/check-in/phase';
import { ReplyId, type AgendaItemId } from '@ruta/contracts/protocol/ids';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { RadioCards } from '../../design/choice.tsx';
import { TextField } from '../../design/field.tsx';
import { randomId } from '../../live/op-id.ts';
import { useMoodWords } from '../answers/answer-words.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

interface AssistedReplyProps {
  itemId: AgendaItemId;
  ask: CheckInQuestion;
  tools: AssistedTools;
}

/** Their answer to the check-in; a new one takes the place of the old. */
export function AssistedReply({ itemId, ask, tools }: AssistedReplyProps) {
  const { t } = useTranslation('live');
  const moods = useMoodWords();
  const { seat, name, enter } = tools;
  const before = seat.standing.replies.find((reply) => reply.itemId === itemId)?.id;
  const [text, setText] = useState('');
  const [mood, setMood] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const hint = before && t('assisted.answered');

  const give = (answer: { text: string | null; mood: number | null }) =>
    enter(
      { type: 'reply.give', itemId, replyId: before ?? ReplyId.parse(randomId()), ...answer },
      t('assisted.replied', { name }),
    );

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (ask.form === 'mood') {
      if (mood !== null) await give({ text: null, mood: Number(mood) });
    } else if (text.trim() === '') form.current?.querySelector('input')?.focus();
    else if (await give({ text: text.trim(), mood: null })) setText('');
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className="stack">
      {ask.form === 'mood' ? (
        <RadioCards
          label={ask.question}
          hint={hint}
          value={mood}
          onChange={setMood}
          choices={moods.map((label, index) => ({ value: String(index + 1), label }))}
        />
      ) : (
        <TextField label={ask.question} hint={hint} value={text} onChange={setText} maxLength={140} />
      )}
      <Button type="submit" wide isDisabled={ask.form === 'mood' && mood === null}>
        {t('assisted.save-answer')}
      </Button>
    </form>
  );
}
