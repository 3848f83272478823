import type { BlockOf } from '@ruta/contracts/documents/document';
import { columnWidths } from './column-widths.ts';
import { colours, measure, page, type Sheet, type Struct, type Type } from './pdf-sheet.ts';

type Column = BlockOf<'table'>['columns'][number];
interface Cell extends Column {
  x: number;
  width: number;
}

const look: Type = { size: 9.5, lineGap: 2.5 };
const head: Type = { size: 9, face: 'strong', colour: colours.soft, lineGap: 2 };
const GUTTER = 10;
/** A row of more points than this is told as text. */
const LONG_ROW = page.height - page.top - page.bottom - 60;

/** Rows stay whole, and the heads stand again on every page. A row that fills more than a page is told as text. */
export function pdfTable(sheet: Sheet, { caption, columns, rows }: BlockOf<'table'>): void {
  const cells = placed(columns, widthsFor(sheet, columns, rows));
  sheet.need(heightToFirstRow(sheet, caption, cells, rows));
  sheet.gap(4);
  sheet.tag(sheet.root, 'Table', (table) => {
    sheet.line(table, 'Caption', caption, { size: 10.5, face: 'strong' });
    sheet.gap(4);
    sheet.tag(table, 'THead', (group) => drawHead(sheet, group, cells));
    sheet.tag(table, 'TBody', (group) => {
      for (const row of rows) drawRow(sheet, group, cells, row);
    });
  });
  sheet.gap(10);
}

/** Points from the caption to the end of the first row. */
export const roomForTable = (sheet: Sheet, { caption, columns, rows }: BlockOf<'table'>): number =>
  heightToFirstRow(sheet, caption, placed(columns, widthsFor(sheet, columns, rows)), rows);

function placed(columns: readonly Column[], widths: readonly number[]): Cell[] {
  let x: number = page.side;
  return columns.map((column, at) => {
    const width = widths[at] ?? 0;
    const cell = { ...column, x, width: width - GUTTER };
    x += width;
    return cell;
  });
}

const widthsFor = (sheet: Sheet, columns: readonly Column[], rows: BlockOf<'table'>['rows']): number[] =>
  columnWidths(
    { columns: [...columns], rows },
    {
      measure,
      gutter: GUTTER + 1,
      longestWord: (text, isHead) => sheet.longestWord(text, isHead ? head : look),
    },
  );

const rowHeight = (sheet: Sheet, cells: readonly Cell[], texts: readonly string[], type: Type): number =>
  Math.max(...cells.map((cell, at) => sheet.height(texts[at] ?? '', { ...type, width: cell.width })));

/** A caption and heads without a row below them say nothing: they go over to the next page with it. */
function heightToFirstRow(
  sheet: Sheet,
  caption: string,
  cells: readonly Cell[],
  [first = []]: readonly (readonly string[])[],
): number {
  const heads = rowHeight(
    sheet,
    cells,
    cells.map((cell) => cell.head),
    head,
  );
  const row = Math.min(LONG_ROW, rowHeight(sheet, cells, first, look));
  return sheet.height(caption, { size: 10.5, face: 'strong' }) + heads + row + 32;
}

function drawHead(sheet: Sheet, group: Struct, cells: readonly Cell[]): void {
  sheet.tag(group, 'TR', (line) => across(sheet, line, cells, (cell) => cell.head, head, 'Column'));
}

/** Heads that stand on a later page are there for the eye: who listens has heard them. */
function repeatHead(sheet: Sheet, cells: readonly Cell[]): void {
  const { y } = sheet.pdf;
  sheet.decoration((pdf) => {
    for (const { head: text, x, width, number } of cells)
      pdf
        .font('strong latin')
        .fontSize(9)
        .fillColor(colours.soft)
        .text(text, x, y, { width, align: number ? 'right' : 'left', lineGap: 2 });
  });
  sheet.pdf.y =
    y + Math.max(...cells.map((cell) => sheet.height(cell.head, { ...head, width: cell.width }))) + 3;
  sheet.hairline();
  sheet.gap(4);
}

function drawRow(sheet: Sheet, group: Struct, cells: readonly Cell[], row: readonly string[]): void {
  const height = rowHeight(sheet, cells, row, look);
  if (height > LONG_ROW) {
    sheet.tag(group, 'TR', (line) => {
      for (const [at, cell] of cells.entries())
        sheet.tag(
          line,
          at === 0 ? 'TH' : 'TD',
          (element) =>
            sheet.runs(element, [{ text: `${cell.head}: `, strong: true }, { text: row[at] ?? '' }], look),
          at === 0 ? { scope: 'Row' } : {},
        );
    });
    return;
  }
  if (sheet.pdf.y + height + 8 > page.height - page.bottom) {
    sheet.pdf.addPage();
    repeatHead(sheet, cells);
  }
  sheet.tag(group, 'TR', (line) => across(sheet, line, cells, (_, at) => row[at] ?? '', look, 'Row'));
}

function across(
  sheet: Sheet,
  line: Struct,
  cells: readonly Cell[],
  textOf: (cell: Cell, at: number) => string,
  type: Type,
  scope: 'Row' | 'Column',
): void {
  const { y } = sheet.pdf;
  let lowest = y;
  cells.forEach((cell, at) => {
    const heads = scope === 'Column' || at === 0;
    const style: Type = { ...type, x: cell.x, width: cell.width, align: cell.number ? 'right' : 'left' };
    sheet.tag(
      line,
      heads ? 'TH' : 'TD',
      (element) => sheet.runs(element, [{ text: textOf(cell, at) }], style, y),
      heads ? { scope } : {},
    );
    lowest = Math.max(lowest, sheet.pdf.y);
    sheet.pdf.y = y;
  });
  sheet.pdf.y = lowest + 1;
  sheet.hairline();
  sheet.gap(4);
}
