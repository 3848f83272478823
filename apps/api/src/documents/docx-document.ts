import type { PublicDocument } from '@ruta/contracts/documents/document';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { BULLETS, docxBlock, type DocxPart, fonts } from './docx-blocks.ts';
import { pagesOf } from './docx-pages.ts';
import { documentWords, languageTag, licenceAddress, momentIn } from './document-words.ts';

const SOFT = '4B4757';

/**
 * The document for a text processor: real headings, lists and tables, its language, and contents with their pages, so
 * that nobody is asked to update anything when they open it.
 */
export async function docxDocument(document: PublicDocument): Promise<Buffer> {
  const { blocks, contents, language } = document;
  const list = { listOf: 0 };
  const parts = blocks.flatMap((block) => docxBlock(block, list));
  const file = new Document({
    title: `${document.genre}: ${document.title}`,
    subject: document.subtitle,
    creator: document.publisher,
    lastModifiedBy: document.publisher,
    description: documentWords[language].licence,
    pageNumbers: pagesOf,
    styles: stylesIn(language),
    numbering: { config: [bullets, ...steps(list.listOf)] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1300, bottom: 1300, left: 1250, right: 1250 },
          },
        },
        footers: { default: footer(document) },
        children: [
          ...head(document),
          ...(contents > 0 ? contentsOf(document) : []),
          ...parts,
          ...colophon(document),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function stylesIn(language: PublicDocument['language']): ConstructorParameters<typeof Document>[0]['styles'] {
  const heading = (size: number, before: number) => ({
    run: { font: fonts.text, size, bold: true, color: '17151F' },
    paragraph: { spacing: { before, after: 100, line: 250, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: fonts.text, size: 22, language: { value: languageTag[language] } },
        paragraph: { spacing: { after: 120, line: 290, lineRule: LineRuleType.AUTO } },
      },
      title: heading(48, 120),
      heading1: heading(32, 360),
      heading2: heading(26, 280),
      heading3: heading(23, 220),
    },
    // Others are based on it, and no text processor should have to guess what it is.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    paragraphStyles: [
      { id: 'Soft', name: 'Soft', basedOn: 'Normal', run: { size: 18, color: SOFT } },
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 25 } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { keepNext: true },
      },
    ],
  };
}

const LEVELS = 9;

/** Round, hollow and square by turns. */
const bullets = {
  reference: BULLETS,
  levels: Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ['•', '◦', '▪'][level % 3] ?? '•',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 260 } } },
  })),
};

/** Each numbered list counts from one. */
const steps = (lists: number) =>
  Array.from({ length: lists }, (_, at) => ({
    reference: `steps-${at + 1}`,
    levels: Array.from({ length: LEVELS }, (_level, level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 360 } } },
    })),
  }));

function head({ publisher, genre, title, subtitle, standing, warning }: PublicDocument): DocxPart[] {
  const colour = standing.holds ? '1A7040' : '8A5000';
  return [
    new Paragraph({ children: [new TextRun({ text: publisher, bold: true })] }),
    new Paragraph({
      spacing: { before: 360, after: 0 },
      children: [new TextRun({ text: genre, bold: true, color: '1F3FAE', size: 24 })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ children: [new TextRun({ text: subtitle, color: SOFT, size: 24 })] }),
    new Paragraph({ children: [new TextRun({ text: standing.text, bold: true, color: colour })] }),
    ...(warning === null
      ? []
      : [new Paragraph({ style: 'Soft', children: [new TextRun({ text: warning, italics: true })] })]),
  ];
}

const contentsOf = ({ language, contents }: PublicDocument): DocxPart[] => [
  new Paragraph({ style: 'Caption', children: [new TextRun(documentWords[language].contents)] }),
  new TableOfContents(documentWords[language].contents, {
    hyperlink: true,
    headingStyleRange: `1-${contents}`,
  }),
];

function colophon({ language, source, fingerprint, changedAt, timeZone }: PublicDocument): DocxPart[] {
  const words = documentWords[language];
  const line = (...children: (TextRun | ExternalHyperlink)[]) =>
    new Paragraph({ style: 'Soft', spacing: { after: 40 }, children });
  const link = (text: string, address: string) =>
    new ExternalHyperlink({ link: address, children: [new TextRun({ text, style: 'Hyperlink' })] });
  return [
    new Paragraph({ text: '' }),
    line(new TextRun(`${words.changed}: ${momentIn(language, changedAt, timeZone)}`)),
    line(new TextRun(`${words.source}: `), link(source, source)),
    ...(fingerprint === null ? [] : [line(new TextRun(`${words.fingerprint}: ${fingerprint}`))]),
    line(new TextRun(`${words.licence}: `), link(words.licenceName, licenceAddress)),
  ];
}

function footer({ language, publisher, title, standing }: PublicDocument): Footer {
  const words = documentWords[language];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Soft',
        spacing: { after: 0 },
        children: [new TextRun(`${title} · ${standing.text}`)],
      }),
      new Paragraph({
        style: 'Soft',
        children: [
          new TextRun({
            children: [
              `${publisher} · ${words.licenceName} · ${words.pageWord} `,
              PageNumber.CURRENT,
              ` ${words.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
