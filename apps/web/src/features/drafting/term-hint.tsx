import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import type { TermInHand } from './term-marks.ts';

/** How long a hint stays after the pointer left its word: long enough to reach the hint itself. */
const LINGERS_MS = 350;

/** The term the caret or the pointer is at. What the pointer left goes a moment later, what the caret left at once. */
export function useTermInHand() {
  const [term, setTerm] = useState<TermInHand | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stay = useCallback(() => clearTimeout(leaving.current), []);
  const onTerm = useCallback(
    (given: TermInHand | null, by: 'caret' | 'pointer') => {
      stay();
      if (given === null && by === 'pointer') leaving.current = setTimeout(() => setTerm(null), LINGERS_MS);
      else setTerm((before) => (before?.term === given?.term && before?.to === given?.to ? before : given));
    },
    [stay],
  );
  useEffect(() => stay, [stay]);
  return { term, onTerm, stay };
}

interface TermHintProps extends Pick<ReturnType<typeof useTermInHand>, 'term' | 'onTerm' | 'stay'> {
  editor: Editor;
}

/** Below a word of the glossary, what it means in plain words; Escape puts it away. */
export function TermHint({ editor, term, onTerm, stay }: TermHintProps) {
  const { t } = useTranslation('glossary');
  useEffect(() => {
    if (!term) return;
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && onTerm(null, 'caret');
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [term, onTerm]);
  return (
    <div role="status">
      {term && (
        <p
          className={styles.hint}
          style={belowWord(editor, term.to)}
          onMouseEnter={stay}
          onMouseLeave={() => onTerm(null, 'pointer')}
        >
          <b>{t(`word.${term.term}`)}:</b> {t(`means.${term.term}`)}
        </p>
      )}
    </div>
  );
}

const WIDTH = 320;

function belowWord(editor: Editor, to: number): { top: number; left: number } {
  const box = editor.view.dom.parentElement?.parentElement?.getBoundingClientRect();
  const end = editor.view.coordsAtPos(Math.min(to, editor.state.doc.content.size));
  if (!box) return { top: 0, left: 0 };
  return {
    top: end.bottom - box.top + 6,
    left: Math.max(0, Math.min(end.left - box.left - WIDTH / 3, box.width - WIDTH)),
  };
}
