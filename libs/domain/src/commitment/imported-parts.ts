import type { DocumentParagraph } from '@ruta/contracts/documents/document';
import type { ReadBlock } from '@ruta/contracts/documents/read-text';
import { paragraph } from '../documents/prose.ts';
import { labelsAsHeadings } from './label-headings.ts';
import type { FieldName } from './commitment-vocabulary.ts';
import { proses } from './document.ts';
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
  for (const block of labelsAsHeadings(blocks)) {
    if (block.kind === 'heading' && block.level === 0 && !titled) {
      titled = true;
      begin(block.text, 'title').paragraphs.push(paragraph(block.text));
      open = begin('', null);
    } else if (block.kind === 'heading') open = begin(block.text, fieldNamed(block.text));
    else if (block.kind === 'paragraph') open.paragraphs.push(block.paragraph);
    else if (isPairs(besideEachOther(block.rows)))
      for (const row of pairsOf(besideEachOther(block.rows))) fill(begin, row);
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
  [label = '', words = '']: string[],
): void {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const field = fieldNamed(label);
  const inProse = proses.some((name) => name === field);
  const said = lines.map((line) => (inProse ? entryOf(line.trim()) : paragraph(line.trim())));
  begin(label, field).paragraphs.push(...said);
}

const signed = /^(?:(•|-)|\d{1,2}[.)])\s+(?=\S)/;

/** A line of a cell, with the sign of the list it stood in. */
function entryOf(line: string): DocumentParagraph {
  const [sign, bullet] = signed.exec(line) ?? [];
  if (sign === undefined) return paragraph(line);
  const said = paragraph(line.slice(sign.length));
  return { ...said, style: bullet === undefined ? 'step' : 'bullet', level: 1 };
}

/** Two labels with their values in one row of a form, as two rows. */
const besideEachOther = (rows: readonly string[][]): string[][] =>
  rows.flatMap((row) => {
    const [label = '', value = '', second = '', other = ''] = row;
    return fieldNamed(label) !== null && fieldNamed(second) !== null
      ? [
          [label, value],
          [second, other],
        ]
      : [row];
  });

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
  const [title = '', ...beside] = rows[0] ?? [];
  const over = beside.every((cell) => cell === '') ? fieldNamed(title) : null;
  if (over !== null && isRows(over)) return over;
  return (
    rows
      .slice(0, 3)
      .map(rowsNamed)
      .find((name) => name !== null) ?? null
  );
}
