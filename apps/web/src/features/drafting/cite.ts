import { Source } from '@ruta/contracts/drafting/provenance';
import { WHOLE } from '@ruta/domain/commitment/clauses';
import { linkKey, lines, rowsNames, sets } from '@ruta/domain/commitment/document';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { sentenceAt } from './sentence-at.ts';

/** What travels with a quotation that is dragged. */
const DRAG_TYPE = 'application/x-ruta-origin';

type Cited = Pick<Source, 'kind' | 'ref'>;

export const carryInDrag = (source: Source, data: DataTransfer | null): void =>
  data?.setData(DRAG_TYPE, JSON.stringify(source));

/** While something is over a field, only its kind can be known. */
export const dragsOrigin = (data: DataTransfer | null): boolean => data?.types.includes(DRAG_TYPE) ?? false;

export function draggedSource(data: DataTransfer | null): Source | null {
  const given = data?.getData(DRAG_TYPE);
  return given ? (Source.safeParse(JSON.parse(given)).data ?? null) : null;
}

const markOf = ({ kind, ref }: Cited) => ({ type: 'origin', attrs: { kind, ref } });

/** Ties a source to what is selected; without a selection, to the sentence there, or puts its words where none are. */
export function citeInProse(editor: Editor, source: Source, at?: number): void {
  const { from, to } = editor.state.selection;
  const position = placeOfWords(editor, at ?? from);
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

/** The next place where words can stand: at the beginning of a list there is none yet. */
function placeOfWords({ state }: Editor, position: number): number {
  const place = state.doc.resolve(position);
  return place.parent.isTextblock ? position : Selection.near(place).from;
}

/** Unties an origin from a stretch of prose. */
export function unciteInProse(
  editor: Editor,
  { from, to }: { from: number; to: number },
  cited: Cited,
): void {
  const { type, attrs } = markOf(cited);
  const mark = editor.schema.marks[type]?.create(attrs);
  if (mark) editor.view.dispatch(editor.state.tr.removeMark(from, to, mark));
}

/** Whether something can come from somewhere that is no prose: a line, a row, a set, or the whole. */
export function isCitable(clause: string): boolean {
  const [root = '', row] = clause.split('.');
  if (rowsNames.some((name) => name === root)) return row !== undefined;
  return clause === WHOLE || [...lines, ...sets].some((name) => name === clause);
}

/** Ties a source to a line, a row or the whole, as a change of `by`; `false` where it was tied before. */
export function citeInClause(
  doc: Y.Doc,
  clause: string,
  { kind, ref }: Cited,
  by: object | null = null,
): boolean {
  const links = doc.getMap('links');
  const key = linkKey(clause, kind, ref);
  if (links.has(key)) return false;
  doc.transact(() => links.set(key, true), by);
  return true;
}

export function uncite(doc: Y.Doc, clause: string, { kind, ref }: Cited, by: object | null = null): void {
  doc.transact(() => doc.getMap('links').delete(linkKey(clause, kind, ref)), by);
}
