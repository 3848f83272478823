import { reaches } from '@ruta/domain/drafting/desk-access';
import type { LineName } from '@ruta/domain/commitment/document';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { ClauseLinks } from './clause-links.tsx';
import { FieldPin } from './comments/field-pin.tsx';
import { SuggestionsAt } from './suggestions-at.tsx';
import { shade, useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { caretAfter, useSharedText } from './shared-text.ts';
import { useOriginDrop } from './use-cite.ts';
import { useFullNotice } from './use-full-notice.ts';
import { undoKey } from './undo-key.ts';
import { useCopiedOrigins } from './use-copied-origins.ts';

/** Longest a person types into a line; two who type at once stay below what the server takes. */
const LONGEST = 300;

interface LineFieldProps {
  name: LineName;
  /** As the head of the page, without a label to be seen. */
  title?: boolean;
}

export function LineField({ name, title }: LineFieldProps) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const { doc } = useDesk();
  return (
    <div className={styles.line} data-title={title}>
      <SharedLine
        text={doc.getText(name)}
        place={name}
        label={words.section(name)}
        labelHidden={title}
        placeholder={t(`placeholder.${name}`)}
        className={title ? styles.title : styles.input}
      />
      <SuggestionsAt place={name} />
      <ClauseLinks clause={name} />
    </div>
  );
}

interface SharedLineProps {
  text: Y.Text;
  /** The clause the line belongs to, shown to the others as where this person is. */
  place: string;
  /** The field itself, where a clause has several. */
  spot?: string;
  label: string;
  labelHidden?: boolean;
  placeholder?: string;
  className?: string;
}

/** One line of text that several people may write in; it grows instead of scrolling. */
export function SharedLine({
  text: shared,
  place,
  spot = place,
  label,
  labelHidden,
  placeholder,
  className,
}: SharedLineProps) {
  const id = useId();
  const { mayWrite, standAt } = useDesk();
  const { text, write, undo, redo, by } = useSharedText(shared);
  const area = useKeptCaret(shared, text);
  const onKey = (event: KeyboardEvent) => {
    const step = undoKey(event);
    if (step === 'undo') undo();
    if (step === 'redo') redo();
    if (step || event.key === 'Enter') event.preventDefault();
  };
  useUndoWithoutKeys(area, undo, redo);
  const dropped = useOriginDrop(place, by);
  const copied = useCopiedOrigins(place, by);
  const full = useFullNotice();
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    copied.onPaste(event);
    const { value, selectionStart, selectionEnd, readOnly } = event.currentTarget;
    const stays = value.length - (selectionEnd - selectionStart);
    const many = stays + event.clipboardData.getData('text/plain').length;
    if (!readOnly && many > LONGEST) full('line', { many, most: LONGEST });
  };
  return (
    <>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <FieldPin spot={spot} label={label} />
      <span className={`${styles.grow} ${className ?? ''}`} data-text={text || placeholder} {...dropped}>
        <textarea
          ref={area}
          id={id}
          rows={1}
          value={text}
          maxLength={LONGEST}
          placeholder={placeholder}
          readOnly={!mayWrite}
          data-spot={spot}
          {...copied}
          onPaste={onPaste}
          onKeyDown={onKey}
          onFocus={({ target }) =>
            standAt({
              place,
              editor: null,
              line: { spot, text: shared, area: target },
              by,
              history: { undo, redo },
            })
          }
          onChange={(event) => write(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
        <WritersHere spot={spot} />
      </span>
    </>
  );
}

/** Phones take back by a gesture or a menu. */
function useUndoWithoutKeys(area: RefObject<HTMLTextAreaElement | null>, undo: () => void, redo: () => void) {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const step = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') undo();
      else redo();
    };
    element.addEventListener('beforeinput', step);
    return () => element.removeEventListener('beforeinput', step);
  }, [area, undo, redo]);
}

/** Keeps the caret where its words are when somebody else's words come in. */
function useKeptCaret(shared: Y.Text, text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const stood = useRef<ReturnType<typeof standingIn> | null>(null);
  useEffect(() => {
    // Heard before the new text is put in, which takes the caret to its end. Own typing moves it by itself.
    const note = (_event: unknown, transaction: Y.Transaction) => {
      const element = area.current;
      if (transaction.local || stood.current || !element || document.activeElement !== element) return;
      stood.current = standingIn(element);
    };
    shared.observe(note);
    return () => shared.unobserve(note);
  }, [shared]);
  useLayoutEffect(() => {
    const at = stood.current;
    stood.current = null;
    if (!at || at.text === text) return;
    area.current?.setSelectionRange(caretAfter(at.start, at.text, text), caretAfter(at.end, at.text, text));
  }, [text]);
  return area;
}

const standingIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Whoever else stands in this very field, by colour and name. */
export function WritersHere({ spot }: { spot: string }) {
  const { t } = useTranslation('desk');
  const { draft } = useDesk();
  const here = [...draft.state.peers.values()].filter(
    (peer) => peer.place === spot && reaches(peer.role, 'suggest'),
  );
  if (here.length === 0) return null;
  return (
    <span className={styles.writers}>
      {here.slice(0, 3).map((peer) => (
        <b key={peer.presenceId} style={{ '--c': shade(peer.colour) } as React.CSSProperties}>
          <span className="visually-hidden">{t('writing-here', { name: peer.name ?? t('somebody') })}</span>
          <span aria-hidden>{peer.name ?? t('somebody')}</span>
        </b>
      ))}
    </span>
  );
}
