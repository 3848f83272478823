import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';

/** Bold, italics and lists, each for what is selected; inside a group that the page names and places. */
export function FormatButtons({ editor }: { editor: Editor }) {
  const { t } = useTranslation('shared');
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
  return formats.map(({ name, icon, run }) => (
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
  ));
}
