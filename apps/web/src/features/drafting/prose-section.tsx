import type { ProseName } from '@ruta/domain/commitment/document';
import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { Quote, Waypoints } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Button } from '../../shared/design/button.tsx';
import { FormatButtons } from '../../shared/prose/format-buttons.tsx';
import { proseKit } from '../../shared/prose/prose-kit.ts';
import { AnchorMarks } from './comments/anchor-marks.ts';
import { useComments } from './comments/comments-context.tsx';
import commentStyles from './comments/comments.module.css';
import { FieldPin } from './comments/field-pin.tsx';
import { holdsSelection, SelectionComment } from './comments/selection-comment.tsx';
import { useCommentMarks } from './comments/use-comment-marks.ts';
import { type DeskGround, type History, shade, useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { LengthLimit, type TooMuch } from './length-limit.ts';
import { OriginDrop } from './origin-drop.ts';
import { OriginMark } from './origin-mark.ts';
import { OriginPins, type PinNames, pinsKey, stretchesOf } from './origin-pins.ts';
import { OriginsDialog } from './origins-dialog.tsx';
import { type ProposalLook, ProposalMarks, proposalsKey } from './proposal-marks.ts';
import { proposalsIn } from './shown-suggestions.ts';
import { TermHint, useTermInHand } from './term-hint.tsx';
import { TermMarks } from './term-marks.ts';
import { useCite } from './use-cite.ts';
import { useFullNotice } from './use-full-notice.ts';

interface ProseSectionProps {
  name: ProseName;
  /** Smaller headings, below that of the problem. */
  sub?: boolean;
}

/** One section of prose, written by several people at once. */
export function ProseSection({ name, sub }: ProseSectionProps) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const desk = useDesk();
  const hint = useTermInHand();
  const full = useFullNotice();
  const [origins, setOrigins] = useState<number | 'all' | null>(null);
  const editor = useProseEditor(name, desk, {
    placeholder: t(`placeholder.${name}`),
    label: words.section(name),
    onPin: setOrigins,
    onTerm: hint.onTerm,
    onTooMuch: (what) => full(what.of, what),
  });
  const Heading = sub ? 'h3' : 'h2';
  return (
    <section className={sub ? styles.subsection : styles.section} id={name}>
      <div className={styles.sectionHead}>
        <Heading>
          {words.section(name)} <FieldPin spot={name} label={words.section(name)} />{' '}
          <OriginsCount editor={editor} label={words.section(name)} onShow={() => setOrigins('all')} />
        </Heading>
        {desk.mayWrite && <Formats editor={editor} name={name} />}
      </div>
      <EditorContent editor={editor} className={styles.prose} />
      <SelectionComment editor={editor} place={name} />
      <TermHint editor={editor} {...hint} />
      {origins !== null && (
        <OriginsDialog
          name={name}
          editor={editor}
          at={origins === 'all' ? null : origins}
          onClose={() => setOrigins(null)}
        />
      )}
    </section>
  );
}

interface ProseLook {
  placeholder: string;
  label: string;
  onPin: (to: number) => void;
  onTerm: ReturnType<typeof useTermInHand>['onTerm'];
  onTooMuch: (what: TooMuch) => void;
}

