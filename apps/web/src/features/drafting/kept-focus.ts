import { Editor } from '@tiptap/core';
import { useLayoutEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import { placeOf, positionOf } from './text-positions.ts';

type Focus = { line: string; from: number; to: number } | { prose: string; at: number };

/** TipTap says on its element which editor it is. */
function editorOf(element: Element | null): Editor | null {
  const editor = element && 'editor' in element ? element.editor : null;
  return editor instanceof Editor ? editor : null;
}

function focusNow(): Focus | null {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement && element.dataset['spot'])
    return { line: element.dataset['spot'], from: element.selectionStart, to: element.selectionEnd };
  const editor = editorOf(element);
  if (!element || !editor) return null;
  return { prose: element.id, at: placeOf(editor.state.doc, editor.state.selection.from) };
}

function focusAgain(focus: Focus): void {
  if ('line' in focus) {
    const line = document.querySelector<HTMLTextAreaElement>(
      `textarea[data-spot="${CSS.escape(focus.line)}"]`,
    );
    line?.focus();
    line?.setSelectionRange(focus.from, focus.to);
    return;
  }
  const editor = editorOf(document.getElementById(focus.prose));
  editor?.commands.setTextSelection(positionOf(editor.state.doc, focus.at));
  editor?.view.focus();
}

/** Keeps a writer where they write when the text under their hands is exchanged for another copy of it. */
export function useKeptFocus(doc: Y.Doc): void {
  // Looked up while the old text is still on the page.
  const kept = useMemo(() => focusBefore(doc), [doc]);
  useLayoutEffect(() => {
    if (kept) focusAgain(kept);
  }, [kept]);
}

const focusBefore = (_doc: Y.Doc): Focus | null => focusNow();
