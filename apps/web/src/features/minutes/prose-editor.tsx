import type { Prose } from '@ruta/contracts/drafting/commitment-form';
import { Placeholder } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import styles from './minutes.module.css';
import { nodesOf, proseOf } from './prose-nodes.ts';

interface ProseEditorProps {
  label: string;
  placeholder: string;
  /** What it starts with; later values are not taken in. */
  initial: Prose;
  onProse: (prose: Prose) => void;
}

/** Text with paragraphs, lists, bold and italics. */
export function ProseEditor({ label, placeholder, initial, onProse }: ProseEditorProps) {
  const editor = useEditor({
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
      }),
      Placeholder.configure({ placeholder }),
    ],
    content: nodesOf(initial),
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onUpdate: ({ editor: changed }) => onProse(proseOf(changed.getJSON())),
  });
  return (
    <div className={styles.editor}>
      <Formats editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

function Formats({ editor }: { editor: Editor }) {
  const { t } = useTranslation('minutes');
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
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
    <div className={styles.formats} role="group" aria-label={t('format')}>
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
