import { type Editor, useEditorState } from '@tiptap/react';
import { MessageSquarePlus, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { useDesk } from '../desk-context.ts';
import { useComments } from './comments-context.tsx';
import styles from './comments.module.css';

/** Beside what is selected in a section, the ways to comment on it and to tie it to what people said. */
export function SelectionComment({ editor, place }: { editor: Editor; place: string }) {
  const { t } = useTranslation('desk-comments');
  const { t: d } = useTranslation('desk');
  const { mayComment, mode, cite } = useDesk();
  const { compose, composing } = useComments();
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => (now.state.selection.empty ? null : now.state.selection.to),
  });
  if (at === null || !mayComment || composing || !holdsSelection(editor)) return null;
  const box = editor.view.dom.parentElement?.parentElement?.getBoundingClientRect();
  const end = editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size));
  if (!box) return null;
  const style = {
    top: end.bottom - box.top + 6,
    left: Math.max(0, Math.min(end.left - box.left, box.width - (mode === 'edit' ? 290 : 150))),
  };
  return (
    <div className={styles.float} style={style}>
      <Button
        variant="quiet"
        size="small"
        icon={MessageSquarePlus}
        preventFocusOnPress
        onPress={() => compose({ place, editor })}
      >
        {t('comment')}
      </Button>
      {mode === 'edit' && (
        <Button
          variant="quiet"
          size="small"
          icon={Quote}
          preventFocusOnPress
          onPress={() => cite({ place, editor })}
        >
          {d('cite.selection')}
        </Button>
      )}
    </div>
  );
}

/** What others write moves selections of sections nobody is in: those are not shown anything beside. */
export function holdsSelection(editor: Editor): boolean {
  const node = window.getSelection()?.anchorNode ?? null;
  return editor.view.dom.contains(node);
}
