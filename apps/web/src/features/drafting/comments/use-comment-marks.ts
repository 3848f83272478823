import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { anchorMarksKey, type MarkedThread } from './anchor-marks.ts';
import { useComments } from './comments-context.tsx';

/** Keeps the underlines of one section of prose as its open threads are; the one that is looked at also when settled. */
export function useCommentMarks(editor: Editor, name: string): void {
  const { threads, active, composing } = useComments();
  const marked = threads.all.flatMap(({ id, spot, anchor, resolved }): MarkedThread[] =>
    spot === name && anchor && (resolved === null || id === active)
      ? [{ id, anchor, active: id === active }]
      : [],
  );
  if (composing?.spot === name && composing.anchor)
    marked.push({ id: 'new', anchor: composing.anchor, active: true });
  const key = JSON.stringify(marked);
  useEffect(() => {
    const threadsNow: MarkedThread[] = JSON.parse(key);
    editor.view.dispatch(editor.state.tr.setMeta(anchorMarksKey, threadsNow).setMeta('addToHistory', false));
  }, [editor, key]);
}
