import type { BlockOf, DocumentBlock } from '@ruta/contracts/documents/document';
import { nested, type NestedList } from '@ruta/domain/documents/nest';
import { headingGap, headings, isLead, leads, pictureScale, roomFor, roomForEnd } from './pdf-room.ts';
import { pdfTable } from './pdf-table.ts';
import { colours, measure, page, type Sheet, type Struct, type Type } from './pdf-sheet.ts';

const body: Type = { size: 10.5 };

/** `after` are the points of what follows the last block: it does not stand alone on a page. */
export function drawBlocks(
  sheet: Sheet,
  blocks: readonly DocumentBlock[],
  outline: Outline,
  after: number,
): void {
  blocks.forEach((block, at) => {
    // A heading or a question goes over to the next page with what it is about: alone at the foot of one it says nothing.
    if (block.kind === 'heading' || leads(block)) sheet.need(roomFor(sheet, blocks, at));
    if (block.kind === 'heading') sheet.need(roomForEnd(sheet, blocks, at, after));
    drawBlock(sheet, block, outline);
  });
}

function drawBlock(sheet: Sheet, block: DocumentBlock, outline: Outline): void {
  switch (block.kind) {
    case 'heading':
      return heading(sheet, block, outline);
    case 'prose':
      return prose(sheet, block);
    case 'facts':
      return facts(sheet, block);
    case 'table':
      return pdfTable(sheet, block);
    case 'bars':
      return bars(sheet, block);
    case 'note':
      return note(sheet, block);
    case 'picture':
      return picture(sheet, block);
  }
}

/** The bookmarks a reader opens beside the pages; the last entry of each level takes those below it. */
export class Outline {
  private readonly last: unknown[];

  constructor(sheet: Sheet) {
    this.last = [sheet.pdf.outline];
  }

  add(level: number, text: string): void {
    const above = this.last[level - 1] ?? this.last[0];
    const entry: unknown = (above as { addItem: (title: string) => unknown }).addItem(text);
    this.last.length = level;
    this.last[level] = entry;
  }
}

function heading(sheet: Sheet, { level, id, text }: BlockOf<'heading'>, outline: Outline): void {
  sheet.gap(headingGap(level));
  sheet.pdf.addNamedDestination(id, 'XYZ', null, sheet.pdf.y - 8, null);
  sheet.pages.set(id, sheet.pageNumber);
  outline.add(level, text);
  sheet.line(sheet.root, `H${level + 1}`, text, { size: headings[level], face: 'display', lineGap: 1 });
  sheet.gap(5);
}

function prose(sheet: Sheet, { tone, paragraphs }: BlockOf<'prose'>): void {
  const look: Type =
    tone === 'lead' ? { size: 12.5 } : tone === 'small' ? { size: 9, colour: colours.soft } : body;
  proseInto(sheet, sheet.root, paragraphs, look);
}

function proseInto(
  sheet: Sheet,
  parent: Struct,
  paragraphs: BlockOf<'prose'>['paragraphs'],
  look: Type,
): void {
  const lead = paragraphs[0];
  if (lead && paragraphs.length > 1 && isLead(lead)) sheet.need(5 * look.size);
  for (const part of nested(paragraphs)) {
    if (part.kind === 'list') {
      list(sheet, parent, part, look, look.x ?? page.side);
    } else {
      sheet.need(2 * look.size);
      sheet.tag(parent, 'P', (element) => sheet.runs(element, part.runs, look));
    }
    sheet.gap(look.size * 0.35);
  }
}

function list(sheet: Sheet, parent: Struct, { ordered, items }: NestedList, look: Type, x: number): void {
  const indent = 18;
  sheet.tag(parent, 'L', (element) => {
    items.forEach(({ runs, lists }, index) => {
      sheet.need(2 * look.size);
      sheet.tag(element, 'LI', (item) => {
        const { y } = sheet.pdf;
        const label = ordered ? `${index + 1}.` : '•';
        sheet.tag(item, 'Lbl', (part) => sheet.runs(part, [{ text: label }], { ...look, x, width: indent }));
        sheet.pdf.y = y;
        sheet.tag(item, 'LBody', (part) => {
          sheet.runs(part, runs, { ...look, x: x + indent }, y);
          for (const inner of lists) list(sheet, part, inner, look, x + indent);
        });
      });
      sheet.gap(look.size * 0.15);
    });
  });
}

