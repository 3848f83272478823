import { OriginRef } from '@ruta/contracts/drafting/origin';
import * as Y from 'yjs';
import { WHOLE } from '../commitment/clauses.ts';
import { isOriginMark, lines, linkKey, rowsNames, sets } from '../commitment/document.ts';
import { originKey } from '../commitment/known-origins.ts';
import { originMark } from '../commitment/write-prose.ts';
import { type SectionText, sectionOf, type Stretch } from './section-text.ts';
import { findPlace } from './suggestion-place.ts';

/** Where the words of a section stand, in its plain text, that come from one origin. */
export interface TiedTo {
  origin: OriginRef;
  stretches: Stretch[];
}

/** The origins of a section of prose with what is tied to each. */
export function tiedIn(section: SectionText): TiedTo[] {
  const tied = new Map<string, TiedTo>();
  for (const { element, from } of section.blocks) {
    let at = from;
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlText) for (const piece of piecesOf(child)) note(tied, piece, at);
      at += child instanceof Y.XmlText ? child.length : 1;
    }
  }
  return [...tied.values()];
}

interface MarkedPiece extends Stretch {
  origins: OriginRef[];
}

function piecesOf(text: Y.XmlText): MarkedPiece[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  let at = 0;
  return delta.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string') return [];
    const from = at;
    at += insert.length;
    const origins = Object.entries(attributes ?? {})
      .filter(([name]) => isOriginMark(name))
      .flatMap(([, value]) => OriginRef.safeParse(value).data ?? []);
    return [{ from, to: at, origins }];
  });
}

function note(tied: Map<string, TiedTo>, { from, to, origins }: MarkedPiece, at: number): void {
  for (const origin of origins) {
    const entry = tied.get(originKey(origin)) ?? { origin, stretches: [] };
    const last = entry.stretches.at(-1);
    if (last && last.to === at + from) last.to = at + to;
    else entry.stretches.push({ from: at + from, to: at + to });
    tied.set(originKey(origin), entry);
  }
}

/** Ties origins to stretches of a section of prose; what is tied to them already stays as it is. */
export function tieInProse(
  shared: Y.Text | Y.XmlFragment,
  stretches: readonly Stretch[],
  origins: readonly OriginRef[],
): boolean {
  if (shared instanceof Y.Text) return false;
  const section = sectionOf(shared);
  const tied = new Map(tiedIn(section).map((each) => [originKey(each.origin), each.stretches]));
  for (const origin of origins) {
    const wanted = outside(stretches, tied.get(originKey(origin)) ?? []);
    const marks = { [originMark(origin)]: origin };
    for (const { from, to } of wanted) {
      for (const piece of section.pieces) {
        const start = Math.max(from, piece.at);
        const end = Math.min(to, piece.at + piece.length);
        if (piece.text && start < end) piece.text.format(piece.index + start - piece.at, end - start, marks);
      }
    }
  }
  return true;
}

/** What of some stretches lies outside of others; both in order and apart. */
export function outside(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const left: Stretch[] = [];
    let at = from;
    for (const other of others) {
      if (other.to <= at || other.from >= to) continue;
      if (other.from > at) left.push({ from: at, to: other.from });
      at = other.to;
    }
    return at < to ? [...left, { from: at, to }] : left;
  });
}

/** Ties an origin to a line, a row, a set or the whole; `false` where there is no such clause any more. */
export function tieInClause(doc: Y.Doc, clause: string, { kind, ref }: OriginRef): boolean {
  if (!isClause(doc, clause)) return false;
  doc.getMap('links').set(linkKey(clause, kind, ref), true);
  return true;
}

export function isClause(doc: Y.Doc, clause: string): boolean {
  if (clause === WHOLE || [...lines, ...sets].some((name) => name === clause)) return true;
  const [root] = clause.split('.');
  return rowsNames.some((name) => name === root) && findPlace(doc, clause)?.what === 'row';
}
