import type {
  BlockOf,
  DocumentBlock,
  DocumentParagraph,
  DocumentRun,
} from '@ruta/contracts/documents/document';
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { columnWidths } from './column-widths.ts';

export type DocxPart = FileChild;

/** The one list of all entries that are not counted. */
export const BULLETS = 'bullets';

/** How many numbered lists there are so far: each needs a count of its own. */
export interface ListCount {
  listOf: number;
}

/** Fonts that text processors have: what a reader lacks is set in whatever comes, often with serifs. */
export const fonts = { text: 'Calibri', mono: 'Consolas' } as const;

/** Twentieths of a point between the margins of the page. */
const MEASURE = 9740;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9D0C1' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
/** Lines are the cells' own: a table without them would be given a grid. */
const BARE = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function docxBlock(block: DocumentBlock, lists: ListCount): DocxPart[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          ...direction(block.text),
          children: inline({ text: block.text }),
        }),
      ];
    case 'prose':
      return prose(block.paragraphs, lists, { plain: undefined, lead: 'Lead', small: 'Soft' }[block.tone]);
    case 'facts':
      return [facts(block)];
    case 'table':
      return [caption(block.caption), table(block), new Paragraph({ text: '', spacing: { after: 60 } })];
    case 'bars':
      return [caption(block.caption), bars(block), new Paragraph({ text: '', spacing: { after: 60 } })];
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 160 },
          border: { top: { ...LINE, space: 6 } },
          keepNext: true,
          children: [
            new TextRun({
              text: block.title,
              bold: true,
              color: block.tone === 'addition' ? '1F3FAE' : '8A5000',
            }),
          ],
        }),
        ...prose(block.paragraphs, lists),
        new Paragraph({ text: '', border: { top: { ...LINE, space: 2 } } }),
      ];
    case 'picture':
      return picture(block);
  }
}

function prose(paragraphs: readonly DocumentParagraph[], lists: ListCount, style?: string): Paragraph[] {
  let counting = false;
  return paragraphs.map(({ style: kind, level, runs }) => {
    if (kind === 'step' && !counting) lists.listOf += 1;
    counting = kind === 'step' || (counting && level > 1);
    const depth = Math.max(0, level - 1);
    const reference = kind === 'bullet' ? BULLETS : `steps-${lists.listOf}`;
    const place = kind === 'paragraph' ? {} : { numbering: { reference, level: depth } };
    return new Paragraph({
      ...(style && { style }),
      ...place,
      ...direction(runs.map(({ text }) => text).join('')),
      children: runs.flatMap(inline),
    });
  });
}

/** The first letter is of a script that is written from right to left. */
const fromTheRight = (text: string): boolean => /^\P{L}*[\u0590-\u08ff\ufb1d-\ufefc]/u.test(text);
const direction = (text: string): { bidirectional?: true } =>
  fromTheRight(text) ? { bidirectional: true } : {};

function inline({ text, strong, emphasis, mono, href }: DocumentRun): (TextRun | ExternalHyperlink)[] {
  const look = {
    ...(strong && { bold: true }),
    ...(emphasis && { italics: true }),
    ...(mono && { font: fonts.mono }),
    ...(fromTheRight(text) && { rightToLeft: true }),
  };
  const runs = text.split('\n').map(
    (line, at) =>
      new TextRun({
        ...look,
        text: line,
        ...(at > 0 && { break: 1 }),
        ...(href && { style: 'Hyperlink' }),
      }),
  );
  return href === undefined ? runs : [new ExternalHyperlink({ link: href, children: runs })];
}

const caption = (text: string): Paragraph =>
  new Paragraph({ style: 'Caption', spacing: { before: 160, after: 80 }, children: [new TextRun(text)] });

const cellOf = (children: Paragraph[], width: number, border: typeof LINE | typeof NONE = LINE): TableCell =>
  new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 40, right: 120 },
    borders: { top: NONE, left: NONE, right: NONE, bottom: border },
    children,
  });

/** Twentieths of a point of a usual letter. */
const LETTER = 118;
const longest = (text: string): number => Math.max(...text.split(/\s+/).map((word) => word.length)) * LETTER;

function table({ columns, rows }: BlockOf<'table'>): Table {
  const ruler = { measure: MEASURE, gutter: 170, longestWord: longest };
  const widths = columnWidths({ columns, rows }, ruler).map(Math.round);
  const said = (text: string, at: number, bold: boolean) =>
    new Paragraph({
      spacing: { after: 0 },
      alignment: columns[at]?.number ? AlignmentType.END : AlignmentType.START,
      ...direction(text),
      children: inline(bold ? { text, strong: true } : { text }),
    });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((width, at) => cellOf([said(texts[at] ?? '', at, isHead)], width)),
    });
  return new Table({
    width: { size: MEASURE, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BARE,
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

/** A bar is a shaded line whose right edge is drawn in: no picture, so it stays sharp and its number stays text. */
function bars({ rows }: BlockOf<'bars'>): Table {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const widths = [MEASURE * 0.42, MEASURE * 0.4, MEASURE * 0.18];
  const room = MEASURE * 0.4 - 160;
  return new Table({
    width: { size: MEASURE, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BARE,
    columnWidths: widths.map(Math.round),
    rows: rows.map(({ label, value, text, leading }) => {
      const bar = new Paragraph({
        spacing: { before: 40, after: 0, line: 200 },
        shading: { type: ShadingType.CLEAR, fill: '1F4BC6', color: 'auto' },
        indent: { right: Math.round(room * (1 - value / most)) },
        text: '',
      });
      const words = (said: string) =>
        new Paragraph({
          spacing: { after: 0 },
          children: inline(leading ? { text: said, strong: true } : { text: said }),
        });
      return new TableRow({
        cantSplit: true,
        children: [words(label), value > 0 ? bar : words(''), words(text)].map((part, at) =>
          cellOf([part], widths[at] ?? 0, NONE),
        ),
      });
    }),
  });
}

function facts({ items }: BlockOf<'facts'>): Table {
  const perRow = Math.min(items.length > 4 ? 5 : 4, Math.max(1, items.length));
  const width = Math.round(MEASURE / perRow);
  const rows = Array.from({ length: Math.ceil(items.length / perRow) }, (_, at) =>
    items.slice(at * perRow, (at + 1) * perRow),
  );
  return new Table({
    width: { size: MEASURE, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BARE,
    columnWidths: Array.from({ length: perRow }, () => width),
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: perRow }, (_, at) => {
            const fact = row[at];
            return cellOf(
              [
                new Paragraph({
                  spacing: { after: 0 },
                  children: [
                    new TextRun({
                      text: fact?.value ?? '',
                      bold: true,
                      size: 40,
                    }),
                  ],
                }),
                new Paragraph({ style: 'Soft', children: [new TextRun(fact?.label ?? '')] }),
              ],
              width,
              NONE,
            );
          }),
        }),
    ),
  });
}

/** Pixels of the page's width that a picture may take. */
const MOST = 620;

function picture({ type, data, width, height, alt, caption: words }: BlockOf<'picture'>): Paragraph[] {
  const scale = Math.min(1, MOST / width);
  const image = new ImageRun({
    type: type === 'png' ? 'png' : 'jpg',
    data: Buffer.from(data, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: words || alt, title: words, description: alt },
  });
  return [
    new Paragraph({ keepNext: true, children: [image] }),
    new Paragraph({ style: 'Soft', children: [new TextRun(words)] }),
  ];
}
