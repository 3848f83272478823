import type { BlockOf } from '@ruta/contracts/documents/document';
import { colours, measure, page, type Sheet, type Struct, type Type } from './pdf-sheet.ts';

type Column = BlockOf<'table'>['columns'][number];
interface Cell extends Column {
  x: number;
  width: number;
}

const look: Type = { size: 9.5, lineGap: 2.5 };
const head: Type = { size: 9, face: 'strong', colour: colours.soft, lineGap: 2 };
const GUTTER = 10;

/** Rows stay whole, and the heads stand again on every page. A row that fills more than a page is told as text. */
export function pdfTable(sheet: Sheet, { caption, columns, rows }: BlockOf<'table'>): void {
  const cells = placed(columns);
  sheet.need(90);
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

function placed(columns: readonly Column[]): Cell[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = page.side;
  return columns.map((column) => {
    const width = (measure * column.share) / whole;
    const cell = { ...column, x, width: width - GUTTER };
    x += width;
    return cell;
  });
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
  const height = Math.max(
    ...cells.map((cell, at) => sheet.height(row[at] ?? '', { ...look, width: cell.width })),
  );
  if (height > page.height - page.top - page.bottom - 60) {
    sheet.tag(group, 'TR', (line) => {
      for (const [at, cell] of cells.entries())
        sheet.tag(line, at === 0 ? 'TH' : 'TD', (element) =>
          sheet.runs(element, [{ text: `${cell.head}: `, strong: true }, { text: row[at] ?? '' }], look),
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
