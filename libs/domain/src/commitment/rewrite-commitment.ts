import { type CommitmentForm, limits, type Prose } from '@ruta/contracts/drafting/commitment-form';
import * as Y from 'yjs';
import { canonicalJson } from '../evidence/canonical-json.ts';
import {
  type CellKind,
  cellsOf,
  choices,
  lines,
  linkKey,
  proses,
  type RowsName,
  rowsNames,
  sets,
} from './document.ts';
import { readCell } from './read-commitment.ts';
import { readNodes, readProse } from './read-prose.ts';
import { cleanLine } from './text.ts';
import { lineOf, proseOf, rowOf } from './write-commitment.ts';
import { proseElements } from './write-prose.ts';

/**
 * Makes a document read as `form`, changing as little of it as it can: what stays the same keeps its place, so that
 * other people's cursors, comments and later changes still find it. One transaction of `origin`.
 */
export function rewriteCommitment(doc: Y.Doc, form: CommitmentForm, origin: unknown = null): void {
  doc.transact(() => {
    for (const name of lines) rewriteText(doc.getText(name), lineOf(form, name));
    for (const name of proses) rewriteProse(doc.getXmlFragment(name), proseOf(form, name));
    for (const name of sets) rewriteKeys(doc.getMap(name), form[name].map(String));
    for (const name of rowsNames) rewriteRows(doc.getArray<unknown>(name), name, form[name]);
    for (const name of choices)
      if (doc.getMap('choices').get(name) !== form[name]) doc.getMap('choices').set(name, form[name]);
    rewriteKeys(
      doc.getMap('links'),
      form.links.map(({ clause, kind, ref }) => linkKey(clause, kind, ref)),
    );
  }, origin);
}

/** Only what differs between the same beginning and the same end. */
function rewriteText(text: Y.Text, wanted: string): void {
  const now = text.toJSON();
  if (cleanLine(now, limits.line) === wanted) return;
  let from = 0;
  while (from < now.length && from < wanted.length && now[from] === wanted[from]) from += 1;
  let end = 0;
  const room = Math.min(now.length, wanted.length) - from;
  while (end < room && now[now.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
  // A character of two units is never cut in two: Yjs would lose both halves.
  if (/[\ud800-\udbff]$/.test(now.slice(0, from))) from -= 1;
  if (/^[\udc00-\udfff]/.test(now.slice(now.length - end))) end -= 1;
  if (now.length - from - end > 0) text.delete(from, now.length - from - end);
  if (wanted.length - from - end > 0) text.insert(from, wanted.slice(from, wanted.length - end));
}

function rewriteKeys(map: Y.Map<unknown>, wanted: readonly string[]): void {
  for (const key of [...map.keys()]) if (!wanted.includes(key)) map.delete(key);
  for (const key of wanted) if (map.get(key) !== true) map.set(key, true);
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** Whole paragraphs and lists at the beginning and the end that say the same stay where they are. */
function rewriteProse(fragment: Y.XmlFragment, wanted: Prose): void {
  if (same(readProse(fragment), wanted)) return;
  const nodes = fragment.toArray();
  const said = nodes.map((node) => readNodes([node]));
  const whole = same(said.flat(), readProse(fragment));
  const before = whole ? sameFrom(said, wanted) : { nodes: 0, paragraphs: 0 };
  const left = wanted.slice(before.paragraphs);
  const after = whole ? sameTo(said.slice(before.nodes), left) : { nodes: 0, paragraphs: 0 };
  const gone = nodes.length - before.nodes - after.nodes;
  if (gone > 0) fragment.delete(before.nodes, gone);
  const fresh = proseElements(left.slice(0, left.length - after.paragraphs));
  if (fresh.length > 0) fragment.insert(before.nodes, fresh);
}

/** What is written on its own begins no deeper than a list does. */
const begins = (wanted: Prose, at: number): boolean => (wanted[at]?.level ?? 0) <= 1;

function sameFrom(said: readonly Prose[], wanted: Prose): { nodes: number; paragraphs: number } {
  let paragraphs = 0;
  let kept = { nodes: 0, paragraphs: 0 };
  for (const [at, own] of said.entries()) {
    if (!same(own, wanted.slice(paragraphs, paragraphs + own.length))) break;
    paragraphs += own.length;
    if (begins(wanted, paragraphs)) kept = { nodes: at + 1, paragraphs };
  }
  return kept;
}

function sameTo(said: readonly Prose[], wanted: Prose): { nodes: number; paragraphs: number } {
  let paragraphs = 0;
  let kept = { nodes: 0, paragraphs: 0 };
  for (const [at, own] of said.toReversed().entries()) {
    const from = wanted.length - paragraphs - own.length;
    if (from < 0 || !same(own, wanted.slice(from, from + own.length))) break;
    paragraphs += own.length;
    if (begins(wanted, from)) kept = { nodes: at + 1, paragraphs };
  }
  return kept;
}

/** Rows stay with their ids where their order stays; else the list is written anew. */
function rewriteRows(list: Y.Array<unknown>, name: RowsName, wanted: readonly { id: string }[]): void {
  const ids = wanted.map(({ id }) => id);
  for (let at = list.length - 1; at >= 0; at -= 1) if (!keeps(list, at, ids)) list.delete(at);
  const inOrder = ids.filter((id) => indexOf(list, id) >= 0).every((id, at) => indexOf(list, id) === at);
  if (!inOrder) list.delete(0, list.length);
  wanted.forEach((row, at) => {
    const old = list.length > at ? list.get(at) : null;
    if (old instanceof Y.Map && old.get('id') === row.id) rewriteRow(old, name, row);
    else list.insert(at, [rowOf(name, { ...row })]);
  });
}

const idOf = (row: unknown): unknown => (row instanceof Y.Map ? row.get('id') : null);

const indexOf = (list: Y.Array<unknown>, id: string): number =>
  list.toArray().findIndex((row) => idOf(row) === id);

/** The first row of an id that is wanted. */
function keeps(list: Y.Array<unknown>, at: number, ids: readonly string[]): boolean {
  const id = idOf(list.get(at));
  return typeof id === 'string' && ids.includes(id) && indexOf(list, id) === at;
}

function rewriteRow(row: Y.Map<unknown>, name: RowsName, wanted: { id: string }): void {
  const values = new Map<string, unknown>(Object.entries(wanted));
  for (const [cell, kind] of Object.entries(cellsOf(name))) rewriteCell(row, cell, kind, values.get(cell));
}

function rewriteCell(row: Y.Map<unknown>, cell: string, kind: CellKind, wanted: unknown): void {
  const now = row.get(cell);
  if (readCell(now, kind) === wanted) return;
  if (kind === 'text') {
    const text = typeof wanted === 'string' ? wanted : '';
    if (now instanceof Y.Text) rewriteText(now, text);
    else row.set(cell, new Y.Text(text));
  } else if (wanted === null || wanted === undefined) row.delete(cell);
  else row.set(cell, wanted);
}
