import type { BlockOf, PublicDocument } from '@ruta/contracts/documents/document';
import { documentWords, languageTag, licenceAddress, momentIn } from './document-words.ts';
import { drawBlocks, Outline } from './pdf-blocks.ts';
import { colours, measure, page, Sheet } from './pdf-sheet.ts';

/** Points of where the living page is and how this copy can be told from another. */
const COLOPHON = 86;

/**
 * The document on paper: tagged for screen readers, with bookmarks, language and title. Laid out twice where it has
 * contents, since the pages of its headings are known only afterwards.
 */
export async function pdfDocument(document: PublicDocument): Promise<Buffer> {
  const known = document.contents > 0 ? (await print(document, new Map())).pages : new Map<string, number>();
  return (await print(document, known)).bytes;
}

async function print(
  document: PublicDocument,
  known: ReadonlyMap<string, number>,
): Promise<{ bytes: Buffer; pages: ReadonlyMap<string, number> }> {
  const sheet = new Sheet({
    size: [page.width, page.height],
    margins: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTag[document.language],
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${document.genre}: ${document.title}`,
      Author: document.publisher,
      Subject: document.subtitle,
      CreationDate: new Date(document.changedAt),
      ModDate: new Date(document.changedAt),
    },
  });
  const done = collected(sheet);
  head(sheet, document);
  if (document.contents > 0) contents(sheet, document, known);
  const outline = new Outline(sheet);
  drawBlocks(sheet, document.blocks, outline, COLOPHON);
  colophon(sheet, document);
  sheet.root.end();
  feet(sheet, document);
  sheet.pdf.end();
  return { bytes: await done, pages: sheet.pages };
}

const collected = ({ pdf }: Sheet): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });

function head(sheet: Sheet, { publisher, genre, title, subtitle, standing, warning }: PublicDocument): void {
  const { root, pdf } = sheet;
  const { y } = pdf;
  sheet.decoration((paper) => {
    paper.translate(page.side - 2, y - 6).scale(0.75);
    paper
      .path('M5 27h9a6 6 0 0 0 6-6v-8a6 6 0 0 1 6-6h3')
      .lineWidth(6)
      .lineCap('round')
      .stroke(colours.brand);
    paper.circle(20, 17, 5).lineWidth(4).fillAndStroke('#ffffff', colours.brand);
  });
  sheet.line(root, 'P', publisher, { size: 11, face: 'strong', x: page.side + 32 });
  sheet.gap(26);
  sheet.line(root, 'P', genre, { size: 12, face: 'strong', colour: colours.brand });
  sheet.line(root, 'H1', title, { size: 25, face: 'display', lineGap: 0 });
  sheet.gap(6);
  sheet.line(root, 'P', subtitle, { size: 12, colour: colours.soft });
  sheet.gap(8);
  sheet.line(root, 'P', standing.text, {
    size: 11,
    face: 'strong',
    colour: standing.holds ? colours.ok : colours.warn,
  });
  if (warning !== null) {
    sheet.gap(6);
    sheet.line(root, 'P', warning, { size: 9.5, face: 'emphasis', colour: colours.soft });
  }
  sheet.gap(12);
}

function contents(
  sheet: Sheet,
  { language, blocks, contents: depth }: PublicDocument,
  known: ReadonlyMap<string, number>,
): void {
  const headings = blocks.filter(
    (block): block is BlockOf<'heading'> => block.kind === 'heading' && block.level <= depth,
  );
  sheet.line(sheet.root, 'P', documentWords[language].contents, { size: 13, face: 'display' });
  sheet.gap(4);
  sheet.tag(sheet.root, 'TOC', (list) => {
    for (const { id, level, text } of headings) {
      const x = page.side + (level - 1) * 16;
      const width = measure - 40 - (level - 1) * 16;
      sheet.need(18);
      const { y } = sheet.pdf;
      sheet.tag(list, 'TOCI', (entry) => {
        sheet.tag(entry, 'Reference', (reference) => {
          sheet.runs(reference, [{ text }], { size: 10.5, x, width, lineGap: 2 }, y);
          const lowest = sheet.pdf.y;
          const number = {
            size: 10.5,
            x: page.width - page.side - 36,
            width: 36,
            align: 'right' as const,
            lineGap: 2,
          };
          sheet.runs(reference, [{ text: String(known.get(id) ?? '') }], number, y);
          sheet.pdf.goTo(x, y, measure - (level - 1) * 16, lowest - y, id);
          sheet.pdf.y = lowest;
        });
      });
      sheet.gap(2);
    }
  });
  sheet.gap(6);
  sheet.hairline();
  sheet.gap(10);
}

/** Where the living page is, and how this copy can be told from another. */
function colophon(
  sheet: Sheet,
  { language, source, fingerprint, changedAt, timeZone }: PublicDocument,
): void {
  const words = documentWords[language];
  const small = { size: 9, colour: colours.soft };
  sheet.need(COLOPHON);
  sheet.gap(18);
  sheet.hairline();
  sheet.gap(8);
  const lines = [
    [{ text: `${words.changed}: ${momentIn(language, changedAt, timeZone)}` }],
    [{ text: `${words.source}: ` }, { text: source, href: source }],
    ...(fingerprint === null
      ? []
      : [[{ text: `${words.fingerprint}: ` }, { text: fingerprint, mono: true as const }]]),
    [{ text: `${words.licence}: ` }, { text: words.licenceName, href: licenceAddress }],
  ];
  for (const runs of lines) sheet.tag(sheet.root, 'P', (element) => sheet.runs(element, runs, small));
}

/** Number of the page, what this is and whether it holds, on every page. */
function feet({ pdf }: Sheet, { language, publisher, title, standing }: PublicDocument): void {
  const words = documentWords[language];
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
    pdf.font('text latin').fontSize(8.5).fillColor(colours.soft);
    const y = page.height - 46;
    pdf.text(`${title} · ${standing.text}`, page.side, y, {
      width: measure - 110,
      height: 10,
      ellipsis: true,
    });
    pdf.text(words.page(at - start + 1, count), page.side, y, {
      width: measure,
      align: 'right',
      lineBreak: false,
    });
    pdf.text(`${publisher} · ${words.licenceName}`, page.side, y + 12, {
      width: measure,
      height: 10,
      ellipsis: true,
    });
    pdf.endMarkedContent();
  }
}
