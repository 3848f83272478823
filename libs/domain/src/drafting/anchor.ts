import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { type DeskAnchor, deskCommentLimits } from '@ruta/contracts/drafting/desk-comment';
import type { DocumentPosition } from '@ruta/contracts/drafting/document-position';
import * as Y from 'yjs';
import { rowText } from '../commitment/clauses.ts';
import { cellsOf, choices, lines, proses, rowsNames, sets } from '../commitment/document.ts';
import { plainProse } from '../commitment/read-prose.ts';
import { cleanLine } from '../commitment/text.ts';
import { lineOf, proseOf } from '../commitment/write-commitment.ts';

const one = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
  names.find((known) => known === name);

/** The row a spot names, and the cell of it; `null` where the spot names none that is there. */
function rowAt(doc: Y.Doc, spot: string): { row: Y.Map<unknown>; cell: string | undefined } | null {
  const [root = '', id, cell] = spot.split('.');
  const name = one(rowsNames, root);
  if (!name || id === undefined || (cell !== undefined && !(cell in cellsOf(name)))) return null;
  const row = doc
    .getArray<unknown>(name)
    .toArray()
    .find((each): each is Y.Map<unknown> => each instanceof Y.Map && each.get('id') === id);
  return row ? { row, cell } : null;
}

/** A name of a part of the page, of a row whatever its id, or of one of its cells. */
export function isSpot(spot: string): boolean {
  const [root = '', id, cell] = spot.split('.');
  const name = one(rowsNames, root);
  if (name) return cell === undefined || cell in cellsOf(name);
  return id === undefined && [...lines, ...proses, ...sets, ...choices].some((each) => each === root);
}

/** Rows may go, and be gone before a comment on them comes; everything else always is on the page. */
export const spotIsThere = (doc: Y.Doc, spot: string): boolean =>
  isSpot(spot) && (!spot.includes('.') || rowAt(doc, spot) !== null);

/** The shared text that a stretch at this spot lies in; `null` where it has none. */
export function textAt(doc: Y.Doc, spot: string): Y.Text | Y.XmlFragment | null {
  const line = one(lines, spot);
  if (line) return doc.getText(line);
  const prose = one(proses, spot);
  if (prose) return doc.getXmlFragment(prose);
  const found = rowAt(doc, spot);
  const cell: unknown = found?.cell === undefined ? null : found.row.get(found.cell);
  return cell instanceof Y.Text ? cell : null;
}

/** A stretch of text as it stands: its words and how far into its text it begins. */
export interface Stretch {
  text: string;
  from: number;
}

/** Texts that were read once, for many stretches of one moment. */
export type TextCache = Map<unknown, Flat>;

/** `null` when nothing of the stretch is left, or it lies in something that is not known here. */
export function stretchOf(
  doc: Y.Doc,
  spot: string,
  anchor: DeskAnchor,
  cache: TextCache = new Map(),
): Stretch | null {
  const root = textAt(doc, spot);
  if (!root) return null;
  const page = cache.get(root) ?? flatten(root);
  cache.set(root, page);
  const ends = [anchor.start, anchor.end].map((position) => page.offset(absolute(doc, root, position)));
  const [from, to] = ends;
  if (typeof from !== 'number' || typeof to !== 'number' || to <= from) return null;
  const text = page.text.slice(from, to);
  return text.trim() === '' ? null : { text, from };
}

/** Positions name what a client likes: nothing may be made or thrown by looking them up. */
function absolute(
  doc: Y.Doc,
  root: Y.Text | Y.XmlFragment,
  position: DocumentPosition,
): Y.AbsolutePosition | null {
  const { item, type, tname } = position;
  const named = typeof tname === 'string' ? doc.share.get(tname) === (root as unknown) : Boolean(type);
  if (!item && !named) return null;
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), doc);
  } catch {
    return null;
  }
}

interface Flat {
  text: string;
  offset: (position: Y.AbsolutePosition | null) => number | null;
}

/** A text with all that is in it as one string, a line for each paragraph. */
function flatten(root: Y.Text | Y.XmlFragment): Flat {
  /** Where each text begins, and where each child of an element does. */
  const starts = new Map<unknown, number[]>();
  let text = '';
  const walk = (node: unknown): void => {
    if (node instanceof Y.Text) {
      starts.set(node, [text.length]);
      text += plain(node);
    } else if (node instanceof Y.XmlFragment) {
      const begins: number[] = [];
      for (const child of node.toArray()) {
        begins.push(text.length);
        walk(child);
      }
      starts.set(node, [...begins, text.length]);
      if (node instanceof Y.XmlElement) text += '\n';
    }
  };
  walk(root);
  return {
    text,
    offset: (position) => {
      const begins = position ? starts.get(position.type) : undefined;
      if (!position || !begins) return null;
      if (position.type instanceof Y.Text) return (begins[0] ?? 0) + position.index;
      return begins[position.index] ?? begins.at(-1) ?? null;
    },
  };
}

const plain = (text: Y.Text): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('');

const shorten = (text: string): string => {
  const line = cleanLine(text, 2 * deskCommentLimits.quote);
  const points = [...line];
  return points.length <= deskCommentLimits.quote
    ? line
    : `${points.slice(0, deskCommentLimits.quote - 1).join('')}…`;
};

/** T31: the words a comment is about as this document has them, in one short line; empty where it has none. */
export function quoteOf(doc: Y.Doc, form: CommitmentForm, spot: string, anchor: DeskAnchor | null): string {
  return shorten(anchor ? (stretchOf(doc, spot, anchor)?.text ?? '') : fieldText(form, spot));
}

export const shortQuote = shorten;

function fieldText(form: CommitmentForm, spot: string): string {
  const [root = '', id, cell] = spot.split('.');
  const line = one(lines, root);
  if (line) return lineOf(form, line);
  const prose = one(proses, root);
  if (prose) return plainProse(proseOf(form, prose));
  const name = one(rowsNames, root);
  const row: object | undefined = name && form[name].find((each) => each.id === id);
  if (!name || !row) return '';
  if (cell === undefined) return rowText(name, row);
  const value: unknown = new Map(Object.entries(row)).get(cell);
  return typeof value === 'string' && cellsOf(name)[cell] !== 'measures' ? value : '';
}

const order: readonly string[] = [
  'title',
  'summary',
  'central',
  'causes',
  'effects',
  'population',
  'baseline',
  'baselineSource',
  'objective',
  'leadInstitution',
  'leadPost',
  'milestones',
  'indicators',
  'counterparts',
  'support',
  'budget',
  'risks',
  'aims',
  'values',
  'goals',
  'goalsHow',
  'themes',
  'kind',
  'licence',
];

/** Where a spot stands on the page, to compare with others: its part, its row, its cell, how far into the text. */
export function pageOrder(doc: Y.Doc, spot: string, anchor: DeskAnchor | null, cache?: TextCache): number[] {
  const [root = '', id, cell] = spot.split('.');
  const name = one(rowsNames, root);
  const ids = name ? doc.getArray<unknown>(name).toArray() : [];
  const row = ids.findIndex((each) => each instanceof Y.Map && each.get('id') === id);
  const column = name && cell !== undefined ? Object.keys(cellsOf(name)).indexOf(cell) : -1;
  const from = anchor ? (stretchOf(doc, spot, anchor, cache)?.from ?? 0) : -1;
  return [order.indexOf(root), row, column, from];
}
