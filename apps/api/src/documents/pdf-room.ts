import type { BlockOf, DocumentBlock } from '@ruta/contracts/documents/document';
import { measure, type Sheet } from './pdf-sheet.ts';
import { roomForTable } from './pdf-table.ts';

/** Sizes of headings in points. */
export const headings = { 1: 17, 2: 13.5, 3: 11.5 } as const;

/** White above a heading. */
export const headingGap = (level: 1 | 2 | 3): number => (level === 1 ? 20 : 13);

const TALLEST_PICTURE = 400;
const LONGEST_END = 330;

export const pictureScale = ({ width, height }: Pick<BlockOf<'picture'>, 'width' | 'height'>): number =>
  Math.min(1, measure / width, TALLEST_PICTURE / height);

/** Points from here to where a page may end: for a heading, with the beginning of what follows it. */
export function roomFor(sheet: Sheet, blocks: readonly DocumentBlock[], at: number): number {
  const block = blocks[at];
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'heading': {
      const look = { size: headings[block.level], face: 'display', lineGap: 1 } as const;
      return headingGap(block.level) + sheet.height(block.text, look) + 5 + roomFor(sheet, blocks, at + 1);
    }
    case 'prose': {
      const words = wordsOf(block.paragraphs[0]);
      const first = Math.min(52, Math.max(34, sheet.height(words, { size: 10.5 })));
      return leads(block) ? first + roomFor(sheet, blocks, at + 1) : first;
    }
    case 'table':
      return roomForTable(sheet, block);
    case 'picture':
      return block.height * pictureScale(block) + 40;
    case 'facts':
    case 'bars':
    case 'note':
      return 80;
  }
}

type Paragraph = BlockOf<'prose'>['paragraphs'][number];

const wordsOf = (paragraph: Paragraph | undefined): string =>
  paragraph?.runs.map(({ text }) => text).join('') ?? '';

/** Set in bold throughout: a question, which says nothing without what was answered. */
export const isLead = ({ style, runs }: Paragraph): boolean =>
  style === 'paragraph' && runs.length > 0 && runs.every(({ strong }) => strong === true);

/** A block that only leads to the next one. */
export const leads = (block: DocumentBlock): boolean =>
  block.kind === 'prose' && block.paragraphs.length === 1 && block.paragraphs.every(isLead);

/** Points of a last section of words with what comes `after` it; 0 where that would be too much to keep together. */
export function roomForEnd(
  sheet: Sheet,
  blocks: readonly DocumentBlock[],
  at: number,
  after: number,
): number {
  const rest = blocks.slice(at + 1);
  if (rest.some(({ kind }) => kind !== 'prose')) return 0;
  const words = rest.flatMap((block) => (block.kind === 'prose' ? block.paragraphs : []));
  const points = words.reduce(
    (sum, each) => sum + sheet.height(wordsOf(each), { size: 10.5 }) + 5,
    60 + after,
  );
  return points < LONGEST_END ? points : 0;
}