function facts(sheet: Sheet, { items }: BlockOf<'facts'>): void {
  const perRow = Math.min(items.length > 4 ? 5 : 4, Math.max(1, items.length));
  const width = measure / perRow;
  for (let from = 0; from < items.length; from += perRow) {
    sheet.need(56);
    const { y } = sheet.pdf;
    let lowest = y;
    items.slice(from, from + perRow).forEach(({ label, value }, index) => {
      const x = page.side + index * width;
      sheet.tag(sheet.root, 'P', (element) => {
        sheet.runs(
          element,
          [{ text: value }],
          { size: 22, face: 'display', x, width: width - 10, lineGap: 0 },
          y,
        );
        sheet.runs(element, [{ text: label }], { size: 9.5, colour: colours.soft, x, width: width - 10 });
      });
      lowest = Math.max(lowest, sheet.pdf.y);
    });
    sheet.pdf.y = lowest;
    sheet.gap(8);
  }
}

function bars(sheet: Sheet, { caption, rows }: BlockOf<'bars'>): void {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const [label, drawn] = [measure * 0.42, measure * 0.42];
  sheet.need(60);
  sheet.tag(sheet.root, 'Table', (table) => {
    sheet.line(table, 'Caption', caption, { size: 10, face: 'strong' });
    sheet.gap(3);
    for (const row of rows) {
      const look: Type = { size: 10, face: row.leading ? 'strong' : 'text', width: label - 10 };
      sheet.need(sheet.height(row.label, look) + 4);
      const { y } = sheet.pdf;
      sheet.tag(table, 'TR', (line) => {
        sheet.tag(line, 'TH', (cell) => sheet.runs(cell, [{ text: row.label }], look, y), { scope: 'Row' });
        const lowest = sheet.pdf.y;
        if (row.value > 0)
          sheet.decoration((pdf) =>
            pdf
              .roundedRect(page.side + label, y + 1.5, Math.max(2, (drawn * row.value) / most), 10, 2)
              .fill('#1f4bc6'),
          );
        const number: Type = {
          size: 10,
          x: page.side + label + drawn + 8,
          width: measure - label - drawn - 8,
        };
        sheet.tag(line, 'TD', (cell) => sheet.runs(cell, [{ text: row.text }], number, y));
        sheet.pdf.y = Math.max(lowest, sheet.pdf.y);
      });
      sheet.gap(3);
    }
  });
  sheet.gap(6);
}

const toneColours = {
  info: colours.ink,
  warning: colours.warn,
  correction: colours.warn,
  addition: colours.brand,
};

function note(sheet: Sheet, { tone, title, paragraphs }: BlockOf<'note'>): void {
  sheet.need(64);
  sheet.gap(4);
  sheet.hairline();
  sheet.gap(6);
  sheet.tag(sheet.root, 'Note', (element) => {
    sheet.line(element, 'P', title, { size: 10.5, face: 'strong', colour: toneColours[tone] });
    sheet.gap(2);
    proseInto(sheet, element, paragraphs, body);
  });
  sheet.gap(2);
  sheet.hairline();
  sheet.gap(8);
}

function picture(sheet: Sheet, { data, width, height, alt, caption }: BlockOf<'picture'>): void {
  const scale = pictureScale({ width, height });
  sheet.need(height * scale + 40);
  const { y } = sheet.pdf;
  sheet.tag(
    sheet.root,
    'Figure',
    (figure) =>
      figure.add(() => {
        sheet.pdf.image(Buffer.from(data, 'base64'), page.side, y, {
          width: width * scale,
          height: height * scale,
        });
      }),
    { alt },
  );
  sheet.pdf.y = y + height * scale + 5;
  sheet.line(sheet.root, 'Caption', caption, { size: 9.5, colour: colours.soft });
  sheet.gap(8);
}
