import { type ReadBlock, readLimits, type ReadText } from '@ruta/contracts/documents/read-text';
import { cleanText } from '@ruta/contracts/protocol/text';
import { readMarkdown } from '@ruta/domain/documents/read-markdown';
import { Refused } from '../platform/http/refused.ts';
import { readDocx } from './read-docx.ts';

const isArchive = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

/** A file as pieces of text: DOCX by its first bytes, anything else that is UTF-8 as Markdown. */
export function readText(bytes: Buffer): ReadText {
  if (bytes.length > readLimits.file) throw new Refused('request.too-large');
  const format = isArchive(bytes) ? 'docx' : 'md';
  const blocks = format === 'docx' ? ofDocx(bytes) : readMarkdown(cleanText(utf8(bytes)));
  const characters = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  if (blocks.length > readLimits.blocks || characters > readLimits.characters)
    throw new Refused('request.too-large');
  if (blocks.length === 0) throw new Refused('drafting.file-empty');
  return { format, blocks };
}

function ofDocx(bytes: Buffer): ReadBlock[] {
  try {
    return readDocx(bytes);
  } catch {
    throw new Refused('drafting.file-unreadable');
  }
}

function utf8(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new Error('not a text');
    return text;
  } catch {
    throw new Refused('drafting.file-unreadable');
  }
}

function lengthOf(block: ReadBlock): number {
  if (block.kind === 'heading') return block.text.length;
  if (block.kind === 'paragraph') return block.paragraph.runs.reduce((sum, { text }) => sum + text.length, 0);
  return block.rows.reduce((sum, row) => sum + row.reduce((cells, cell) => cells + cell.length, 0), 0);
}
