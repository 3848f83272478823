import type { Node } from '@tiptap/pm/model';

/** From where to where the sentence around a position goes, in document positions; `null` outside of text. */
export function sentenceAt(doc: Node, position: number): { from: number; to: number } | null {
  const place = doc.resolve(position);
  const block = place.parent;
  if (!block.isTextblock || block.content.size === 0) return null;
  const text = block.textBetween(0, block.content.size, undefined, ' ');
  const offset = Math.min(place.parentOffset, Math.max(0, text.length - 1));
  const before = text.slice(0, offset).search(/[^.!?…]*$/);
  const blanks = text.slice(before).search(/\S|$/);
  const rest = text.slice(offset).search(/[.!?…](?=\s|$)/);
  const start = place.start();
  const to = rest === -1 ? text.length : offset + rest + 1;
  const from = before + blanks;
  return to > from ? { from: start + from, to: start + to } : null;
}
