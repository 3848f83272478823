import { Injectable } from '@nestjs/common';
import type { DocumentFormat, PublicDocument } from '@ruta/contracts/documents/document';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { htmlDocument } from './html-document.ts';
import { markdownDocument } from './markdown-document.ts';

export interface PrintedDocument {
  body: Buffer;
  /** Strong validator: the same content in the same format. */
  etag: string;
  type: string;
  extension: DocumentFormat;
}

/** Printed documents kept in memory; one more drops the one that was asked for longest ago. */
const KEPT = 40;

const types: Record<DocumentFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
};

/**
 * Turns documents into files. What was printed is kept by its content, so that a document many people open is laid out
 * once, and one from which words were erased is another one.
 */
@Injectable()
export class DocumentPress {
  private readonly printed = new Map<string, Promise<Buffer>>();

  async print(document: PublicDocument, format: DocumentFormat): Promise<PrintedDocument> {
    const key = `${format}-${contentHash(document).slice(0, 32)}`;
    const printing = this.printed.get(key) ?? press(document, format);
    this.printed.delete(key);
    this.printed.set(key, printing);
    printing.catch(() => this.printed.delete(key));
    const [oldest] = this.printed.keys();
    if (this.printed.size > KEPT && oldest !== undefined) this.printed.delete(oldest);
    return { body: await printing, etag: `"${key}"`, type: types[format], extension: format };
  }
}

/** What draws PDF and DOCX is large, and loaded when somebody first wants one. */
async function press(document: PublicDocument, format: DocumentFormat): Promise<Buffer> {
  switch (format) {
    case 'html':
      return Buffer.from(htmlDocument(document));
    case 'pdf':
      return (await import('./pdf-document.ts')).pdfDocument(document);
    case 'docx':
      return (await import('./docx-document.ts')).docxDocument(document);
    case 'md':
      return Buffer.from(markdownDocument(document));
  }
}
