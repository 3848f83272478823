import * as Y from 'yjs';
import {
  type CellKind,
  cellsOf,
  type ChoiceName,
  choices,
  lines,
  proses,
  type RowsName,
  rowsNames,
  type SetName,
  sets,
} from '../commitment/document.ts';

/** What a place of the document is; `null` from `findPlace` where there is none such. */
export type Place =
  | { what: 'text'; shared: Y.Text | Y.XmlFragment }
  | { what: 'cell'; row: Y.Map<unknown>; cell: string; kind: CellKind }
  | { what: 'choice'; name: ChoiceName; map: Y.Map<unknown> }
  | { what: 'set'; set: Y.Map<unknown>; name: SetName }
  | { what: 'rows'; list: Y.Array<unknown>; name: RowsName }
  | { what: 'row'; list: Y.Array<unknown>; index: number };

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((known) => known === name);

export function findPlace(doc: Y.Doc, place: string): Place | null {
  const [root = '', rowId, cell] = place.split('.');
  if (isOneOf(rowsNames, root)) return placeInRows(doc, root, rowId, cell);
  if (rowId !== undefined) return null;
  if (isOneOf(lines, root)) return { what: 'text', shared: doc.getText(root) };
  if (isOneOf(proses, root)) return { what: 'text', shared: doc.getXmlFragment(root) };
  if (isOneOf(sets, root)) return { what: 'set', set: doc.getMap(root), name: root };
  if (isOneOf(choices, root)) return { what: 'choice', name: root, map: doc.getMap('choices') };
  return null;
}

function placeInRows(doc: Y.Doc, name: RowsName, rowId?: string, cell?: string): Place | null {
  const list = doc.getArray<unknown>(name);
  if (rowId === undefined) return { what: 'rows', list, name };
  const index = list.toArray().findIndex((each) => each instanceof Y.Map && each.get('id') === rowId);
  const row = list.toArray()[index];
  if (!(row instanceof Y.Map)) return null;
  if (cell === undefined) return { what: 'row', list, index };
  const kind = cellsOf(name)[cell];
  if (!kind) return null;
  const value: unknown = row.get(cell);
  if (value instanceof Y.Text) return { what: 'text', shared: value };
  return { what: 'cell', row, cell, kind };
}
