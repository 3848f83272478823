import type { CheckInQuestion } from '@ruta/contracts/check-in/phase';
import { ReplyId, type AgendaItemId } from '@ruta/contracts/protocol/ids';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { RadioCards } from '../../../shared/design/choice.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { SaveState } from '../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { randomId } from '../../../shared/live/op-id.ts';
import { useMoodWords } from '../../../shared/session/answers/answer-words.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { lastReply } from './own-answers.ts';
import styles from './phase.module.css';

/** Arriving: a welcome, and where the phase asks something, one's answer and what others answered. */
export function CheckIn({ item, content }: PhaseProps<'check-in'>) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const replies = session.view.parts.replies.filter(({ itemId }) => itemId === item.id);
  return (
    <>
      <h1 className={styles.title}>{content.ask?.question ?? item.title}</h1>
      {content.text && <p className={styles.prose}>{content.text}</p>}
      {content.ask && <ReplyForm key={item.id} itemId={item.id} ask={content.ask} />}
      <p className="small" role="status">
        {content.ask
          ? t('check-in.answered', { count: replies.length })
          : t('check-in.here', { count: session.presence.connected })}
      </p>
      {content.ask?.form === 'text' && <Others itemId={item.id} />}
    </>
  );
}

function ReplyForm({ itemId, ask }: { itemId: AgendaItemId; ask: CheckInQuestion }) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const refusal = useRefusalSentence();
  const mine = lastReply(itemId, session.own, posted.things);
  const moods = useMoodWords();
  const [text, setText] = useState(mine?.text ?? '');
  const shown = session.view.parts.replies.some((reply) => reply.itemId === itemId && reply.shown);
  const settled = mine !== null && mine.state === 'received' && ask.shown === 'on-reveal' && shown;

  const give = (answer: { text: string | null; mood: number | null }) =>
    posted.post(
      { type: 'reply.give', itemId, replyId: mine?.id ?? ReplyId.parse(randomId()), ...answer },
      `reply:${itemId}`,
    );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') give({ text: text.trim(), mood: null });
  }

  const saved = mine && (
    <SaveState
      state={mine.state === 'waiting' ? 'kept' : mine.state}
      words={
        mine.refusal
          ? refusal(mine.refusal)
          : mine.hidden
            ? t('idea.hidden', { reason: mine.reason ?? '' })
            : undefined
      }
    />
  );
  if (mine?.hidden || settled) {
    return (
      <div className={styles.idea}>
        <span>{mine.mood === null ? (mine.text ?? t('idea.erased')) : moods[mine.mood - 1]}</span>
        {saved}
      </div>
    );
  }
  const promise = `${t(ask.anonymous ? 'check-in.anonymous' : 'check-in.named')} ${t(`check-in.${ask.shown}`)}`;
  if (ask.form === 'mood') {
    return (
      <>
        <RadioCards
          label={ask.question}
          labelHidden
          hint={promise}
          isDisabled={session.own === null}
          value={mine?.mood ? String(mine.mood) : null}
          onChange={(value) => give({ text: null, mood: Number(value) })}
          choices={moods.map((label, index) => ({ value: String(index + 1), label }))}
        />
        {saved}
      </>
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        label={t('check-in.yours')}
        hint={promise}
        value={text}
        onChange={setText}
        maxLength={140}
        isDisabled={session.own === null}
      />
      <Button type="submit" wide isDisabled={text.trim() === '' || text.trim() === mine?.text}>
        {t(mine ? 'check-in.change' : 'check-in.give')}
      </Button>
      {saved}
    </form>
  );
}

function Others({ itemId }: { itemId: AgendaItemId }) {
  const { session } = useRoom();
  const nameOf = usePersonName(session.names);
  const shown = session.view.parts.replies.filter((reply) => reply.itemId === itemId && reply.text !== null);
  return (
    <ul className={styles.list}>
      {shown.map(({ id, text, author }) => (
        <li key={id} className={styles.idea}>
          <span>{text}</span>
          {author && <span className="small">{nameOf(author)}</span>}
        </li>
      ))}
    </ul>
  );
}
