import { deskCommentLimits, mentionToken } from '@ruta/contracts/drafting/desk-comment';
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { usePrivacyGate } from '../../../shared/identity/privacy-notice.tsx';
import { useKeptText } from '../../../shared/live/use-kept-text.ts';
import { useDesk } from '../desk-context.ts';
import { deskPeopleQuery } from '../desk-queries.ts';
import styles from './comments.module.css';
import { nameBeingTyped, namesIn, peopleNamed, withName } from './mention-text.ts';

interface BoxProps {
  commitmentId: string;
  label: string;
  /** Under which this browser keeps what is typed. */
  keep: string;
  /** What stands there until somebody types. */
  initial?: string;
  send: string;
  onSend: (body: string) => void;
  onCancel?: () => void;
  autoFocus?: boolean;
}

/** Words of a comment, with people in them. What is typed stays in this browser until it is sent. */
export function CommentBox(props: BoxProps) {
  const { commitmentId, label, keep, initial = '', send, onSend, onCancel, autoFocus } = props;
  const { t } = useTranslation('desk-comments');
  const [text, setText] = useKeptText(`ruta.desk-comment.${commitmentId}.${keep}`, initial);
  const [caret, setCaret] = useState(0);
  const privacy = usePrivacyGate();
  const form = useRef<HTMLFormElement>(null);
  const area = () => form.current?.querySelector('textarea') ?? null;
  const { slug } = useEntity();
  const typed = nameBeingTyped(text, caret);
  const people = useQuery({
    ...deskPeopleQuery(slug, commitmentId),
    enabled: text.includes('@'),
  }).data?.items;
  const { draft } = useDesk();
  const here = new Set([...draft.state.peers.values()].map((peer) => peer.name));
  const offered = typed === null ? null : peopleNamed(typed, people ?? [], here);
  useEffect(() => {
    if (autoFocus) area()?.focus();
  }, [autoFocus]);
  const submit = async () => {
    const body = text.trim();
    if (body === '' || !(await privacy.ask())) return;
    onSend(namesIn(body, people ?? [], ({ handle }) => mentionToken(handle)));
    setText('');
  };
  const name = (chosen: string) => {
    const after = withName(text, caret, chosen);
    setText(after.text);
    setCaret(after.caret);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(after.caret, after.caret);
    });
  };
  return (
    <form
      ref={form}
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyUp={({ target }) => target === area() && setCaret(area()?.selectionStart ?? 0)}
      onClick={({ target }) => target === area() && setCaret(area()?.selectionStart ?? 0)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        const [first] = typed === '' ? [] : (offered ?? []);
        if (event.ctrlKey || event.metaKey) void submit();
        else if (first !== undefined && event.target === area()) {
          event.preventDefault();
          name(first);
        }
      }}
    >
      <TextArea
        label={label}
        value={text}
        onChange={(given) => {
          setText(given);
          setCaret(area()?.selectionStart ?? given.length);
        }}
        maxLength={deskCommentLimits.body}
        rows={3}
      />
      <People offered={offered} here={here} onChoose={name} />
      <div className="row">
        <Button type="submit" size="small" icon={Send} isDisabled={text.trim() === ''}>
          {send}
        </Button>
        {onCancel && (
          <Button
            variant="plain"
            size="small"
            onPress={() => {
              // What was changed of words that stood there before is given up; words of one's own wait.
              if (initial) setText('');
              onCancel();
            }}
          >
            {t('cancel')}
          </Button>
        )}
      </div>
      {privacy.dialog}
    </form>
  );
}

interface PeopleProps {
  /** `null` where no name is being typed. */
  offered: readonly string[] | null;
  here: ReadonlySet<string | null>;
  onChoose: (name: string) => void;
}

function People({ offered, here, onChoose }: PeopleProps) {
  const { t } = useTranslation('desk-comments');
  if (!offered) return null;
  return (
    <div className={styles.people}>
      <p className="small" role="status">
        {t('people', { count: offered.length })}
      </p>
      <ul>
        {offered.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(name)}>
              @{name}
              {here.has(name) && <small>{t('here')}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
