import type { Source } from '@ruta/contracts/drafting/provenance';
import { linkKey } from '@ruta/domain/commitment/document';
import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { sentenceAt } from './sentence-at.ts';

/** What travels with a quotation that is dragged. */
export const DRAG_TYPE = 'application/x-ruta-origin';

const markOf = ({ kind, ref }: Pick<Source, 'kind' | 'ref'>) => ({ type: 'origin', attrs: { kind, ref } });

/** Ties a source to what is selected; without a selection, to the sentence there, or puts its words where none are. */
export function citeInProse(editor: Editor, source: Source, at?: number): void {
  const { from, to } = editor.state.selection;
  const position = at ?? from;
  const range = at === undefined && from !== to ? { from, to } : sentenceAt(editor.state.doc, position);
  const mark = markOf(source);
  if (range) {
    editor
      .chain()
      .focus()
      .setTextSelection(range)
      .setMark(mark.type, mark.attrs)
      .setTextSelection(range.to)
      .run();
    return;
  }
  const words = source.excerpt || source.label;
  editor
    .chain()
    .focus()
    .insertContentAt(position, { type: 'text', text: words, marks: [mark] })
    .run();
}

/** Ties a source to a line, a row or the whole. */
export function citeInClause(doc: Y.Doc, clause: string, { kind, ref }: Pick<Source, 'kind' | 'ref'>): void {
  doc.getMap('links').set(linkKey(clause, kind, ref), true);
}

export function uncite(doc: Y.Doc, clause: string, { kind, ref }: Pick<Source, 'kind' | 'ref'>): void {
  doc.getMap('links').delete(linkKey(clause, kind, ref));
}
