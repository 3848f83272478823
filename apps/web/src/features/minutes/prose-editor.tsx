import type { Prose } from '@ruta/contracts/drafting/commitment-form';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { FormatButtons } from '../../shared/prose/format-buttons.tsx';
import { proseKit } from '../../shared/prose/prose-kit.ts';
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
  const { t } = useTranslation('shared');
  const editor = useEditor({
    extensions: [proseKit({ undoRedo: true }), Placeholder.configure({ placeholder })],
    content: nodesOf(initial),
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onUpdate: ({ editor: changed }) => onProse(proseOf(changed.getJSON())),
  });
  return (
    <div className={styles.editor}>
      <div className={styles.formats} role="group" aria-label={t('format')}>
        <FormatButtons editor={editor} />
      </div>
      <EditorContent editor={editor} />
    </div>
  );
}
