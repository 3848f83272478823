import { entriesOf } from '@ruta/testing/files/zip-entries';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader's program knows it. */
export interface OpenedPdf {
  pages: number;
  title: string;
  language: string;
  /** Says of itself that its parts are tagged. */
  tagged: boolean;
  /** Every tag in reading order, page by page. */
  tags: string[];
  bookmarks: string[];
  /** What pictures say to who does not see them; `null` where one says nothing. */
  pictures: (string | null)[];
  /** All words in one line, with single spaces. */
  text: string;
}

export async function openPdf(bytes: Buffer): Promise<OpenedPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const { info } = await pdf.getMetadata();
    const tags: string[] = [];
    const pictures: OpenedPdf['pictures'] = [];
    const words: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      walk(await page.getStructTree(), tags, pictures);
      const { items } = await page.getTextContent();
      words.push(...items.flatMap((item) => ('str' in item ? [item.str, item.hasEOL ? ' ' : ''] : [])), ' ');
    }
    return {
      pages: pdf.numPages,
      title: String(Reflect.get(info, 'Title') ?? ''),
      language: String(Reflect.get(info, 'Language') ?? ''),
      tagged: (await pdf.getMarkInfo())?.['Marked'] === true,
      tags,
      bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
      pictures,
      text: words.join('').replace(/\s+/g, ' '),
    };
  } finally {
    await task.destroy();
  }
}

/** Part of a page's tree of tags, as the package hands it out. */
interface Tag {
  type?: string;
  role?: string;
  alt?: string;
  children?: readonly Tag[];
}

function walk(tag: Tag | null, tags: string[], pictures: OpenedPdf['pictures']): void {
  if (tag?.role) tags.push(tag.role);
  if (tag?.role === 'Figure') pictures.push(tag.alt ?? null);
  for (const child of tag?.children ?? []) walk(child, tags, pictures);
}

/** A DOCX as a text processor reads it. */
export interface OpenedDocx {
  /** With how deep they are, 1 for the first below the title. */
  headings: { level: number; text: string }[];
  title: string;
  language: string;
  tables: number;
  /** Rows that stand again at the head of each page. */
  tableHeads: number;
  text: string;
}

export function openDocx(bytes: Buffer): OpenedDocx {
  const files = entriesOf(bytes);
  const body = files.get('word/document.xml') ?? '';
  const paragraphs = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  const styled = paragraphs.map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: wordsOf(paragraph),
  }));
  return {
    headings: styled.flatMap(({ style, text }) => {
      const level = /^Heading(\d)$/.exec(style)?.[1];
      return level === undefined ? [] : [{ level: Number(level), text }];
    }),
    title: styled.find(({ style }) => style === 'Title')?.text ?? '',
    language: /<w:lang w:val="([^"]+)"/.exec(files.get('word/styles.xml') ?? '')?.[1] ?? '',
    tables: body.match(/<w:tbl>/g)?.length ?? 0,
    tableHeads: body.match(/<w:tblHeader\/>/g)?.length ?? 0,
    text: styled.map(({ text }) => text).join(' '),
  };
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
