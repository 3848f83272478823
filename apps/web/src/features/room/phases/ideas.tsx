import { IdeaId } from '@ruta/contracts/protocol/ids';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { randomId } from '../../../shared/live/op-id.ts';
import { boardOf } from '../../../shared/session/reading.ts';
import { shownIdeas, type ShownIdea } from '../own-ideas.ts';
import { ReadyButton } from '../ready-button.tsx';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { keepDraft, keptDraft } from './idea-draft.ts';
import { OwnIdeaCard } from './own-idea-card.tsx';
import styles from './phase.module.css';
import { ShownIdeas } from './shown-ideas.tsx';

/** Writing alone: the question, a field, and one's own ideas with what became of each. */
export function Ideas({ item, content }: PhaseProps<'ideas'>) {
  const { t } = useTranslation('room');
  const { session, posted } = useRoom();
  const [text, setText] = useState(() => keptDraft(item.id));
  const form = useRef<HTMLFormElement>(null);
  const [editing, setEditing] = useState<ShownIdea | null>(null);
  const board = boardOf(session.view, item);
  const mine = shownIdeas(item.id, session.own, posted.things);
  const counted = mine.filter((idea) => idea.state !== 'refused' && idea.state !== 'declined').length;
  const left = content.perPerson === null ? null : content.perPerson - counted;
  const full = left !== null && left <= 0 && editing === null;
  useEffect(() => keepDraft(item.id, text), [item.id, text]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return form.current?.querySelector('textarea')?.focus();
    if (editing) posted.post({ type: 'idea.edit', board: item.id, ideaId: editing.id, text: written });
    else posted.post({ type: 'idea.add', board: item.id, ideaId: IdeaId.parse(randomId()), text: written });
    setText('');
    setEditing(null);
  }

  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <p className="small">{t(hintOf(board?.revealed ?? false, content.anonymous))}</p>
      <form ref={form} onSubmit={submit} className={styles.form}>
        <TextArea
          label={t(editing ? 'ideas.change' : 'ideas.yours')}
          value={text}
          onChange={setText}
          maxLength={600}
          rows={3}
          isDisabled={full || session.own === null}
        />
        <Button type="submit" wide colour="var(--jornada)" isDisabled={full}>
          {t(editing ? 'ideas.save-change' : 'ideas.save')}
        </Button>
        {left !== null && (
          <p className="small">{t(full ? 'ideas.full' : 'ideas.left', { count: Math.max(0, left) })}</p>
        )}
        {!posted.lasting && <p className="small">{t('ideas.not-kept')}</p>}
      </form>
      {mine.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('ideas.mine', { count: mine.length })}</h2>
          <ul className={styles.list}>
            {mine.map((idea) => (
              <OwnIdeaCard
                key={idea.id}
                idea={idea}
                board={item.id}
                changeable={!board?.revealed}
                onEdit={() => {
                  setEditing(idea);
                  setText(idea.text ?? '');
                }}
              />
            ))}
          </ul>
        </>
      )}
      {board?.revealed && <ShownIdeas board={board} />}
      <ReadyButton item={item} />
    </>
  );
}

const hintOf = (revealed: boolean, anonymous: boolean) =>
  revealed ? 'ideas.hint-late' : anonymous ? 'ideas.hint-anonymous' : 'ideas.hint';