function useProseEditor(
  name: ProseName,
  desk: DeskGround,
  { placeholder, label, onPin, onTerm, onTooMuch }: ProseLook,
): Editor {
  const { draft, entityId, doc, mode, mayWrite, sources, standAt } = desk;
  const { pick } = useComments();
  const cite = useCite();
  const tie = useRef(cite);
  tie.current = cite;
  const editor = useEditor(
    {
      extensions: [
        proseKit({ undoRedo: false }),
        LengthLimit.configure({ onTooMuch }),
        OriginMark.configure({ entityId }),
        OriginDrop.configure({
          onDrop: (source, onto, position) => tie.current(source, { place: name, editor: onto }, position),
        }),
        OriginPins.configure({ className: styles.pin, onPick: onPin }),
        TermMarks.configure({ className: styles.term, onTerm }),
        AnchorMarks.configure({ className: commentStyles.marked, onPick: pick }),
        Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
        Collaboration.configure({ document: doc, field: name }),
        ProposalMarks.configure({
          classes: {
            comes: styles.comes ?? '',
            goes: styles.goes ?? '',
            own: styles.own ?? '',
            by: styles.by ?? '',
            tied: styles.tied ?? '',
          },
        }),
        ...(mode === 'suggest' ? [WordsOnly] : []),
        CollaborationCaret.configure({
          provider: { awareness: draft.link.awareness },
          render: caret,
          selectionRender: ({ color }) => ({
            style: `background-color: ${color}33`,
            class: styles.selection ?? '',
          }),
        }),
      ],
      editable: mayWrite,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          id: `editor-${name}`,
          'data-spot': name,
        },
      },
      onFocus: ({ editor: focused }) =>
        standAt({ place: name, editor: focused, history: historyOf(focused) }),
      onSelectionUpdate: ({ editor: selecting }) => {
        if (holdsSelection(selecting))
          standAt({ place: name, editor: selecting, history: historyOf(selecting) });
      },
    },
    [doc, mode, name, entityId],
  );
  useProposals(editor, name, desk);
  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false);
  }, [editor, mayWrite]);
  useCommentMarks(editor, name);
  useEffect(() => {
    const names: PinNames = new Map(
      [...sources].map(([ref, { label, standing }]) => [ref, standing === 'shown' ? label : null]),
    );
    editor.view.dispatch(editor.state.tr.setMeta(pinsKey, names).setMeta('addToHistory', false));
  }, [editor, sources]);
  return editor;
}

const historyOf = (editor: Editor): History => ({
  undo: () => void editor.commands.undo(),
  redo: () => void editor.commands.redo(),
});

/** Marks what is suggested in the section, one's own and that of others. */
function useProposals(
  editor: Editor,
  name: ProseName,
  { draft, doc, suggestions, nameOf }: DeskGround,
): void {
  const { t } = useTranslation('desk');
  useEffect(() => {
    const look: ProposalLook = {
      proposals: proposalsIn(draft.link.doc, doc, name, suggestions),
      colourOf: (author) => shade(nameOf(author).colour),
      nameOf: (author) => t('suggests', { name: nameOf(author).name ?? t('somebody') }),
    };
    editor.view.dispatch(editor.state.tr.setMeta(proposalsKey, look).setMeta('addToHistory', false));
  }, [editor, name, draft.link, doc, suggestions, nameOf, t]);
}

/** Whoever suggests suggests words and where they come from: style and lists are for those who edit. */
const WordsOnly = Extension.create({
  name: 'wordsOnly',
  priority: 1001,
  addKeyboardShortcuts() {
    const nothing = () => true;
    return {
      'Mod-b': nothing,
      'Mod-i': nothing,
      'Mod-Shift-7': nothing,
      'Mod-Shift-8': nothing,
    };
  },
});

function caret(user: Record<string, unknown>): HTMLElement {
  const element = document.createElement('span');
  element.className = styles.caret ?? '';
  element.style.setProperty('--c', shade(String(user['color'])));
  const name = document.createElement('b');
  name.textContent = String(user['name']);
  element.append(name);
  return element;
}

function Formats({ editor, name: place }: { editor: Editor; name: ProseName }) {
  const { t } = useTranslation('desk');
  const { t: shared } = useTranslation('shared');
  const { cite, mode } = useDesk();
  const shown = useEditorState({ editor, selector: ({ editor: now }) => now.isFocused });
  return (
    <div className={styles.formats} role="group" aria-label={shared('format')} data-shown={shown}>
      {mode === 'edit' && <FormatButtons editor={editor} />}
      <Button
        variant="plain"
        size="small"
        round
        icon={Quote}
        aria-label={t('cite.selection')}
        aria-keyshortcuts="Control+Alt+C"
        preventFocusOnPress
        onPress={() => cite({ place, editor })}
      />
    </div>
  );
}

interface OriginsCountProps {
  editor: Editor;
  label: string;
  onShow: () => void;
}

/** How many stretches of a section come from somewhere; shows from where. */
function OriginsCount({ editor, label, onShow }: OriginsCountProps) {
  const { t } = useTranslation('desk');
  const count = useEditorState({ editor, selector: ({ editor: now }) => stretchesOf(now.state.doc).length });
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={commentStyles.fieldPin}
      aria-label={t('origins.count', { count, label })}
      onClick={onShow}
    >
      <Waypoints aria-hidden />
      {count}
    </button>
  );
}
