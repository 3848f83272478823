import type { ProseName } from '@ruta/domain/commitment/document';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Source } from '@ruta/contracts/drafting/provenance';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Button } from '../../shared/design/button.tsx';
import { citeInProse, DRAG_TYPE } from './cite.ts';
import { type DeskGround, shade, useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { OriginMark } from './origin-mark.ts';
import { OriginPins, pinsKey } from './origin-pins.ts';

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
  const editor = useProseEditor(name, desk, t(`placeholder.${name}`), words.section(name));
  const Heading = sub ? 'h3' : 'h2';
  return (
    <section className={sub ? styles.subsection : styles.section} id={name}>
      <div className={styles.sectionHead}>
        <Heading>{words.section(name)}</Heading>
        {editor && desk.mayWrite && <Formats editor={editor} />}
      </div>
      <EditorContent editor={editor} className={styles.prose} />
    </section>
  );
}

function useProseEditor(
  name: ProseName,
  desk: DeskGround,
  placeholder: string,
  label: string,
): Editor | null {
  const { draft, mayWrite, sources } = desk;
  const known = useRef(sources);
  known.current = sources;
  const stand = useRef(desk.standAt);
  stand.current = desk.standAt;
  const editor = useEditor(
    {
      extensions: [
        StarterKit.configure({
          blockquote: false,
          code: false,
          codeBlock: false,
          heading: false,
          horizontalRule: false,
          link: false,
          strike: false,
          trailingNode: false,
          underline: false,
          undoRedo: false,
        }),
        OriginMark,
        OriginPins.configure({ className: styles.pin, words: (refs) => pinWords(known.current, refs) }),
        Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
        Collaboration.configure({ document: draft.link.doc, field: name }),
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
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, id: `editor-${name}` },
        handleDrop: (view, event) => {
          const source = draggedSource(event);
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!source || !at || !view.editable) return false;
          dropped.current?.(source, at.pos);
          return true;
        },
      },
      onFocus: ({ editor: focused }) => stand.current({ place: name, editor: focused }),
    },
    [draft.link, name],
  );
  const dropped = useRef<((source: Source, at: number) => void) | null>(null);
  dropped.current = (source, at) => editor && citeInProse(editor, source, at);
  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false);
  }, [editor, mayWrite]);
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(pinsKey, true).setMeta('addToHistory', false));
  }, [editor, sources]);
  return editor;
}

function draggedSource(event: DragEvent): Source | null {
  const given = event.dataTransfer?.getData(DRAG_TYPE);
  return given ? (Source.safeParse(JSON.parse(given)).data ?? null) : null;
}

/** One origin by its own name, several by how many they are. */
function pinWords(known: DeskGround['sources'], refs: readonly string[]): string {
  if (refs.length > 1) return String(refs.length);
  const source = known.get(refs[0] ?? '');
  return source && source.label.length <= 12 ? source.label : '1';
}

function caret(user: Record<string, unknown>): HTMLElement {
  const element = document.createElement('span');
  element.className = styles.caret ?? '';
  element.style.setProperty('--c', shade(String(user['color'])));
  const name = document.createElement('b');
  name.textContent = String(user['name']);
  element.append(name);
  return element;
}

function Formats({ editor }: { editor: Editor }) {
  const { t } = useTranslation('desk');
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      shown: now.isFocused,
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullet: now.isActive('bulletList'),
      ordered: now.isActive('orderedList'),
    }),
  });
  const formats = [
    { name: 'bold', icon: Bold, run: () => editor.chain().focus().toggleBold().run() },
    { name: 'italic', icon: Italic, run: () => editor.chain().focus().toggleItalic().run() },
    { name: 'bullet', icon: List, run: () => editor.chain().focus().toggleBulletList().run() },
    { name: 'ordered', icon: ListOrdered, run: () => editor.chain().focus().toggleOrderedList().run() },
  ] as const;
  return (
    <div className={styles.formats} role="group" aria-label={t('format')} data-shown={on.shown}>
      {formats.map(({ name, icon, run }) => (
        <Button
          key={name}
          variant="plain"
          size="small"
          round
          icon={icon}
          aria-label={t(`format.${name}`)}
          aria-pressed={on[name]}
          preventFocusOnPress
          onPress={run}
        />
      ))}
    </div>
  );
}
