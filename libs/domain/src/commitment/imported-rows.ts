import type { DocumentParagraph } from '@ruta/contracts/documents/document';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { CellName } from './commitment-vocabulary.ts';
import { type CellKind, cellsOf, type RowsName } from './document.ts';
import { commitmentWords } from './commitment-words.ts';
import { columnsOf, plainName } from './field-names.ts';
import type { ImportedPart } from './imported-parts.ts';
import { centsOf, dayOf, numberOf } from './written-values.ts';

type Row = { id: string } & Record<string, string | number | null>;

/** What was read, and words in it that could not be. */
export interface ReadRows {
  rows: Row[];
  unread: string[];
}

export const wordsOf = ({ runs }: DocumentParagraph): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

/**
 * Rows of a table, or one of each line. A row that says the same as one that is there keeps its id, then one with the
 * same first words, then one in the same place: what comes from where is tied to it.
 */
export function readRows(
  name: RowsName,
  parts: readonly ImportedPart[],
  before: CommitmentForm[RowsName],
  newId: () => string,
): ReadRows {
  const unread: string[] = [];
  const read = parts.flatMap(({ table, paragraphs }) => [
    ...(table ? tableRows(name, table, unread) : []),
    ...(table ? [] : paragraphs.map((line) => lineRow(name, wordsOf(line)))),
  ]);
  return { rows: withIds(name, read.filter(saysSomething), before, newId), unread };
}

type Cells = Record<string, string | number | null>;

const saysSomething = (cells: Cells): boolean =>
  Object.values(cells).some((value) => value !== '' && value !== null);

/** A title over the whole table, and a second line of heads, come before the line that names its columns. */
const HEADS = 3;

function tableRows(name: RowsName, rows: string[][], unread: string[]): Cells[] {
  const namesIn = (row: readonly string[]) => columnsOf(name, row).filter((cell) => cell !== null).length;
  const counts = rows.slice(0, HEADS).map(namesIn);
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  const [head, rest] = most > 0 ? [rows[at] ?? [], rows.slice(at + 1)] : [null, rows];
  const columns = head ? columnsOf(name, head) : (Object.keys(cellsOf(name)) as CellName[]);
  if (head) unread.push(...lostColumns(head, columns, rest));
  return rest.map((texts) => {
    const cells = emptyRow(name);
    columns.forEach((cell, at) => {
      if (cell !== null) cells[cell] = cellValue(texts[at] ?? '', cellsOf(name)[cell] ?? 'text', unread);
    });
    return cells;
  });
}

const EXCERPT = 160;

/** The number of a row is its place. */
const isCount = (said: string, at: number): boolean => Number(said.replace(/[.)]\s*$/, '')) === at + 1;

/** Columns of a name that no field has, with what stands in them. */
const lostColumns = (
  head: readonly string[],
  columns: readonly (CellName | null)[],
  rows: readonly string[][],
): string[] =>
  columns.flatMap((cell, at) => {
    const said = rows.map((texts) => texts[at] ?? '').filter((text) => text.trim() !== '');
    if (cell !== null || said.every(isCount)) return [];
    return [`${head[at] ?? ''}: ${said.join(' / ')}`.replace(/\s+/g, ' ').slice(0, EXCERPT)];
  });

const emptyRow = (name: RowsName): Cells =>
  Object.fromEntries(
    Object.entries(cellsOf(name)).map(([cell, kind]) => [cell, kind === 'text' ? '' : null]),
  );

function lineRow(name: RowsName, words: string): Cells {
  const [first = ''] = Object.keys(cellsOf(name));
  return { ...emptyRow(name), [first]: words };
}

function cellValue(text: string, kind: CellKind, unread: string[]): string | number | null {
  const said = text.replace(/\s+/g, ' ').trim();
  if (kind === 'text') return said;
  if (said === '') return null;
  const value =
    kind === 'day'
      ? dayOf(said)
      : kind === 'number'
        ? numberOf(said)
        : kind === 'cents'
          ? centsOf(said)
          : measureOf(said);
  if (value === null) unread.push(said);
  return value;
}

function measureOf(text: string): 'output' | 'outcome' | null {
  const said = plainName(text);
  for (const { measures } of Object.values(commitmentWords))
    for (const measure of ['output', 'outcome'] as const)
      if (plainName(measures[measure]) === said || measure === said) return measure;
  return null;
}

function withIds(name: RowsName, read: readonly Cells[], before: readonly Row[], newId: () => string): Row[] {
  const [first = ''] = Object.keys(cellsOf(name));
  const free = new Map(before.map((row, at) => [row.id, { row, at }]));
  const ids = new Map<number, string>();
  const match = (same: (cells: Cells, old: { row: Row; at: number }, at: number) => boolean) =>
    read.forEach((cells, at) => {
      if (ids.has(at)) return;
      const found = [...free.values()].find((old) => same(cells, old, at));
      if (!found) return;
      ids.set(at, found.row.id);
      free.delete(found.row.id);
    });
  match((cells, { row }) => Object.keys(cells).every((cell) => cells[cell] === row[cell]));
  match((cells, { row }) => cells[first] !== '' && cells[first] === row[first]);
  match((_cells, old, at) => old.at === at);
  return read.map((cells, at) => ({ ...cells, id: ids.get(at) ?? newId() }));
}
