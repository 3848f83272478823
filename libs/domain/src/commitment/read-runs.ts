import { cleanText } from '@ruta/contracts/protocol/text';
import type { Run } from '@ruta/contracts/drafting/commitment-form';
import { OriginRef } from '@ruta/contracts/drafting/origin';
import * as Y from 'yjs';
import { isOriginMark } from './document.ts';
import { clip, compare } from './text.ts';

type Style = Omit<Run, 'text'>;
export interface Piece {
  text: string;
  style: Style;
}

/** Most origins one stretch of text may carry. */
export const MOST_ORIGINS = 12;

export const lineBreak = (): Piece => ({ text: '\n', style: {} });

export function inlinePieces(paragraph: Y.XmlElement): Piece[] {
  return paragraph.toArray().flatMap((node): Piece[] => {
    if (node instanceof Y.XmlText) return piecesOf(node);
    return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? [lineBreak()] : [];
  });
}

export function piecesOf(text: Y.XmlText): Piece[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ text: insert, style: styleOf(attributes ?? {}) }] : [],
  );
}

function styleOf(attributes: Record<string, unknown>): Style {
  const style: Style = {};
  const origins = new Map<string, OriginRef>();
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'bold') style.strong = true;
    else if (name === 'italic') style.emphasis = true;
    else if (isOriginMark(name)) {
      const origin = OriginRef.safeParse(value);
      if (origin.success) origins.set(`${origin.data.kind}:${origin.data.ref}`, origin.data);
    }
  }
  const sorted = [...origins.values()].sort((a, b) => compare(a.kind, b.kind) || compare(a.ref, b.ref));
  if (sorted.length > 0) style.origins = sorted.slice(0, MOST_ORIGINS);
  return style;
}

/** One run per change of style, without blanks around the whole. A line break has the style of what is before it. */
export function canonicalRuns(pieces: Piece[], room: number): Run[] {
  const cleaned = merge(pieces).map(({ text, style }) => ({ text: cleanText(text), style }));
  const split = cleaned.flatMap(({ text, style }) =>
    text.split(/(\n)/).map((part) => ({ text: part, style })),
  );
  let before: Style = {};
  for (const piece of split) {
    if (piece.text === '\n') piece.style = before;
    else if (piece.text !== '') before = piece.style;
  }
  const composed = merge(split).map(({ text, style }) => ({ text: text.normalize('NFC'), style }));
  const kept: Piece[] = [];
  for (const { text, style } of trim(composed)) {
    const part = clip(text, room);
    room -= part.length;
    if (part !== '') kept.push({ text: part, style });
  }
  return trim(kept).map(({ text, style }) => ({ text, ...style }));
}

function merge(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = merged.at(-1);
    if (last && sameStyle(last.style, piece.style)) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}

function trim(pieces: Piece[]): Piece[] {
  while (pieces[0]?.text.trimStart() === '') pieces.shift();
  while (pieces.at(-1)?.text.trimEnd() === '') pieces.pop();
  const first = pieces[0];
  if (first) first.text = first.text.trimStart();
  const last = pieces.at(-1);
  if (last) last.text = last.text.trimEnd();
  return pieces;
}

const sameStyle = (a: Style, b: Style): boolean =>
  a.strong === b.strong &&
  a.emphasis === b.emphasis &&
  JSON.stringify(a.origins) === JSON.stringify(b.origins);
