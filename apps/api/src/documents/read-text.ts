import { type ReadBlock, readLimits, type ReadText } from '@ruta/contracts/documents/read-text';
import { cleanText } from '@ruta/contracts/protocol/text';
import { readMarkdown } from '@ruta/domain/documents/read-markdown';
import { Refused } from '../platform/http/refused.ts';
import { readDocx } from './read-docx.ts';

const isArchive = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

/** A file as pieces of text: DOCX by its first bytes, anything else that is text as Markdown. */
export function readText(bytes: Buffer): ReadText {
  if (bytes.length > readLimits.file) throw new Refused('request.too-large');
  const format = isArchive(bytes) ? 'docx' : 'md';
  const blocks = format === 'docx' ? ofDocx(bytes) : ofMarkdown(cleanText(decoded(bytes)));
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

function ofMarkdown(text: string): ReadBlock[] {
  // Signs and blanks take room too, but not more than the words.
  if (text.length > 2 * readLimits.characters) throw new Refused('request.too-large');
  return readMarkdown(text);
}

/** UTF-8, or UTF-16 where its first bytes say so; else what Windows wrote before, unless that leaves signs no text has. */
function decoded(bytes: Buffer): string {
  if (/^(?:%PDF-|\{\\rtf)/.test(bytes.toString('latin1', 0, 5)))
    throw new Refused('drafting.file-unreadable');
  for (const encoding of [startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : 'utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!/(?!\s)\p{Cc}/u.test(text)) return text;
    } catch {
      continue;
    }
  }
  throw new Refused('drafting.file-unreadable');
}

const startsWith = (bytes: Buffer, ...first: number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

function lengthOf(block: ReadBlock): number {
  if (block.kind === 'heading') return block.text.length;
  if (block.kind === 'paragraph') return block.paragraph.runs.reduce((sum, { text }) => sum + text.length, 0);
  return block.rows.reduce((sum, row) => sum + row.reduce((cells, cell) => cells + cell.length, 0), 0);
}
