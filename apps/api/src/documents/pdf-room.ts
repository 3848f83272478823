import type { BlockOf, DocumentBlock } from '@ruta/contracts/documents/document';
import { measure, type Sheet } from './pdf-sheet.ts';
import { roomForTable } from './pdf-table.ts';

/** Sizes of headings in points. */
export const headings = { 1: 17, 2: 13.5, 3: 11.5 } as const;

/** White above a heading. */
export const headingGap = (level: 1 | 2 | 3): number => (level === 1 ? 20 : 13);

const TALLEST_PICTURE = 400;

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
      const words = block.paragraphs[0]?.runs.map(({ text }) => text).join('') ?? '';
      return Math.min(52, Math.max(34, sheet.height(words, { size: 10.5 })));
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
