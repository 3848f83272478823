import type { Node } from '@tiptap/pm/model';

/** From where to where the sentence around a position goes, in document positions; `null` outside of text. */
export function sentenceAt(doc: Node, position: number): { from: number; to: number } | null {
  const place = doc.resolve(position);
  const block = place.parent;
  if (!block.isTextblock || block.content.size === 0) return null;
  const text = block.textBetween(0, block.content.size, undefined, ' ');
  // A point within a number ends no sentence: what ends one is followed by a blank or by nothing.
  const ends = [...text.matchAll(/[.!?…]+(?=\s|$)/gu)].map((match) => match.index + match[0].length);
  let from = 0;
  for (const to of [...ends, text.length]) {
    const words = text.slice(from, to).search(/\S/);
    if (place.parentOffset <= to && words !== -1) {
      return { from: place.start() + from + words, to: place.start() + to };
    }
    from = to;
  }
  return null;
}
