import type { Node } from '@tiptap/pm/model';

interface Textblock {
  /** In the section's plain text, where blocks are one character apart. */
  at: number;
  /** Position of its first character in the editor's document. */
  start: number;
  size: number;
}

function textblocks(doc: Node): Textblock[] {
  const blocks: Textblock[] = [];
  let at = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ at, start: position + 1, size: node.content.size });
    at += node.content.size + 1;
    return false;
  });
  return blocks;
}

/** Where a place of a section's plain text is in the editor's document. */
export function positionOf(doc: Node, at: number): number {
  const blocks = textblocks(doc);
  const block = blocks.findLast((each) => each.at <= at) ?? blocks[0];
  if (!block) return 0;
  return block.start + Math.min(at - block.at, block.size);
}

/** The place in a section's plain text of a position in the editor's document. */
export function placeOf(doc: Node, position: number): number {
  const block = textblocks(doc).findLast(({ start }) => start <= position);
  return block ? block.at + Math.min(position - block.start, block.size) : 0;
}

/** A stretch of plain text in the editor's document, one piece for each paragraph it touches. */
export function stretchIn(doc: Node, from: number, to: number): { from: number; to: number }[] {
  return textblocks(doc).flatMap(({ at, start, size }) => {
    const [first, last] = [Math.max(from, at), Math.min(to, at + size)];
    return first < last ? [{ from: start + first - at, to: start + last - at }] : [];
  });
}
