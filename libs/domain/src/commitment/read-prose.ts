import { limits, type Paragraph, type Prose } from '@ruta/contracts/drafting/commitment-form';
import * as Y from 'yjs';
import { canonicalRuns, inlinePieces, lineBreak, type Piece, piecesOf } from './read-runs.ts';

type Place = Pick<Paragraph, 'style' | 'level'>;
type Open = Place & { pieces: Piece[] };

/** The canonical paragraphs of a fragment, whatever is in it: what is not prose is left out, what is too long is cut. */
export const readProse = (fragment: Y.XmlFragment): Prose => readNodes(fragment.toArray());

/** The same of some of a fragment's nodes. */
export function readNodes(nodes: unknown[]): Prose {
  const prose: Prose = [];
  let room: number = limits.prose;
  for (const paragraph of readBlocks(nodes, { style: 'paragraph', level: 0 }, limits.depth)) {
    const runs = canonicalRuns(paragraph.pieces, room);
    if (runs.length === 0) continue;
    room -= runs.reduce((length, run) => length + run.text.length, 0);
    const above = prose.at(-1)?.level ?? 0;
    prose.push({ style: paragraph.style, level: Math.min(paragraph.level, above + 1), runs });
    if (prose.length === limits.paragraphs) break;
  }
  return prose;
}

function readBlocks(nodes: unknown[], place: Place, depth: number): Open[] {
  if (depth < 0) return [];
  return nodes.flatMap((node) => {
    if (node instanceof Y.XmlText) return [{ ...place, pieces: piecesOf(node) }];
    return node instanceof Y.XmlElement ? readElement(node, place, depth) : [];
  });
}

function readElement(node: Y.XmlElement, place: Place, depth: number): Open[] {
  switch (node.nodeName) {
    case 'paragraph':
      return [{ ...place, pieces: inlinePieces(node) }];
    case 'listItem':
      return joinItem(readBlocks(node.toArray(), place, depth - 1), place.level);
    case 'bulletList':
      return readBlocks(node.toArray(), { style: 'bullet', level: place.level + 1 }, depth - 1);
    case 'orderedList':
      return readBlocks(node.toArray(), { style: 'step', level: place.level + 1 }, depth - 1);
    default:
      return [];
  }
}

/** Paragraphs of one list item belong together: the second goes on where the first ended, on a new line. */
function joinItem(blocks: Open[], level: number): Open[] {
  const joined: Open[] = [];
  let head: Open | null = null;
  for (const block of blocks) {
    if (head && block.level === level) head.pieces.push(lineBreak(), ...block.pieces);
    else joined.push(block);
    if (!head && block.level === level) head = block;
  }
  return joined;
}

export const plainText = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join('');
export const plainProse = (prose: Prose): string => prose.map(plainText).join('\n');
