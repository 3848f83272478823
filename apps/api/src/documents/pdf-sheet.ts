import type { DocumentRun } from '@ruta/contracts/documents/document';
import PDFDocument from 'pdfkit';
import { drawable, type Face, faces, fontFile, fontName } from './pdf-fonts.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Struct = ReturnType<Pdf['struct']>;

/** Points. Letter, the paper of Mexican offices. */
export const page = { width: 612, height: 792, side: 62, top: 64, bottom: 72 } as const;
export const measure = page.width - 2 * page.side;
export const colours = {
  ink: '#17151f',
  soft: '#4b4757',
  line: '#d9d0c1',
  brand: '#1f3fae',
  warn: '#8a5000',
  ok: '#1a7040',
};

export interface Type {
  size: number;
  face?: Face;
  colour?: string;
  x?: number;
  width?: number;
  align?: 'left' | 'right';
  lineGap?: number;
}

/** Paper with a place where the next line goes, and a tree of tags that says what each line is. */
export class Sheet {
  readonly pdf: Pdf;
  readonly root: Struct;
  /** Page of each heading, counted from 1. */
  readonly pages = new Map<string, number>();

  constructor(options: ConstructorParameters<typeof PDFDocument>[0]) {
    // The package knows PDF/UA (the title is shown, the metadata say that it is accessible); its types do not yet.
    const accessible = { ...options };
    Reflect.set(accessible, 'subset', 'PDF/UA');
    this.pdf = new PDFDocument(accessible);
    for (const face of Object.keys(faces) as Face[])
      for (const part of ['latin', 'latin-ext'] as const)
        this.pdf.registerFont(fontName(face, part), fontFile(face, part));
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
    this.pdf.font(fontName('text', 'latin'));
  }

  /** A tagged element below `parent`; closed once `fill` has put everything into it. */
  tag(
    parent: Struct,
    type: string,
    fill: (element: Struct) => void,
    options: { alt?: string; scope?: string } = {},
  ): void {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    fill(element);
    element.end();
  }

  /** Text in one style as an element of its own. */
  line(parent: Struct, type: string, text: string, look: Type): void {
    this.tag(parent, type, (element) => this.runs(element, [{ text }], look));
  }

  /** Text in changing styles; links are elements of their own. Ends below its last line. */
  runs(element: Struct, runs: readonly DocumentRun[], look: Type, at?: number): void {
    const { pdf } = this;
    const pieces = runs.flatMap((run) => {
      const face = faceOf(run, look);
      return drawable(face, run.text).map(({ text, part }) => ({
        text,
        href: run.href,
        font: fontName(face, part),
      }));
    });
    const x = look.x ?? page.side;
    const width = look.width ?? page.width - page.side - x;
    pieces.forEach(({ text, href, font }, index) => {
      const options = {
        width,
        continued: index < pieces.length - 1,
        align: look.align ?? 'left',
        lineGap: look.lineGap ?? look.size * 0.3,
        link: href ?? null,
        underline: href !== undefined,
      };
      const draw = () => {
        pdf
          .font(font)
          .fontSize(look.size)
          .fillColor(href ? colours.brand : (look.colour ?? colours.ink));
        if (index === 0) pdf.text(text, x, at ?? pdf.y, options);
        else pdf.text(text, options);
      };
      if (href === undefined) element.add(draw);
      else this.tag(element, 'Link', (link) => link.add(draw), { alt: text });
    });
    pdf.x = page.side;
  }

  height(text: string, { size, face = 'text', width = measure, lineGap }: Type): number {
    this.pdf.font(fontName(face, 'latin')).fontSize(size);
    return this.pdf.heightOfString(measurable(face, text), { width, lineGap: lineGap ?? size * 0.3 });
  }

  /** Points of the widest word of a text. */
  longestWord(text: string, { size, face = 'text' }: Type): number {
    this.pdf.font(fontName(face, 'latin')).fontSize(size);
    const words = measurable(face, text).split(/\s+/);
    return Math.max(0, ...words.map((word) => this.pdf.widthOfString(word)));
  }

  /** Lines and shapes that say nothing by themselves. */
  decoration(draw: (pdf: Pdf) => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore();
    this.pdf.endMarkedContent();
  }

  hairline(width: number = measure, x: number = page.side): void {
    const { y } = this.pdf;
    this.decoration((pdf) =>
      pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.7)
        .stroke(colours.line),
    );
  }

  gap(points: number): void {
    this.pdf.y += points;
  }

  /** Goes on at a new page unless so many points are left on this one. */
  need(points: number): void {
    if (this.pdf.y + points > page.height - page.bottom) this.pdf.addPage();
  }

  get pageNumber(): number {
    return this.pdf.bufferedPageRange().count;
  }
}

/** A text as it will be drawn, in letters of one file that are as wide. */
const measurable = (face: Face, text: string): string =>
  drawable(face, text)
    .map((stretch) =>
      stretch.part === 'latin' ? stretch.text : stretch.text.normalize('NFD').replace(/\p{M}/gu, ''),
    )
    .join('');

function faceOf({ strong, emphasis, mono }: DocumentRun, { face = 'text' }: Type): Face {
  if (mono) return 'mono';
  if (face !== 'text') return face;
  if (strong && emphasis) return 'strong-emphasis';
  return strong ? 'strong' : emphasis ? 'emphasis' : 'text';
}
