import { limits, RowId } from '@ruta/contracts/drafting/commitment-form';
import { OriginRef } from '@ruta/contracts/drafting/origin';
import * as Y from 'yjs';
import {
  type CellKind,
  cellsOf,
  choices,
  isOriginMark,
  lines,
  proses,
  rootNames,
  rowsNames,
  sets,
  SUGGESTIONS,
} from './document.ts';
import { inspectSuggestions } from '../drafting/inspect-suggestions.ts';
import { linkOf } from './read-commitment.ts';

/**
 * What is wrong with one root of a document, in a word or two for the log; `null` if an editor can show it. Reading is
 * total anyway: this keeps out what would make other people's editors fail or hide what was written.
 */
export function inspectRoot(doc: Y.Doc, name: string): string | null {
  if (lines.some((line) => line === name)) return inspectText(doc.getText(name), limits.line, () => false);
  if (proses.some((prose) => prose === name)) return inspectProse(doc.getXmlFragment(name));
  const rowsName = rowsNames.find((known) => known === name);
  if (rowsName) return inspectRows(doc.getArray(rowsName), cellsOf(rowsName));
  if (sets.some((set) => set === name)) return inspectMap(doc.getMap(name), limits.rows, isMember);
  if (name === 'links')
    return inspectMap(doc.getMap(name), limits.links, (key, value) => isMember(key, value) && !!linkOf(key));
  if (name === 'choices') return inspectMap(doc.getMap(name), choices.length, isChoice);
  if (name === SUGGESTIONS) return inspectSuggestions(doc);
  return `unknown root ${name.slice(0, 40)}`;
}

export function inspectDocument(doc: Y.Doc): string | null {
  for (const name of doc.share.keys()) {
    const wrong = rootNames.has(name) ? inspectRoot(doc, name) : `unknown root ${name.slice(0, 40)}`;
    if (wrong) return wrong;
  }
  return null;
}

type Judge = (name: string, value: unknown) => boolean;

const isMember: Judge = (key, value) => value === true && key.length <= 120;
const isChoice: Judge = (key, value) =>
  choices.some((choice) => choice === key) && typeof value === 'string' && value.length <= 40;

/** The pieces of a shared type's list that are still there. */
function* livePieces(type: { _start: Y.Item | null }): Generator<Y.Item['content']> {
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) yield item.content;
  }
}

function inspectMap(map: Y.Map<unknown>, most: number, judge: Judge): string | null {
  if (map._start !== null && [...livePieces(map)].length > 0) return 'list in a map';
  if (map.size > most) return 'too many keys';
  for (const [key, value] of map.entries()) if (!judge(key, value)) return 'unknown key or value';
  return null;
}

function inspectText(text: Y.Text, most: number, mayFormat: Judge): string | null {
  if ([...text._map.values()].some((item) => !item.deleted)) return 'attributes on a text';
  let length = 0;
  for (const content of livePieces(text)) {
    if (content instanceof Y.ContentString) length += content.str.length;
    else if (!(content instanceof Y.ContentFormat)) return 'not text in a text';
    else if (!mayFormat(content.key, content.value)) return 'unknown format';
  }
  return length > most ? 'text too long' : null;
}

const isMark: Judge = (name, value) => {
  if (name !== 'bold' && name !== 'italic' && !isOriginMark(name)) return false;
  if (value === null || value === undefined) return true;
  return isOriginMark(name) ? OriginRef.safeParse(value).success : isEmptyMark(value);
};
const isEmptyMark = (value: unknown): boolean =>
  value === true || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Which nodes may stand in which; a fragment's own children are those of `''`. */
const children: Record<string, readonly string[]> = {
  '': ['paragraph', 'bulletList', 'orderedList'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', 'bulletList', 'orderedList'],
  paragraph: ['hardBreak'],
  hardBreak: [],
};

/** Goes down without recursion: how deep it is, is one of the things that may be wrong. */
function inspectProse(fragment: Y.XmlFragment): string | null {
  const waiting: { node: Y.XmlFragment; name: string; depth: number }[] = [
    { node: fragment, name: '', depth: 0 },
  ];
  let pieces = 0;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > 2 * limits.depth) return 'too deep';
    if (!attributesFit(next.node, next.name)) return 'unknown attribute';
    for (const content of livePieces(next.node)) {
      if (!(content instanceof Y.ContentType)) return 'not a node in prose';
      if (++pieces > 8 * limits.paragraphs) return 'too many nodes';
      const { type } = content;
      if (type instanceof Y.XmlText) {
        if (next.name !== 'paragraph') return 'text outside a paragraph';
        const wrong = inspectText(type, limits.prose, isMark);
        if (wrong) return wrong;
        length += type.length;
      } else if (type instanceof Y.XmlElement && children[next.name]?.includes(type.nodeName)) {
        waiting.push({ node: type, name: type.nodeName, depth: next.depth + 1 });
      } else return 'unknown node';
    }
  }
  return length > limits.prose ? 'prose too long' : null;
}

/** TipTap numbers ordered lists with `start` and may name a `type`; nothing else carries attributes. */
function attributesFit(node: Y.XmlFragment, name: string): boolean {
  for (const [key, item] of node._map) {
    if (item.deleted) continue;
    const value: unknown = item.content.getContent().at(-1);
    if (name !== 'orderedList') return false;
    if (
      key === 'start'
        ? typeof value !== 'number'
        : key !== 'type' || (value !== null && typeof value !== 'string')
    ) {
      return false;
    }
  }
  return true;
}

function inspectRows(list: Y.Array<unknown>, cells: Record<string, CellKind>): string | null {
  if ([...list._map.values()].some((item) => !item.deleted)) return 'attributes on a list';
  if (list.length > limits.rows) return 'too many rows';
  for (const row of list.toArray()) {
    if (!(row instanceof Y.Map)) return 'not a row';
    const wrong = inspectRow(row, cells);
    if (wrong) return wrong;
  }
  return null;
}

function inspectRow(row: Y.Map<unknown>, cells: Record<string, CellKind>): string | null {
  if (!RowId.safeParse(row.get('id')).success) return 'row without id';
  for (const [cell, value] of row.entries()) {
    if (cell === 'id') continue;
    const kind = cells[cell];
    if (!kind) return 'unknown cell';
    if (value instanceof Y.Text && !(value instanceof Y.XmlText) && kind === 'text') {
      const wrong = inspectText(value, limits.line, () => false);
      if (wrong) return wrong;
    } else if (!plainFits(value, kind)) return 'unknown value';
  }
  return null;
}

function plainFits(value: unknown, kind: CellKind): boolean {
  if (value === null) return true;
  if (kind === 'number' || kind === 'cents') return typeof value === 'number';
  return typeof value === 'string' && value.length <= (kind === 'text' ? limits.line : 40);
}
