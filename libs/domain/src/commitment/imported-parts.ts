import type { DocumentParagraph } from '@ruta/contracts/documents/document';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import { paragraph } from '../documents/prose.ts';
import type { FieldName } from './commitment-words.ts';
import { fieldNamed, isRows, rowsNamed } from './field-names.ts';

/** A piece of a text made elsewhere, under its heading or label, and the field it seems to be. */
export interface ImportedPart {
  id: string;
  /** Its heading, label or caption; empty for what comes before the first. */
  name: string;
  field: FieldName | null;
  paragraphs: DocumentParagraph[];
  /** Head and rows, where it is a table. */
  table: string[][] | null;
}

/** A text as parts that can go into fields. Parts that say nothing are left out. */
export function importedParts(blocks: readonly ReadBlock[]): ImportedPart[] {
  const parts: ImportedPart[] = [];
  const begin = (name: string, field: FieldName | null): ImportedPart => {
    const part: ImportedPart = { id: `p${parts.length + 1}`, name, field, paragraphs: [], table: null };
    parts.push(part);
    return part;
  };
  let open = begin('', null);
  let titled = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 0 && !titled) {
      titled = true;
      begin(block.text, 'title').paragraphs.push(paragraph(block.text));
      open = begin('', null);
    } else if (block.kind === 'heading') open = begin(block.text, fieldNamed(block.text));
    else if (block.kind === 'paragraph') open.paragraphs.push(block.paragraph);
    else if (isPairs(block.rows)) for (const row of pairsOf(block.rows)) fill(begin, row);
    else {
      const field = fieldOfTable(block.caption, block.rows, open.field);
      const own = field !== null && field === open.field && open.table === null;
      const part = own ? open : begin(block.caption || open.name, field);
      part.table = block.rows;
    }
  }
  return parts.filter(({ paragraphs, table }) => paragraphs.length > 0 || table !== null);
}

function fill(
  begin: (name: string, field: FieldName | null) => ImportedPart,
  [label = '', said = '']: string[],
): void {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  begin(label, fieldNamed(label)).paragraphs.push(...lines.map((line) => paragraph(line.trim())));
}

/** Two columns, the first with names of fields: how forms in text processors look. */
const isPairs = (rows: readonly string[][]): boolean => {
  const known = rows.filter(([label = '']) => fieldNamed(label) !== null).length;
  const wide = rows.some((row) => row.slice(2).some((cell) => cell.trim() !== ''));
  return !wide && known > 0 && known * 2 >= rows.length - 1;
};

/** Without the head over both columns, which names none. */
const pairsOf = ([first, ...rest]: string[][]): string[][] =>
  first === undefined ? [] : fieldNamed(first[0] ?? '') === null && rest.length > 0 ? rest : [first, ...rest];

function fieldOfTable(caption: string, rows: readonly string[][], open: FieldName | null): FieldName | null {
  const named = fieldNamed(caption);
  if (named !== null && isRows(named)) return named;
  if (open !== null && isRows(open)) return open;
  return rowsNamed(rows[0] ?? []);
}
