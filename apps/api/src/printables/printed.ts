import type { Locale } from '@ruta/contracts/identity/sign-in';
import { languageTag } from '../documents/document-words.ts';
import { page, Sheet } from '../documents/pdf-sheet.ts';

/** Edges of what is cut out of a page: half an inch all round. */
export const edge = 36;

/** A tagged PDF on letter paper, drawn by hand from edge to edge; resolves with its bytes. */
export function printed(
  { title, language }: { title: string; language: Locale },
  draw: (sheet: Sheet) => void,
): Promise<Buffer> {
  const sheet = new Sheet({
    size: [page.width, page.height],
    margins: { top: edge, bottom: 0, left: edge, right: edge },
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTag[language],
    displayTitle: true,
    info: { Title: title },
  });
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    sheet.pdf.on('data', (part: Buffer) => parts.push(part));
    sheet.pdf.on('end', () => resolve(Buffer.concat(parts)));
    sheet.pdf.on('error', reject);
  });
  draw(sheet);
  sheet.root.end();
  sheet.pdf.end();
  return bytes;
}
